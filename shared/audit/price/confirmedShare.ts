import { betaQuantile } from '../../base/distributions';
import type { RandomStream } from '../../base/randomStream';
import type { PriceLine } from './priceLines';

/** Which findings count: what is confirmed, with the open ones at their expected share, or all that is not dismissed. */
export const countings = ['confirmed', 'expected', 'found'] as const;
export type Counting = (typeof countings)[number];

/**
 * Share of a rule's open findings that turn out right: Beta(k + ½, d + ½) after k confirmed and d dismissed, by Jeffreys'
 * prior. Before the first decision it says little, and the interval shows it.
 */
export interface ConfirmedShare {
  readonly alpha: number;
  readonly beta: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function confirmedShare(confirmed: number, dismissed: number, confidence: number): ConfirmedShare {
  const [alpha, beta] = [confirmed + 0.5, dismissed + 0.5];
  const tail = (1 - confidence) / 2;
  return {
    ...{ alpha, beta },
    mean: alpha / (alpha + beta),
    low: betaQuantile(tail, alpha, beta),
    high: betaQuantile(1 - tail, alpha, beta),
  };
}

/** Equally likely values of a share; one of them is drawn at a time. */
const places = 128;

/** Draws the share of a rule's open amount that counts, and the factor by which the pool's leaks stand for the fund's. */
export interface LineDraw {
  open(stream: RandomStream): number;
  scale(stream: RandomStream): number;
}

/**
 * The share p is drawn from its posterior, then scattered by which findings they are: p + √(p(1 − p)) · √Σa²/Σa · z. The
 * fund's leaks scatter around the pool's as sums of cases that come by chance: lognormal with mean 1 and CV √Σa²/Σa.
 */
export function lineDraw(
  { facts, openVariation, variation }: PriceLine,
  counting: Counting,
  isScaled: boolean,
): LineDraw {
  const { alpha, beta } = confirmedShare(facts.confirmed, facts.dismissed, 0.9);
  const likely =
    counting === 'expected' && facts.open > 0
      ? Array.from({ length: places }, (_, at) => betaQuantile((at + 0.5) / places, alpha, beta))
      : [];
  const spread = Math.sqrt(Math.log1p(variation ** 2));
  return {
    open(stream) {
      if (likely.length === 0) return counting === 'found' ? 1 : 0;
      const share = stream.pick(likely);
      const scattered = share + Math.sqrt(share * (1 - share)) * openVariation * stream.normal();
      return Math.min(1, Math.max(0, scattered));
    },
    scale: (stream) => (isScaled ? Math.exp(spread * stream.normal() - spread ** 2 / 2) : 1),
  };
}
