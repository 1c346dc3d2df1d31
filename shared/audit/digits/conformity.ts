import logGamma from '@stdlib/math-base-special-gammaln';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { chiSquareQuantile, chiSquareTail } from '../../base/distributions';
import { type DigitTest, expectedShares } from './benford';

export const conformities = ['close', 'acceptable', 'marginal', 'none'] as const;
export type Conformity = (typeof conformities)[number];

/** Upper limits of the mean absolute deviation. Source: M. J. Nigrini, Benford's Law (Wiley 2012), table 7.1. */
const limits: Readonly<Record<DigitTest, readonly [number, number, number]>> = {
  first: [0.006, 0.012, 0.015],
  second: [0.008, 0.01, 0.012],
  firstTwo: [0.0012, 0.0018, 0.0022],
};

/** One group of digits: how often it should come and how often it does. */
export interface DigitGroup {
  readonly digits: number;
  readonly count: number;
  readonly expected: number;
  /** Shares of all, and how many standard errors they part; |z| > 1.96 happens by chance in 5 of 100 groups. */
  readonly share: number;
  readonly expectedShare: number;
  readonly z: number;
}

/** What the chi-square of this many amounts can tell. */
export type ChiSquarePower = 'fit' | 'too-strong' | 'too-weak';

export interface DigitFit {
  readonly test: DigitTest;
  readonly n: number;
  readonly groups: readonly DigitGroup[];
  /** Mean absolute deviation of the shares, its class, and the limits of the classes. */
  readonly deviation: number;
  readonly conformity: Conformity;
  readonly limits: readonly [number, number, number];
  /** What chance alone gives n amounts that follow Benford, and how far the deviation is above it. */
  readonly deviationByChance: number;
  readonly excessDeviation: number;
  readonly chiSquare: number;
  readonly freedom: number;
  readonly chance: number;
  readonly power: ChiSquarePower;
  /**
   * Groups with more amounts than chance gives any of them (5 in 100 such tests) and a quarter more than they should
   * have: one steered amount hardly moves the mean deviation of 90 groups.
   */
  readonly spikes: readonly number[];
}

/**
 * E|X − np| of a binomial: 2ν·C(n, ν)·p^ν·(1−p)^(n−ν+1) with ν = ⌊np⌋ + 1, over n.
 * Source: De Moivre, in Diaconis & Zabell, Statistical Science 6 (1991).
 */
function deviationByChance(n: number, p: number): number {
  const v = Math.floor(n * p) + 1;
  if (v > n) return (2 * n * p ** n * (1 - p)) / n;
  const choose = logGamma(n + 1) - logGamma(v + 1) - logGamma(n - v + 1);
  return (2 * v * Math.exp(choose + v * Math.log(p) + (n - v + 1) * Math.log1p(-p))) / n;
}

/** (|o − e| − 1/2n) / √(e(1 − e)/n); the correction falls away where it is larger than the difference. */
function zScore(share: number, expected: number, n: number): number {
  const difference = Math.abs(share - expected);
  const correction = 1 / (2 * n);
  return (difference - (correction > difference ? 0 : correction)) / Math.sqrt((expected * (1 - expected)) / n);
}

const significance = 0.05;
/** Departures of w = √(χ²/n): up to 0.1 small, from 0.3 on of note. Source: J. Cohen, Statistical Power Analysis (1988). */
const [smallEffect, notedEffect] = [0.1, 0.3];

function powerOf(chiSquare: number, freedom: number, n: number): ChiSquarePower {
  const critical = chiSquareQuantile(1 - significance, freedom);
  if (Math.sqrt(critical / n) > notedEffect) return 'too-weak';
  return chiSquare > critical && Math.sqrt(chiSquare / n) < smallEffect ? 'too-strong' : 'fit';
}

const notedExcess = 0.25;

/** Bonferroni: a z that any of the groups passes by chance in 5 of 100 tests. */
function spikesOf(groups: readonly DigitGroup[]): readonly number[] {
  const limit = normalQuantile(1 - significance / groups.length / 2, 0, 1);
  return groups
    .filter(({ z, share, expectedShare }) => z > limit && share >= (1 + notedExcess) * expectedShare)
    .sort((a, b) => b.count - b.expected - (a.count - a.expected))
    .map(({ digits }) => digits);
}

export function conformityOf(test: DigitTest, deviation: number): Conformity {
  const [close, acceptable, marginal] = limits[test];
  if (deviation <= close) return 'close';
  if (deviation <= acceptable) return 'acceptable';
  return deviation <= marginal ? 'marginal' : 'none';
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Counts by group held against Benford. `counts` may lack groups that no amount begins with. */
export function digitFit(test: DigitTest, counts: ReadonlyMap<number, number>): DigitFit {
  const expected = expectedShares(test);
  const n = expected.reduce((sum, { digits }) => sum + (counts.get(digits) ?? 0), 0);
  const groups = expected.map(({ digits, share: expectedShare }): DigitGroup => {
    const count = counts.get(digits) ?? 0;
    const share = count / n;
    return { digits, count, expected: n * expectedShare, share, expectedShare, z: zScore(share, expectedShare, n) };
  });
  const deviation = mean(groups.map(({ share, expectedShare }) => Math.abs(share - expectedShare)));
  const byChance = mean(expected.map(({ share }) => deviationByChance(n, share)));
  const chiSquare = groups.reduce((sum, group) => sum + (group.count - group.expected) ** 2 / group.expected, 0);
  const freedom = groups.length - 1;
  return {
    test,
    n,
    groups,
    deviation,
    conformity: conformityOf(test, deviation),
    limits: limits[test],
    deviationByChance: byChance,
    excessDeviation: deviation - byChance,
    chiSquare,
    freedom,
    chance: chiSquareTail(chiSquare, freedom),
    power: powerOf(chiSquare, freedom, n),
    spikes: spikesOf(groups),
  };
}

/** Counts of a test from those of the first two digits. */
export function countsOf(test: DigitTest, firstTwo: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [digits, count] of firstTwo) {
    const group = test === 'first' ? Math.floor(digits / 10) : test === 'second' ? digits % 10 : digits;
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return counts;
}
