import type { Failure } from '../../base/failure';
import type { Bilingual } from '../../base/language';
import type { MissingPart, RuleOutcome } from '../outcome';
import type { Rule, RuleGroup } from '../rule';
import { ruleGroups } from '../rule';

/** What became of a rule in the last run: what it tested, or why it tested nothing. */
export type RuleCoverage = {
  readonly rule: string;
  readonly group: RuleGroup;
} & (
  | { readonly state: 'tested'; readonly rows: number; readonly findings: number }
  | { readonly state: 'missing'; readonly missing: readonly MissingPart[]; readonly refused: Bilingual | null }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'neverRun' }
);

export interface GroupCoverage {
  readonly group: RuleGroup;
  readonly rules: number;
  readonly tested: number;
}

/** A table of the ledger: which rules read it, and how many of them ran. */
export interface TableCoverage {
  readonly table: string;
  readonly read: number;
  readonly tested: number;
}

export interface Coverage {
  readonly rules: readonly RuleCoverage[];
  readonly groups: readonly GroupCoverage[];
  readonly tables: readonly TableCoverage[];
  /** What would let further rules run, with how many of them wait for it; the most awaited first. */
  readonly awaited: readonly (MissingPart & { readonly rules: number })[];
}

function ruleCoverage({ id: rule, group }: Rule, outcome: RuleOutcome | undefined): RuleCoverage {
  if (outcome === undefined) return { rule, group, state: 'neverRun' };
  switch (outcome.status) {
    case 'not-run':
      return { rule, group, state: 'missing', missing: outcome.missing, refused: outcome.refused ?? null };
    case 'failed':
      return { rule, group, state: 'failed', failure: outcome.failure };
    default:
      return { rule, group, state: 'tested', rows: outcome.tested, findings: outcome.count };
  }
}

function awaitedOf(rules: readonly RuleCoverage[]): Coverage['awaited'] {
  const parts = new Map<string, MissingPart & { rules: number }>();
  for (const one of rules) {
    for (const part of one.state === 'missing' ? one.missing : []) {
      const name = `${part.table} ${part.column ?? ''}`;
      parts.set(name, { ...part, rules: (parts.get(name)?.rules ?? 0) + 1 });
    }
  }
  return [...parts.values()].sort((a, b) => b.rules - a.rules || (a.table < b.table ? -1 : 1));
}

/** What an audit has looked at and what not, and why: a clean result says nothing of what was not tested. */
export function coverage(rules: readonly Rule[], outcomes: readonly RuleOutcome[]): Coverage {
  const byRule = new Map(outcomes.map((outcome) => [outcome.rule, outcome]));
  const covered = rules.map((rule) => ruleCoverage(rule, byRule.get(rule.id)));
  const tested = new Set(covered.filter(({ state }) => state === 'tested').map(({ rule }) => rule));
  const tables = [...new Set(rules.flatMap((rule) => Object.keys(rule.tables)))].sort();
  return {
    rules: covered,
    groups: ruleGroups
      .map((group) => ({ group, own: covered.filter((one) => one.group === group) }))
      .filter(({ own }) => own.length > 0)
      .map(({ group, own }) => ({
        group,
        rules: own.length,
        tested: own.filter(({ rule }) => tested.has(rule)).length,
      })),
    tables: tables.map((table) => {
      const readers = rules.filter((rule) => table in rule.tables);
      return { table, read: readers.length, tested: readers.filter(({ id }) => tested.has(id)).length };
    }),
    awaited: awaitedOf(covered),
  };
}
