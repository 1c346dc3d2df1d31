import { failed, type Result, success } from '../base/result';
import type { Sql } from '../data/database';
import type { IsoDate } from '../parameters/parameter';
import { expectedValue } from './readRule';
import type { Rule, RuleParameter } from './rule';
import { withParameters } from './ruleNames';

/** Figures that a user has set in place of the rules' own: by rule, then by parameter. */
export type RuleValues = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

/**
 * A rule's statement, which reads its figures from variables of the session, and the statements that set them with the
 * values bound: so that none is ever spliced in, and the statement itself has none, which is what can be cancelled.
 */
export interface BoundRule {
  readonly sql: string;
  readonly refusals: readonly string[];
  readonly variables: readonly Sql[];
}

/** SQL types by unit: decimals, so that both engines compare alike. */
const types: Readonly<Record<RuleParameter['unit'], string>> = {
  yuan: 'DECIMAL(18,2)',
  ratio: 'DECIMAL(12,6)',
  months: 'INTEGER',
  days: 'INTEGER',
  years: 'INTEGER',
  count: 'INTEGER',
  text: 'VARCHAR',
};

const variable = (name: string): string => `rule_${name}`;

const setting = (name: string, type: string, value: string): Sql => ({
  text: `SET VARIABLE ${variable(name)} = CAST(? AS ${type})`,
  values: [value],
});

const written = (sql: string): string => withParameters(sql, (name) => `getvariable('${variable(name)}')`);

/** The rule with its own figures or the user's, on the day of the audit, which its SQL knows as `$as_of`. */
export function boundRule(rule: Rule, values: RuleValues, asOf: IsoDate): Result<BoundRule> {
  const given = values[rule.id] ?? {};
  const variables = [setting('as_of', 'DATE', asOf)];
  for (const parameter of rule.parameters) {
    const value = given[parameter.id] ?? parameter.value;
    const expected = expectedValue(parameter, value);
    if (expected !== null) {
      const facts = { id: rule.id, parameter: parameter.id, value: String(value), expected };
      return failed({ code: 'rule/bad-value', ...facts });
    }
    variables.push(setting(parameter.id, types[parameter.unit], String(value)));
  }
  return success({ sql: written(rule.sql), refusals: rule.refusals.map(({ sql }) => written(sql)), variables });
}
