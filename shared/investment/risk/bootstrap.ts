import { quantile } from '../../base/quantile';
import { RandomStream } from '../../base/randomStream';
import type { Figure } from '../figure';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Seed and number of the samples drawn, and the fewest periods that say something of their own spread: our choice. The
 * same question gets the same interval.
 */
const drawing = { seed: 20_250_101, samples: 400, coverage: 0.9, periods: 12 } as const;

/** Share of the interval that contains the true figure in the long run. */
export const coverage = drawing.coverage;

/** Fewer samples than this share that have the figure give no interval. */
const leastShare = 0.5;

/**
 * Places of a sample of n periods drawn in blocks of n^(1/3) neighbours, so that what follows what stays together; the
 * end is joined to the start. Source: Politis & Romano, A circular block-resampling procedure (1992).
 */
function drawnPlaces(n: number, stream: RandomStream): number[] {
  const block = Math.max(1, Math.round(Math.cbrt(n)));
  const places: number[] = [];
  while (places.length < n) {
    const start = stream.integer(0, n - 1);
    for (let k = 0; k < block && places.length < n; k++) places.push((start + k) % n);
  }
  return places;
}

/**
 * Percentile intervals of figures over samples of the same periods; null where the periods are too few, or the samples
 * that have the figure.
 */
export function bootstrapIntervals<Name extends string>(
  periods: number,
  figuresOf: (places: readonly number[]) => Readonly<Record<Name, Figure>>,
  names: readonly Name[],
): Record<Name, Interval | null> {
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  const samples = periods < drawing.periods ? 0 : drawing.samples;
  for (let sample = 0; sample < samples; sample++) {
    const figures = figuresOf(drawnPlaces(periods, new RandomStream(drawing.seed, sample)));
    for (const name of names) {
      const { value } = figures[name];
      if (value !== null) found.get(name)?.push(value);
    }
  }
  const tail = (1 - drawing.coverage) / 2;
  const intervalOf = (values: readonly number[]): Interval | null => {
    if (values.length < leastShare * drawing.samples) return null;
    const sorted = [...values].sort((a, b) => a - b);
    return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
  };
  return Object.fromEntries(names.map((name) => [name, intervalOf(found.get(name) ?? [])])) as Record<
    Name,
    Interval | null
  >;
}
