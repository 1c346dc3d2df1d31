import { readRules } from '../../shared/audit/readRule';
import type { Rule } from '../../shared/audit/rule';
import { unwrapped } from '../support/bundled';

/** A rule with little to say besides its query. */
export const ruleText = (id: string, sql: string, more = 'tables: { benefits: [member_id, amount] }'): string => `
id: ${id}
group: own
title: { zh: 规则, en: Rule }
explanation: { zh: 说明, en: Explanation }
severity: notice
subject: person
identity: [member_id]
confirm: { zh: 核实, en: Confirm }
recovery: none
${more}
sql: |
  ${sql}
`;

export const read = (text: string) => readRules([{ name: 'own.yaml', text }]);

export const ruleOf = (...asked: Parameters<typeof ruleText>): Rule => {
  const [rule] = unwrapped(read(ruleText(...asked)));
  return rule;
};

export const everyPension = 'SELECT member_id, scheme, period, amount AS amount_at_risk FROM benefits';
