import { totalOf, wholeParts } from './shareOut';

/** Provinces alone, with the central adjustment of 2018 to 2021, or in one national pool. */
export const regimes = ['own', 'adjustment', 'national'] as const;
export type Regime = (typeof regimes)[number];

/** What regions pay one another in a year, yuan: whole, and the same in all paid and received. */
export interface Exchange {
  readonly paid: Float64Array;
  readonly received: Float64Array;
}

export const noExchange = (regions: number): Exchange => ({
  paid: new Float64Array(regions),
  received: new Float64Array(regions),
});

/** Both sides in whole yuan, so that they agree to the yuan. */
function balanced(paid: Float64Array, received: Float64Array): Exchange {
  const all = Math.round(totalOf(paid));
  return { paid: wholeParts(paid, all), received: wholeParts(received, all) };
}

export interface AdjustmentRule {
  readonly rate: number;
  /** Share of the average wage that counts. */
  readonly wageShare: number;
  /** Employees who should be insured over members. */
  readonly coveredShare: number;
}

/** A region as the central adjustment sees it: the year before's average wage, members and pensioners. */
export interface AdjustedRegion {
  readonly wage: number;
  readonly contributors: number;
  readonly pensioners: number;
}

/**
 * Central adjustment (中央调剂): paid(r) = 0.9 · W(r) · covered(r) · rate; received(r) = Σ paid / Σ pensioners ·
 * pensioners(r). Source: model.md §8; 国发〔2018〕18号.
 */
export function centralAdjustment(regions: readonly AdjustedRegion[], rule: AdjustmentRule): Exchange {
  const { rate, wageShare, coveredShare } = rule;
  const paid = Float64Array.from(
    regions,
    ({ wage, contributors }) => wageShare * wage * coveredShare * contributors * rate,
  );
  const perPensioner = totalOf(paid) / regions.reduce((sum, { pensioners }) => sum + pensioners, 0);
  const received = Float64Array.from(regions, ({ pensioners }) => perPensioner * pensioners);
  return balanced(paid, received);
}

/** A region as the national pool sees it: its result of the year without interest, and the fund it opened with. */
export interface PooledRegion {
  readonly result: number;
  readonly opening: number;
}

/** In proportion to positive weights, `amount` in all. */
function levied(amount: number, weights: Float64Array): Float64Array {
  const all = totalOf(weights);
  return weights.map((weight) => (all > 0 ? (amount * weight) / all : 0));
}

/**
 * One national pool: each region bears `localShare` of its gap as far as its own fund goes; the rest is met from the
 * surpluses of the year, then from the funds of all, both in proportion, as far as they go. Where they do not, all gaps
 * are met to the same part. Source: model.md §8.
 */
export function nationalPooling(regions: readonly PooledRegion[], localShare: number): Exchange {
  const asked = Float64Array.from(regions, ({ result, opening }) => {
    const gap = Math.max(0, -result);
    return gap - Math.min(localShare * gap, Math.max(0, opening));
  });
  const surpluses = Float64Array.from(regions, ({ result }) => Math.max(0, result));
  const funds = Float64Array.from(regions, ({ opening }) => Math.max(0, opening));
  const gap = totalOf(asked);
  const fromSurpluses = Math.min(gap, totalOf(surpluses));
  const fromFunds = Math.min(gap - fromSurpluses, totalOf(funds));
  const ofSurplus = levied(fromSurpluses, surpluses);
  const ofFund = levied(fromFunds, funds);
  const paid = ofSurplus.map((amount, r) => amount + ofFund[r]);
  return balanced(paid, levied(fromSurpluses + fromFunds, asked));
}

/** The fiscal subsidy of the country: `toGap` of it by what benefits lack of contributions, the rest by expenditure. */
export function sharedSubsidy(subsidy: number, spent: Float64Array, gaps: Float64Array, toGap: number): Float64Array {
  const byGap = totalOf(gaps) > 0 ? toGap : 0;
  const ofGap = levied(subsidy * byGap, gaps);
  return levied(subsidy * (1 - byGap), spent).map((amount, r) => amount + ofGap[r]);
}
