import type { Band } from '../../shared/stochastic/pathsWithin';
import type { PathMeasure } from '../../shared/stochastic/simulatePaths';
import { shownQuantiles } from '../../shared/stochastic/summarise';
import type { DrawnPath } from '../state/pathsBehind';
import type { ChartBand, ChartLine, ChartPoint } from '../ui/chart/chartData';

const median = 0.5;

export const keyOfQuantile = (chance: number): string => `q${chance}`;

/** The quantile that a line shows. */
export const quantileOfKey = (key: string): number | undefined =>
  shownQuantiles.find((chance) => keyOfQuantile(chance) === key);

export interface FanWords {
  readonly median: string;
  readonly share: (chance: number) => string;
}

/** A line for each quantile, null where there is nothing to draw; that in the middle goes on from what is known. */
export function fanLines(
  years: readonly { readonly year: number; readonly quantiles: readonly (number | null)[] }[],
  history: readonly ChartPoint[],
  { median: middle, share }: FanWords,
): ChartLine[] {
  return shownQuantiles.map((chance, at) => {
    const points = years.map(({ year, quantiles }) => ({ x: year, y: quantiles[at] ?? null }));
    const isMiddle = chance === median;
    return {
      key: keyOfQuantile(chance),
      label: isMiddle ? middle : share(chance),
      end: share(chance),
      colour: 'blue',
      look: isMiddle ? 'main' : 'thin',
      points: isMiddle ? [...history, ...points] : points,
    };
  });
}

/** How far from the middle a band begins decides how dark it is. */
const opacityOf = (low: number, high: number): number => {
  const [nearest] = [low, high].map((chance) => Math.abs(chance - median)).sort((a, b) => a - b);
  return 0.38 - 0.66 * (nearest ?? 0);
};

/** The chances between which a band lies. */
type BandEnds = Pick<Band, 'from' | 'to'>;

export const bandNames: readonly BandEnds[] = shownQuantiles
  .slice(1)
  .map((to, at) => ({ from: shownQuantiles[at] ?? 0, to }));

export const keyOfBand = ({ from, to }: BandEnds): string => `${from}–${to}`;

export const bandOfKey = (key: string): BandEnds | undefined => bandNames.find((band) => keyOfBand(band) === key);

export const fanBands: readonly ChartBand[] = bandNames.map((band) => ({
  key: keyOfBand(band),
  low: keyOfQuantile(band.from),
  high: keyOfQuantile(band.to),
  opacity: opacityOf(band.from, band.to),
}));

const keyOfPath = (path: number): string => `path ${path}`;

export const pathOfKey = (key: string): number | undefined =>
  key.startsWith('path ') ? Number(key.slice('path '.length)) : undefined;

/** Paths over the fan, thin and in a colour of their own. */
export const pathLines = (
  drawn: readonly DrawnPath[],
  measure: PathMeasure,
  name: (path: number) => string,
): ChartLine[] =>
  drawn.map(({ path, years }) => ({
    key: keyOfPath(path),
    label: name(path),
    colour: 'orange',
    look: 'thin',
    points: years.map((row) => ({ x: row.year, y: row[measure] })),
  }));
