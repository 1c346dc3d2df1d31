import type { AccountMeasure, BaseData } from '../../data/baseData';
import { figureUpTo, type RegionFigures } from '../../data/regionFigures';

export type SharedMeasure = Extract<
  AccountMeasure,
  'contributors' | 'pensioners' | 'income' | 'expenditure' | 'closing'
>;

/** A province's part of the national figure in the last year for which its own is published. */
export interface KnownShare {
  readonly year: number;
  readonly value: number;
  readonly share: number;
}

const nationalIn = ({ accounts }: BaseData, measure: SharedMeasure, year: number): number | undefined =>
  accounts.find((account) => account.year === year)?.measures[measure]?.value;

export function knownShare(
  base: BaseData,
  { published }: RegionFigures,
  measure: SharedMeasure,
  upTo: number,
): KnownShare | null {
  const figure = figureUpTo(published[measure], upTo);
  const whole = figure === undefined ? undefined : nationalIn(base, measure, figure.year);
  if (figure === undefined || whole === undefined || whole === 0) return null;
  return { year: figure.year, value: figure.value, share: figure.value / whole };
}

/**
 * Shares of the country in a measure: the published share of each province, and of those without one the rest in
 * proportion to `weights`. Where nothing is published, the weights alone.
 */
export function sharesWithRest(known: readonly (KnownShare | null)[], weights: readonly number[]): number[] {
  const shared = known.reduce((sum, one) => sum + (one?.share ?? 0), 0);
  const unknown = weights.reduce((sum, weight, r) => sum + (known[r] === null ? weight : 0), 0);
  const rest = Math.max(0, 1 - shared);
  return known.map((one, r) => one?.share ?? (rest * weights[r]) / unknown);
}
