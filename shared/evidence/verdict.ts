import type { Comparison, Difference } from './compareDocuments';

/** Why results may differ: another engine, other inputs, or neither of them. */
export type Cause = 'engine' | 'inputs' | 'neither';

export interface Verdict {
  readonly matches: boolean;
  readonly values: number;
  readonly rounding: number;
  readonly differences: number;
  readonly first: Difference | null;
  /** Empty where nothing differs. */
  readonly causes: readonly Cause[];
}

export interface Circumstances {
  readonly engines: { readonly stored: string; readonly here: string };
  /** Inputs that are not the same here as they were. */
  readonly otherInputs: readonly string[];
}

/** What all comparisons come to, the first difference in their order, and what is likely to have caused it. */
export function verdictOf(comparisons: readonly Comparison[], { engines, otherInputs }: Circumstances): Verdict {
  const differences = comparisons.flatMap((comparison) => comparison.differences);
  const causes: Cause[] = [];
  if (engines.stored !== engines.here) causes.push('engine');
  if (otherInputs.length > 0) causes.push('inputs');
  if (causes.length === 0) causes.push('neither');
  return {
    matches: differences.length === 0,
    values: comparisons.reduce((sum, { values }) => sum + values, 0),
    rounding: Math.max(0, ...comparisons.map(({ rounding }) => rounding)),
    differences: differences.length,
    first: differences[0] ?? null,
    causes: differences.length === 0 ? [] : causes,
  };
}

/** Names whose content is another, or that stand on one side only. */
export function otherNames(
  stored: Readonly<Record<string, string>>,
  here: Readonly<Record<string, string>>,
): readonly string[] {
  const all = new Set([...Object.keys(stored), ...Object.keys(here)]);
  return [...all].filter((name) => stored[name] !== here[name]).sort();
}
