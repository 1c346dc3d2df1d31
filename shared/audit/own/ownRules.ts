import type { Failure } from '../../base/failure';
import { failed, type Result, success } from '../../base/result';
import { readRules } from '../readRule';
import type { Rule } from '../rule';

/** A rule of the user's own as a workspace keeps it. */
export interface OwnRule {
  readonly id: string;
  /** In the words of a rule file. */
  readonly yaml: string;
  /** Runs with the others. */
  readonly enabled: boolean;
  /** Rule of the sample's answer key that it is judged by. */
  readonly standsFor: string | null;
}

/** What the journal says was done to one. */
export const ruleChanges = ['saved', 'switchedOn', 'switchedOff', 'deleted', 'restored', 'imported'] as const;
export type RuleChange = (typeof ruleChanges)[number];

/** Rules in use, and what is wrong with those of the workspace that can't be used. */
export interface ReadRules {
  readonly rules: readonly Rule[];
  readonly broken: readonly { readonly id: string; readonly failure: Failure }[];
}

/** Reads one rule of the user's own; `file` is what a failure names. */
export function readOwnRule(yaml: string, file: string): Result<Rule> {
  const read = readRules([{ name: file, text: yaml }]);
  if (!read.ok) return read;
  const [rule, second] = read.value;
  if (rule === undefined || second !== undefined) {
    const count = String(read.value.length);
    const facts = { file, line: 1, id: rule?.id ?? '', field: 'id', reason: `1 ≠ ${count}` };
    return failed({ code: 'rule/invalid-field', ...facts });
  }
  return success({ ...rule, group: 'own', file: null });
}

/** The rules that come with the program and those of the workspace that are on; a broken one stops no other. */
export function withOwnRules(bundled: readonly Rule[], own: readonly OwnRule[]): ReadRules {
  const rules: Rule[] = [...bundled];
  const broken: { id: string; failure: Failure }[] = [];
  for (const { id, yaml } of own.filter(({ enabled }) => enabled)) {
    const file = `${id}.yaml`;
    const read = readOwnRule(yaml, file);
    if (!read.ok) broken.push({ id, failure: read.failure });
    else if (rules.some((rule) => rule.id === read.value.id)) {
      broken.push({ id, failure: { code: 'rule/duplicate', file, line: 1, id: read.value.id } });
    } else rules.push(read.value);
  }
  return { rules, broken };
}

/** The workspace's rules with one put in, in the place of the one that had its id before. */
export function withRule(own: readonly OwnRule[], before: string | null, rule: OwnRule): OwnRule[] {
  const known = own.some(({ id }) => id === before);
  return known ? own.map((one) => (one.id === before ? rule : one)) : [...own, rule];
}
