import type { DigitFit } from './conformity';

/** A group of digits with the shares between which chance leaves 95 of 100 such groups. */
export interface DigitBand {
  readonly digits: number;
  readonly share: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

const usual = 1.96;

/** e ± (1.96 · √(e(1 − e)/n) + 1/2n), never below zero: the reach of `z` in the fit. */
export const digitBands = ({ groups, n }: Pick<DigitFit, 'groups' | 'n'>): readonly DigitBand[] =>
  groups.map(({ digits, share, expectedShare: expected }) => {
    const reach = usual * Math.sqrt((expected * (1 - expected)) / n) + 1 / (2 * n);
    return { digits, share, expected, low: Math.max(0, expected - reach), high: expected + reach };
  });
