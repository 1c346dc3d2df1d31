import { compare, type Gap } from './compare';
import type { Attempt, Registry } from './known';
import { withTables } from './references';
import { registry } from './registry';
import type { VerifyCase, VerifyFile } from './verifyFile';

/** What one known answer came to; `gap` is where it fails the most, `reason` why there was nothing to compare. */
export type CaseOutcome = Pick<VerifyCase, 'id' | 'fn' | 'kind' | 'source'> & {
  /** Numbers compared. */
  readonly values: number;
} & (
    | { readonly state: 'passed' }
    | { readonly state: 'failed'; readonly gap: Gap | null; readonly reason: string }
    | { readonly state: 'unsupported'; readonly reason: string }
  );

export interface CaseFailure {
  readonly id: string;
  readonly fn: string;
  /** Where expected and actual part the most, empty for a plain number. */
  readonly at: string;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly difference: number | null;
  readonly reason: string;
}

export interface VerifyReport {
  readonly passed: number;
  readonly failed: number;
  readonly unsupported: number;
  readonly failures: readonly CaseFailure[];
  readonly outcomes: readonly CaseOutcome[];
}

/** Runs every case of a file against this engine. A function that it does not know is unsupported, never passed. */
export function verifyCases(file: Pick<VerifyFile, 'cases' | 'tables'>, functions: Registry = registry): VerifyReport {
  const outcomes = file.cases.map((item) => outcomeOf(item, attempt(item, file.tables, functions)));
  const count = (state: CaseOutcome['state']) => outcomes.filter((outcome) => outcome.state === state).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    unsupported: count('unsupported'),
    failures: outcomes.flatMap(failureOf),
    outcomes,
  };
}

function attempt(item: VerifyCase, tables: VerifyFile['tables'], functions: Registry): Attempt {
  if (!Object.hasOwn(functions, item.fn)) return { state: 'unsupported', reason: item.fn };
  const inputs = withTables(item.inputs, tables);
  if (typeof inputs === 'string') return { state: 'unusable', reason: `tables.${inputs}` };
  return functions[item.fn](inputs);
}

function outcomeOf(item: VerifyCase, tried: Attempt): CaseOutcome {
  const { id, fn, kind, source } = item;
  const facts = { id, fn, kind, source, values: 0 };
  if (tried.state === 'unsupported') return { ...facts, state: 'unsupported', reason: tried.reason };
  if (tried.state === 'unusable') return { ...facts, state: 'failed', gap: null, reason: tried.reason };
  const { values, worst } = compare(item.expected, tried.answer, item.tolerance);
  if (values === 0) return { ...facts, state: 'failed', gap: null, reason: 'expected' };
  return worst === null
    ? { ...facts, values, state: 'passed' }
    : { ...facts, values, state: 'failed', gap: worst, reason: '' };
}

function failureOf(outcome: CaseOutcome): CaseFailure[] {
  if (outcome.state !== 'failed') return [];
  const { id, fn, gap, reason } = outcome;
  return [
    {
      id,
      fn,
      at: gap?.at ?? '',
      expected: gap?.expected ?? null,
      actual: gap?.actual ?? null,
      difference: gap?.difference ?? null,
      reason,
    },
  ];
}
