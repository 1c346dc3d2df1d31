import { attributeSize } from './attributes';
import { monetarySize } from './monetaryUnits';
import { type Stratum, stratifiedSize } from './strata';

export const sampleMethods = ['monetary', 'random', 'stratified'] as const;
export type SampleMethod = (typeof sampleMethods)[number];

/** What a sample is to show: misstatement in yuan; for a random one of cases, a share of them. */
export interface SizeQuestion {
  readonly method: SampleMethod;
  readonly confidence: number;
  readonly tolerable: number;
  readonly expected: number;
}

/**
 * How many to draw; null where the expected is so near to the tolerable that no sample would do. A random sample is sized
 * by the share of wrong rows, a stratified one by the precision of the total: tolerable less expected.
 */
export function sampleSize(strata: readonly Stratum[], question: SizeQuestion): number | null {
  const { method, confidence, tolerable, expected } = question;
  const bookValue = strata.reduce((sum, stratum) => sum + stratum.bookValue, 0);
  const population = strata.reduce((sum, { count }) => sum + count, 0);
  if (population === 0 || !(tolerable > expected)) return null;
  if (method === 'monetary') return monetarySize({ bookValue, confidence, tolerable, expected })?.size ?? null;
  if (method === 'random') {
    return attributeSize({ confidence, tolerableRate: tolerable, expectedRate: expected, population })?.size ?? null;
  }
  const size = stratifiedSize(strata, confidence, tolerable - expected);
  return Math.min(population, Math.max(size, Math.min(population, 2 * strata.length)));
}
