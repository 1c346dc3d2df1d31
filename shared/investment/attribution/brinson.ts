import { geometricExcess } from '../returns/excess';
import { sumOf } from '../statistics/moments';

/** Weights and returns of one period by segment: a class, a manager, entrusted or managed by the fund itself. */
export interface AttributedPeriod {
  readonly portfolioWeights: readonly number[];
  readonly benchmarkWeights: readonly number[];
  readonly portfolioReturns: readonly number[];
  readonly benchmarkReturns: readonly number[];
}

/** What each segment brought, in the order of the segments. */
export interface Effects {
  readonly portfolio: number;
  readonly benchmark: number;
  readonly allocation: readonly number[];
  readonly selection: readonly number[];
  readonly interaction: readonly number[];
}

const dot = (weights: readonly number[], values: readonly number[]): number =>
  sumOf(weights.map((weight, k) => weight * values[k]));

/**
 * `brinson-fachler` measures a segment's allocation against the whole benchmark, (w − v)·(b − B); `hood-beebower` on
 * its own, (w − v)·b. Selection v·(r − b) and interaction (w − v)·(r − b) are the same, and so is every sum.
 * Sources: Brinson, Hood & Beebower (1986); Brinson & Fachler (1985).
 */
export const allocationRules = ['brinson-fachler', 'hood-beebower'] as const;
export type AllocationRule = (typeof allocationRules)[number];

export function brinson(period: AttributedPeriod, rule: AllocationRule): Effects {
  const { portfolioWeights: w, benchmarkWeights: v, portfolioReturns: r, benchmarkReturns: b } = period;
  const benchmark = dot(v, b);
  const against = rule === 'brinson-fachler' ? benchmark : 0;
  return {
    portfolio: dot(w, r),
    benchmark,
    allocation: w.map((weight, k) => (weight - v[k]) * (b[k] - against)),
    selection: v.map((weight, k) => weight * (r[k] - b[k])),
    interaction: w.map((weight, k) => (weight - v[k]) * (r[k] - b[k])),
  };
}

/** Interaction counted with selection, w·(r − b), where the managers and not the fund choose the weights. */
export const withoutInteraction = ({ interaction, selection, ...others }: Effects): Effects => ({
  ...others,
  selection: selection.map((value, k) => value + interaction[k]),
  interaction: interaction.map(() => 0),
});

/** Portfolio − benchmark − all effects of one period: 0 up to rounding where each set of weights sums to 1. */
export const residual = ({ portfolio, benchmark, allocation, selection, interaction }: Effects): number =>
  portfolio - benchmark - sumOf(allocation) - sumOf(selection) - sumOf(interaction);

/** Effects as ratios: (1 + Σallocation)·(1 + Σselection) = (1 + R)/(1 + B). Source: C. Bacon (2008), chapter 5. */
export interface GeometricEffects {
  readonly excess: number;
  readonly allocation: readonly number[];
  readonly selection: readonly number[];
}

export function geometricBrinson(period: AttributedPeriod): GeometricEffects {
  const { portfolioWeights: w, benchmarkWeights: v, portfolioReturns: r, benchmarkReturns: b } = period;
  const benchmark = dot(v, b);
  // The return with the fund's weights and the benchmark's returns.
  const semiNotional = dot(w, b);
  return {
    excess: geometricExcess(dot(w, r), benchmark),
    allocation: w.map((weight, k) => (weight - v[k]) * geometricExcess(b[k], benchmark)),
    selection: w.map((weight, k) => (weight * geometricExcess(r[k], b[k]) * (1 + b[k])) / (1 + semiNotional)),
  };
}
