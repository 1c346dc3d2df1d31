/** How the fractional parts of log₁₀ of the amounts spread; evenly for amounts that follow Benford. */
export interface MantissaFit {
  /** ½ and 1/12 where they spread evenly. */
  readonly mean: number;
  readonly variance: number;
  /** Squared distance from the middle of the circle to the centre of gravity, and its chance: e^(−n·L²). */
  readonly arc: number;
  readonly chance: number;
  /** How far the mean of the amounts, each brought to 10…99.9, is from what Benford gives: below 0 they are pressed down. */
  readonly distortion: number;
}

/** Sums that the database forms; over `n` amounts. */
export interface MantissaSums {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
  readonly cosine: number;
  readonly sine: number;
  /** Mean of 10·x / 10^⌊log₁₀ x⌋. */
  readonly collapsed: number;
}

/** Mean of the collapsed amounts of a Benford set without end: 90 / ln 10. Source: Nigrini (2012), chapter 8. */
const collapsedMean = 90 / Math.LN10;

export function mantissaFit({ n, mean, variance, cosine, sine, collapsed }: MantissaSums): MantissaFit {
  const arc = cosine ** 2 + sine ** 2;
  const distortion = (100 * (collapsed - collapsedMean)) / collapsedMean;
  return { mean, variance, arc, chance: Math.exp(-n * arc), distortion };
}

/** The same sums of values at hand; the variance is that of a sample. */
export function mantissaSums(values: readonly number[]): MantissaSums {
  const n = values.length;
  const sum = (of: (value: number) => number): number => values.reduce((total, value) => total + of(value), 0);
  const mantissa = (value: number): number => Math.log10(value) - Math.floor(Math.log10(value));
  const mean = sum(mantissa) / n;
  return {
    n,
    mean,
    variance: sum((value) => (mantissa(value) - mean) ** 2) / (n - 1),
    cosine: sum((value) => Math.cos(2 * Math.PI * mantissa(value))) / n,
    sine: sum((value) => Math.sin(2 * Math.PI * mantissa(value))) / n,
    collapsed: sum((value) => 10 ** (1 + mantissa(value))) / n,
  };
}
