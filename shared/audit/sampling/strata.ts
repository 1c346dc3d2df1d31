import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { studentQuantile } from '../../base/distributions';

/** A part of the population that is drawn from by itself. */
export interface Stratum {
  readonly id: string;
  readonly count: number;
  readonly bookValue: number;
  /** Standard deviation of what is estimated; of the booked amounts where nothing better is known. */
  readonly deviation: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * n = (Σ N·S)² / (V + Σ N·S²) with V = (precision / z)²: the total within ± precision at the confidence, allocated after
 * Neyman. Source: W. G. Cochran, Sampling Techniques (1977), 5.25 with 5.26.
 */
export function stratifiedSize(strata: readonly Stratum[], confidence: number, precision: number): number {
  const variance = (precision / normalQuantile((1 + confidence) / 2, 0, 1)) ** 2;
  const spread = sum(strata.map(({ count, deviation }) => count * deviation));
  const within = sum(strata.map(({ count, deviation }) => count * deviation ** 2));
  return spread === 0 ? 0 : Math.ceil(spread ** 2 / (variance + within) - 1e-9);
}

export const allocations = ['neyman', 'count', 'value'] as const;
export type Allocation = (typeof allocations)[number];

const weights: Readonly<Record<Allocation, (stratum: Stratum) => number>> = {
  neyman: ({ count, deviation }) => count * deviation,
  count: ({ count }) => count,
  value: ({ bookValue }) => Math.max(0, bookValue),
};

/** Two of a stratum at least, so that its spread can be estimated; never more than there are. */
const leastOf = ({ count }: Stratum): number => Math.min(2, count);

/**
 * Shares a size among strata in proportion to their weight; a stratum that would get more than it has is taken whole and
 * the rest shared anew; whole numbers by largest remainder.
 */
export function allocate(strata: readonly Stratum[], size: number, by: Allocation): readonly number[] {
  const whole = new Set<number>();
  for (;;) {
    const free = strata.map((_, at) => at).filter((at) => !whole.has(at));
    const left = size - sum([...whole].map((at) => strata[at].count));
    const total = sum(free.map((at) => weights[by](strata[at])));
    const wish = (at: number): number =>
      total > 0 ? (Math.max(0, left) * weights[by](strata[at])) / total : Math.max(0, left) / free.length;
    const full = free.filter((at) => wish(at) >= strata[at].count);
    if (full.length === 0) return roundedShares(strata, whole, wish, Math.max(0, left));
    for (const at of full) whole.add(at);
  }
}

function roundedShares(
  strata: readonly Stratum[],
  whole: ReadonlySet<number>,
  wish: (at: number) => number,
  left: number,
): readonly number[] {
  const shares = strata.map(({ count }, at) => (whole.has(at) ? count : Math.floor(wish(at))));
  const rest = strata.map((_, at) => at).filter((at) => !whole.has(at));
  let missing = Math.round(left - sum(rest.map((at) => shares[at])));
  const order = rest.sort((a, b) => (wish(b) % 1) - (wish(a) % 1) || a - b);
  for (const at of order) {
    if (missing <= 0) break;
    shares[at] += 1;
    missing -= 1;
  }
  return shares.map((share, at) => Math.max(share, leastOf(strata[at])));
}

/** What was found in the sample of one stratum, as sums over its items. */
export interface StratumSample {
  readonly id: string;
  /** Items and booked value of the whole stratum. */
  readonly count: number;
  readonly bookValue: number;
  readonly items: readonly { readonly book: number; readonly audited: number }[];
}

/** Misstatement (booked less right) of the population with a two-sided interval. */
export interface MisstatementEstimate {
  readonly method: 'difference' | 'ratio';
  readonly estimate: number;
  readonly standardError: number;
  readonly freedom: number;
  readonly lower: number;
  readonly upper: number;
  /** Items whose booked amount is wrong; with fewer than about 20 the interval is too narrow. */
  readonly faulty: number;
}

const variance = (values: readonly number[]): number => {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
};

/** N²·(1 − n/N)·s²/n of each stratum. Source: Cochran (1977), 5.3; nothing is uncertain in one that was taken whole. */
const varianceOfTotal = ({ count, items }: StratumSample, residuals: readonly number[]): number =>
  items.length >= count || items.length < 2 ? 0 : (count * (count - items.length) * variance(residuals)) / items.length;

/** Degrees of freedom after Satterthwaite. Source: Cochran (1977), 5.16. */
function freedomOf(samples: readonly StratumSample[], variances: readonly number[]): number {
  const total = sum(variances);
  const parts = sum(variances.map((part, at) => (part === 0 ? 0 : part ** 2 / (samples[at].items.length - 1))));
  return total === 0 ? Number.POSITIVE_INFINITY : total ** 2 / parts;
}

interface Found {
  readonly method: MisstatementEstimate['method'];
  readonly estimate: number;
  /** What each item departs by from what the method expects of it. */
  readonly residual: (item: StratumSample['items'][number]) => number;
}

function withInterval(samples: readonly StratumSample[], confidence: number, found: Found): MisstatementEstimate {
  const variances = samples.map((sample) => varianceOfTotal(sample, sample.items.map(found.residual)));
  const standardError = Math.sqrt(sum(variances));
  const freedom = freedomOf(samples, variances);
  const quantile =
    freedom === Number.POSITIVE_INFINITY
      ? normalQuantile((1 + confidence) / 2, 0, 1)
      : studentQuantile((1 + confidence) / 2, freedom);
  const faulty = samples.flatMap(({ items }) => items).filter(({ book, audited }) => book !== audited).length;
  const reach = quantile * standardError;
  const { method, estimate } = found;
  return { method, estimate, standardError, freedom, lower: estimate - reach, upper: estimate + reach, faulty };
}

/** Σ N·mean(book − audited). Source: Cochran (1977), 5.3. */
export function differenceEstimate(samples: readonly StratumSample[], confidence: number): MisstatementEstimate {
  const residual = ({ book, audited }: { book: number; audited: number }): number => book - audited;
  const estimate = sum(samples.map(({ count, items }) => (count * sum(items.map(residual))) / items.length));
  return withInterval(samples, confidence, { method: 'difference', estimate, residual });
}

/** B·(1 − R) with R = Σ N·mean(audited) / Σ N·mean(book), the combined ratio. Source: Cochran (1977), 6.11. */
export function ratioEstimate(samples: readonly StratumSample[], confidence: number): MisstatementEstimate | null {
  const total = (of: 'book' | 'audited'): number =>
    sum(samples.map(({ count, items }) => (count * sum(items.map((item) => item[of]))) / items.length));
  const booked = total('book');
  if (booked === 0) return null;
  const ratio = total('audited') / booked;
  const estimate = sum(samples.map(({ bookValue }) => bookValue)) * (1 - ratio);
  const residual = ({ book, audited }: { book: number; audited: number }): number => audited - ratio * book;
  return withInterval(samples, confidence, { method: 'ratio', estimate, residual });
}
