import { type DrawOptions, type DriverGroup, driverGroups } from './draws';
import { type Driver, drivers } from './driver';
import { type PathResults, pathMeasures } from './simulatePaths';
import { type SobolIndex, sobolIndex } from './sobolIndices';

/** Draws of which every variance share is made. */
export interface ShareDraws {
  /** All drivers move. */
  readonly a: DrawOptions;
  /** All take their second set of draws. */
  readonly b: DrawOptions;
  /** One group takes its second set. */
  readonly mixed: Readonly<Record<DriverGroup, DrawOptions>>;
  /** One driver moves. */
  readonly alone: Readonly<Record<Driver, DrawOptions>>;
}

/** At random points: with antithetic or Sobol points the runs would not be independent, and their errors wrong. */
export function shareDraws({ seed, shocks }: Pick<DrawOptions, 'seed' | 'shocks'>): ShareDraws {
  const all: DrawOptions = { seed, shocks, points: 'random', still: new Set(), redrawn: new Set() };
  const redrawing = (group: DriverGroup): DrawOptions => ({ ...all, redrawn: new Set([group]) });
  const moving = (only: Driver): DrawOptions => ({ ...all, still: new Set(drivers.filter((one) => one !== only)) });
  return {
    a: all,
    b: { ...all, redrawn: new Set(driverGroups) },
    mixed: {
      mortality: redrawing('mortality'),
      fertility: redrawing('fertility'),
      economy: redrawing('economy'),
    },
    alone: {
      mortality: moving('mortality'),
      fertility: moving('fertility'),
      wageGrowth: moving('wageGrowth'),
      cpi: moving('cpi'),
      fundReturn: moving('fundReturn'),
    },
  };
}

/** What is explained: the fund at the end of a year, or the year in which it is exhausted. */
export type Explained = { readonly figure: 'closing'; readonly year: number } | { readonly figure: 'exhaustion' };

/** Of each path; a fund that outlasts the projection counts as exhausted in the year after it. */
export function explainedValues(blocks: readonly PathResults[], explained: Explained): Float64Array {
  const ordered = blocks.toSorted((a, b) => a.from - b.from);
  return Float64Array.from(
    ordered.flatMap(({ paths, firstYear, years, data }) =>
      Array.from({ length: paths }, (_, n) => {
        const start = n * pathMeasures.length * years;
        const closing = data.subarray(start, start + years);
        if (explained.figure === 'closing') return closing[explained.year - firstYear];
        const exhausted = closing.findIndex((value) => value < 0);
        return firstYear + (exhausted < 0 ? years : exhausted);
      }),
    ),
  );
}

/** One value a path, by the draws of `ShareDraws`. */
export interface ShareRuns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: Readonly<Record<DriverGroup, Float64Array>>;
  readonly alone: Readonly<Record<Driver, Float64Array>>;
}

export interface VarianceShares {
  /** Standard deviation with all drivers moving. */
  readonly deviation: number;
  /** Of groups that are independent of one another; wages, prices and returns move together and are one. */
  readonly groups: Readonly<Record<DriverGroup, SobolIndex>>;
  /** Variance with one driver moving over that with all: they need not add up to one. */
  readonly alone: Readonly<Record<Driver, number>>;
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Null where nothing varies, such as the year of exhaustion of a fund that never is. */
export function varianceShares({ a, b, mixed, alone }: ShareRuns): VarianceShares | null {
  const variance = varianceOf(a);
  if (variance === 0) return null;
  const indexOf = (group: DriverGroup): SobolIndex => sobolIndex({ a, b, mixed: mixed[group] });
  const shareOf = (driver: Driver): number => varianceOf(alone[driver]) / variance;
  return {
    deviation: Math.sqrt(variance),
    groups: {
      mortality: indexOf('mortality'),
      fertility: indexOf('fertility'),
      economy: indexOf('economy'),
    },
    alone: {
      mortality: shareOf('mortality'),
      fertility: shareOf('fertility'),
      wageGrowth: shareOf('wageGrowth'),
      cpi: shareOf('cpi'),
      fundReturn: shareOf('fundReturn'),
    },
  };
}
