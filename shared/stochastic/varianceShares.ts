import { type Result, success } from '../base/result';
import { type DrawOptions, type DriverGroup, driverGroups } from './draws';
import { type Driver, drivers } from './driver';
import { varianceOf } from './moments';
import { type PathResults, pathMeasures } from './simulatePaths';
import { type SobolIndex, sobolIndex } from './sobolIndices';

/**
 * Runs that shares of variance are made of: all drivers moving, all with their second draws, one group with its second
 * draws, one driver moving.
 */
export const shareRuns = [
  'all',
  'again',
  ...driverGroups.map((group) => `redrawn:${group}` as const),
  ...drivers.map((driver) => `only:${driver}` as const),
] as const;
type ShareRun = (typeof shareRuns)[number];

/** At random points: with antithetic or Sobol points the runs would not be independent, and their errors wrong. */
function drawsOf(run: ShareRun, { seed, shocks }: Pick<DrawOptions, 'seed' | 'shocks'>): DrawOptions {
  return {
    ...{ seed, shocks, points: 'random' },
    still: new Set(drivers.filter((driver) => run.startsWith('only:') && run !== `only:${driver}`)),
    redrawn: new Set(driverGroups.filter((group) => run === 'again' || run === `redrawn:${group}`)),
  };
}

/** What is explained: the fund at the end of a year, or the year in which it is exhausted. */
export type Explained = { readonly figure: 'closing'; readonly year: number } | { readonly figure: 'exhaustion' };

/** Of each path; a fund that outlasts the projection counts as exhausted in the year after it. */
function explainedValues(blocks: readonly PathResults[], explained: Explained): Float64Array {
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

export interface VarianceShares {
  /** Standard deviation with all drivers moving. */
  readonly deviation: number;
  /** Of groups that are independent of one another; wages, prices and returns move together and are one. */
  readonly groups: Readonly<Record<DriverGroup, SobolIndex>>;
  /** Variance with one driver moving over that with all: they need not add up to one. */
  readonly alone: Readonly<Record<Driver, number>>;
}

/** Null where nothing varies, such as the year of exhaustion of a fund that never is. */
export function varianceShares(valuesOf: (run: ShareRun) => Float64Array): VarianceShares | null {
  const [a, b] = [valuesOf('all'), valuesOf('again')];
  const variance = varianceOf(a);
  if (variance === 0) return null;
  const indexOf = (group: DriverGroup): SobolIndex => sobolIndex({ a, b, mixed: valuesOf(`redrawn:${group}`) });
  const shareOf = (driver: Driver): number => varianceOf(valuesOf(`only:${driver}`)) / variance;
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

/** What explains each figure, from runs of as many paths; of each run only these figures are kept. */
export async function computeShares(
  draws: Pick<DrawOptions, 'seed' | 'shocks'>,
  figures: readonly Explained[],
  project: (draws: DrawOptions) => Promise<Result<readonly PathResults[]>>,
): Promise<Result<readonly (VarianceShares | null)[]>> {
  const kept = new Map<string, Float64Array>();
  for (const run of shareRuns) {
    const blocks = await project(drawsOf(run, draws));
    if (!blocks.ok) return blocks;
    for (const [at, figure] of figures.entries()) kept.set(`${run} ${at}`, explainedValues(blocks.value, figure));
  }
  return success(figures.map((_, at) => varianceShares((run) => kept.get(`${run} ${at}`) ?? new Float64Array())));
}
