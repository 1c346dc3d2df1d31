import { linked } from '../returns/linking';
import { sumOf } from '../statistics/moments';

/** Returns of each period and one kind of effect by period and segment. */
export interface Totals {
  readonly portfolio: readonly number[];
  readonly benchmark: readonly number[];
}

export const linkingMethods = ['carino', 'menchero', 'grap', 'frongello'] as const;
export type LinkingMethod = (typeof linkingMethods)[number];

/** (ln(1 + r) − ln(1 + b)) / (r − b), and its limit 1/(1 + r) where the two are alike. */
const logarithmic = (own: number, other: number): number =>
  own === other ? 1 / (1 + own) : (Math.log1p(own) - Math.log1p(other)) / (own - other);

/** k_t / K. Source: D. Cariño, Combining attribution effects over time, Journal of Performance Measurement (1999). */
function carino({ portfolio, benchmark }: Totals): number[] {
  const whole = logarithmic(linked(portfolio), linked(benchmark));
  return portfolio.map((own, t) => logarithmic(own, benchmark[t]) / whole);
}

/**
 * M + a_t: one factor for all periods and a correction as small as can be that takes the residual away. Source:
 * J. Menchero, An optimized approach to linking attribution effects over time, Journal of Performance Measurement (2000).
 */
function menchero({ portfolio, benchmark }: Totals): number[] {
  const n = portfolio.length;
  const [own, other] = [linked(portfolio), linked(benchmark)];
  const differences = portfolio.map((value, t) => value - benchmark[t]);
  const gap = (1 + other) ** (1 / n) * Math.expm1((Math.log1p(own) - Math.log1p(other)) / n);
  // The limit where the two returns are alike.
  const common = gap === 0 ? (1 + own) ** ((n - 1) / n) : (own - other) / n / gap;
  const squares = sumOf(differences.map((value) => value ** 2));
  if (squares === 0) return differences.map(() => common);
  const correction = (own - other - common * sumOf(differences)) / squares;
  return differences.map((value) => common + correction * value);
}

/** Π(1 + r) before × Π(1 + b) after. Source: Groupe de Recherche en Attribution de Performance, Paris (1997). */
const grap = ({ portfolio, benchmark }: Totals): number[] =>
  portfolio.map((_, t) => (1 + linked(portfolio.slice(0, t))) * (1 + linked(benchmark.slice(t + 1))));

/**
 * e_t · Π(1 + r) before + b_t · all that was linked before, segment by segment. Source: A. Frongello, Linking single
 * period attribution results, Journal of Performance Measurement (2002).
 */
function frongello({ portfolio, benchmark }: Totals, effects: readonly (readonly number[])[]): number[][] {
  const before = effects[0]?.map(() => 0) ?? [];
  return effects.map((period, t) => {
    const growth = 1 + linked(portfolio.slice(0, t));
    const values = period.map((effect, k) => effect * growth + benchmark[t] * before[k]);
    for (const [k, value] of values.entries()) before[k] += value;
    return values;
  });
}

/**
 * Effects of periods made such that their plain sum over periods and segments is the difference of the linked returns.
 * That needs the effects of each period to sum to its own difference.
 */
export function linkEffects(
  totals: Totals,
  effects: readonly (readonly number[])[],
  method: LinkingMethod,
): number[][] {
  if (method === 'frongello') return frongello(totals, effects);
  const factors = { carino, menchero, grap }[method](totals);
  return effects.map((period, t) => period.map((effect) => effect * factors[t]));
}

/** Sum over the periods, segment by segment. */
export const bySegment = (effects: readonly (readonly number[])[]): number[] =>
  effects[0]?.map((_, k) => sumOf(effects.map((period) => period[k]))) ?? [];
