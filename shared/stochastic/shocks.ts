import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { RandomStream } from '../base/randomStream';
import { type DrawOptions, type DriverGroup, replicates } from './draws';
import { economicDrivers } from './driver';
import { sobolUniform } from './sobol';

/** What moves one group of drivers on a path: series of mean 0 and variance 1, one after the other in time. */
export interface GroupShocks {
  /** One for each path, before its first year. */
  readonly ahead: number;
  readonly series: readonly Float64Array[];
  /** For choosing blocks of history. */
  readonly stream: RandomStream;
}

const seriesIn: Readonly<Record<DriverGroup, number>> = {
  mortality: 1,
  fertility: 1,
  economy: economicDrivers.length,
};

/** Each group draws from streams of its own, so that holding one still leaves the others as they are. */
const purposes: Readonly<Record<DriverGroup, number>> = { mortality: 41, fertility: 42, economy: 43 };
/** Sets the streams of redrawn groups apart. */
const redrawnPurpose = 10;

const studentFreedom = 5;

/** √((ν − 2)/χ²(ν)): a normal of this spread is Student's t with variance 1. */
function studentSpread(stream: RandomStream): number {
  let squares = 0;
  for (let at = 0; at < studentFreedom; at++) squares += stream.normal() ** 2;
  return Math.sqrt((studentFreedom - 2) / squares);
}

/** Components of each series that Sobol points move: chosen by us, they bear 97 % of the variance of a long random walk. */
export const leadingComponents = 8;

/**
 * The years' increments by the principal components of their sum, largest first: q(t, j) = 2/√(2n + 1)·cos((2j − 1)(2t −
 * 1)π/(2(2n + 1))), an orthogonal matrix. Source: P. Acworth, M. Broadie and P. Glasserman, A comparison of some Monte
 * Carlo and quasi Monte Carlo techniques for option pricing (1998), which gives the components of the walk itself.
 */
export function principalComponents(years: number, count: number): readonly Float64Array[] {
  const span = 2 * years + 1;
  return Array.from({ length: count }, (_, j) =>
    Float64Array.from(
      { length: years },
      (__, t) => (2 / Math.sqrt(span)) * Math.cos(((2 * j + 1) * (2 * t + 1) * Math.PI) / (2 * span)),
    ),
  );
}

/** Gives a series the wanted weight on one component and leaves all that is at right angles to it. */
function setComponent(series: Float64Array, component: Float64Array, weight: number): void {
  const change = weight - component.reduce((sum, value, t) => sum + value * series[t], 0);
  for (let t = 0; t < series.length; t++) series[t] += change * component[t];
}

/** Shocks of a group on any path, over so many years. */
export type Drawing = (group: DriverGroup, path: number) => GroupShocks;

function drawnAtRandom(options: DrawOptions, years: number, group: DriverGroup, path: number): GroupShocks {
  const isPaired = options.points === 'antithetic';
  const purpose = purposes[group] + (options.redrawn.has(group) ? redrawnPurpose : 0);
  const stream = new RandomStream(options.seed, isPaired ? Math.floor(path / 2) : path, purpose);
  const sign = isPaired && path % 2 === 1 ? -1 : 1;
  const isStudent = options.shocks === 'student';
  const next = (): number => sign * stream.normal() * (isStudent ? studentSpread(stream) : 1);
  const ahead = group === 'mortality' ? next() : 0;
  const series = Array.from({ length: seriesIn[group] }, () => new Float64Array(years));
  if (group !== 'economy' || options.shocks !== 'bootstrap') {
    for (let t = 0; t < years; t++) for (const values of series) values[t] = next();
  }
  return { ahead, series, stream };
}

/** First coordinate of each series among those of one set of draws; the first of all is mortality's shock ahead. */
const firstSeries: Readonly<Record<DriverGroup, number>> = { mortality: 0, fertility: 1, economy: 2 };
const allSeries = 5;
/** Coordinates of one set of draws. */
export const coordinates = 1 + allSeries * leadingComponents;

/** Sobol points move the shock ahead and the leading components; what is left comes from the streams. */
function drawnBySobol(options: DrawOptions, components: readonly Float64Array[]): Drawing {
  const normal: DrawOptions = { ...options, shocks: options.shocks === 'bootstrap' ? 'bootstrap' : 'normal' };
  return (group, path) => {
    const years = components[0].length;
    const { ahead, series, stream } = drawnAtRandom(normal, years, group, path);
    const scrambling = { seed: options.seed, replicate: path % replicates };
    const index = Math.floor(path / replicates);
    const first = options.redrawn.has(group) ? coordinates : 0;
    const normalAt = (coordinate: number) => normalQuantile(sobolUniform(scrambling, index, first + coordinate), 0, 1);
    for (const [at, values] of series.entries()) {
      for (const [j, component] of components.entries()) {
        setComponent(values, component, normalAt(1 + j * allSeries + firstSeries[group] + at));
      }
    }
    const spread = () => (options.shocks === 'student' ? studentSpread(stream) : 1);
    return {
      ahead: group === 'mortality' ? normalAt(0) * spread() : ahead,
      series: series.map((values) => values.map((value) => value * spread())),
      stream,
    };
  };
}

/** How the options draw; a path's shocks depend on the seed and on its number alone. */
export function drawing(options: DrawOptions, years: number): Drawing {
  if (options.points !== 'sobol') return (group, path) => drawnAtRandom(options, years, group, path);
  return drawnBySobol(options, principalComponents(years, Math.min(years, leadingComponents)));
}
