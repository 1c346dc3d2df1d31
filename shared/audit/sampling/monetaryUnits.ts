import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import { gammaQuantile } from '../../base/distributions';

/** Poisson limit of the number of errors where this many were found: 3.00 for none at 95 %. */
export const reliabilityFactor = (confidence: number, errors: number): number => gammaQuantile(confidence, errors + 1);

export interface MonetaryPlan {
  /** Yuan, of the amounts above zero. */
  readonly bookValue: number;
  readonly confidence: number;
  /** Misstatement in yuan that would still be borne, and that is expected. */
  readonly tolerable: number;
  readonly expected: number;
}

export interface MonetarySize {
  readonly size: number;
  /** Every interval-th yuan is looked at; an amount of an interval or more is looked at for certain. */
  readonly interval: number;
  /** Sum of taintings that the sample may show and still support the tolerable misstatement. */
  readonly allowed: number;
}

const largestSize = 100_000;

/**
 * The smallest n with G(n·T/B; 1 + n·E/B) ≥ confidence, G gamma: the upper limit of the expected taintings does not pass
 * the tolerable misstatement. Null where the expected is so near to the tolerable that no sample does.
 * Source: T. Stewart, Technical Notes on the AICPA Audit Guide Audit Sampling (2012); AICPA (2017), table C-1.
 */
export function monetarySize({ bookValue, confidence, tolerable, expected }: MonetaryPlan): MonetarySize | null {
  if (!(bookValue > 0) || expected >= tolerable) return null;
  const holds = (n: number): boolean =>
    gammaCdf((n * tolerable) / bookValue, 1 + (n * expected) / bookValue, 1) >= confidence - 1e-12;
  if (!holds(largestSize)) return null;
  let [low, high] = [1, largestSize];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return { size: low, interval: bookValue / low, allowed: (low * expected) / bookValue };
}

/** An amount that was looked at: what the books say and what is right. */
export interface AuditedAmount {
  readonly book: number;
  readonly audited: number;
  /** How many of the sampled yuan fell into it; 1 unless given. */
  readonly hits?: number;
}

export interface Tainting {
  readonly book: number;
  readonly audited: number;
  /** (book − audited) / book. */
  readonly tainting: number;
  /** Tainting · interval: what it stands for. */
  readonly projected: number;
  /** Steps of the limit: factor of this rank less the one before, and times the projected misstatement. */
  readonly step: number;
  readonly withPrecision: number;
}

export interface MonetaryEvaluation {
  /** One side: what the books overstate, or what they understate. */
  readonly taintings: readonly Tainting[];
  /** Misstatement of the amounts looked at for certain; known, not projected. */
  readonly certain: number;
  readonly projected: number;
  readonly mostLikely: number;
  /** Interval · factor for no error: what the sample can't see. */
  readonly basicPrecision: number;
  readonly allowance: number;
  readonly upperLimit: number;
}

export interface MonetarySample {
  readonly interval: number;
  readonly confidence: number;
  readonly items: readonly AuditedAmount[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Faulty {
  readonly book: number;
  readonly audited: number;
  readonly tainting: number;
}

/** Taintings of one sign, an amount hit twice as two; those of an interval or more stand for themselves. */
function faultsOf({ interval, items }: MonetarySample, sign: 1 | -1): { certain: number; faults: Faulty[] } {
  const faulty = items.filter(({ book, audited }) => sign * (book - audited) > 0);
  const isCertain = ({ book }: AuditedAmount): boolean => book >= interval;
  return {
    certain: sum(faulty.filter(isCertain).map(({ book, audited }) => sign * (book - audited))),
    faults: faulty
      .filter((item) => !isCertain(item))
      .flatMap(({ book, audited, hits = 1 }) =>
        Array.from({ length: hits }, () => ({ book, audited, tainting: (sign * (book - audited)) / book })),
      ),
  };
}

/**
 * Most likely misstatement and its upper limit by Stringer's bound: interval · [F(0) + Σ (F(i) − F(i−1)) · tᵢ], taintings
 * from the largest, plus what is certain. Source: Leslie, Teitlebaum & Anderson, Dollar-Unit Sampling (1979);
 * AICPA, Audit Sampling (2017), chapter 6.
 */
function evaluateSide(sample: MonetarySample, sign: 1 | -1): MonetaryEvaluation {
  const { interval, confidence } = sample;
  const { certain, faults } = faultsOf(sample, sign);
  const sorted = faults.sort((a, b) => b.tainting - a.tainting || b.book - a.book);
  let before = reliabilityFactor(confidence, 0);
  const basicPrecision = interval * before;
  const taintings = sorted.map((fault, rank): Tainting => {
    const factor = reliabilityFactor(confidence, rank + 1);
    const step = factor - before;
    before = factor;
    const projected = fault.tainting * interval;
    return { ...fault, projected, step, withPrecision: projected * step };
  });
  const projected = sum(taintings.map((each) => each.projected));
  const allowance = sum(taintings.map((each) => each.withPrecision)) - projected;
  const mostLikely = projected + certain;
  return {
    taintings,
    certain,
    projected,
    mostLikely,
    basicPrecision,
    allowance,
    upperLimit: mostLikely + basicPrecision + allowance,
  };
}

export interface MonetaryResult {
  readonly over: MonetaryEvaluation;
  readonly under: MonetaryEvaluation;
}

/** Both sides apart: an understatement does not make good an overstatement. */
export const evaluateMonetary = (sample: MonetarySample): MonetaryResult => ({
  over: evaluateSide(sample, 1),
  under: evaluateSide(sample, -1),
});
