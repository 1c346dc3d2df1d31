import { type QuantileYear, shownQuantiles } from '../../../../shared/stochastic/summarise';
import type { ChartBand, ChartLine, ChartPoint } from '../../../ui/chart/chartData';

const median = 0.5;

export const keyOfQuantile = (chance: number): string => `q${chance}`;

/** The quantile that a line shows. */
export const quantileOfKey = (key: string): number | undefined =>
  shownQuantiles.find((chance) => keyOfQuantile(chance) === key);

export interface FanWords {
  readonly median: string;
  readonly share: (chance: number) => string;
}

/** A line for each quantile; that in the middle goes on from the official accounts. */
export function fanLines(
  years: readonly QuantileYear[],
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

/** The quantiles between which a band lies. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

const bands: readonly Band[] = shownQuantiles.slice(1).map((high, at) => ({ low: shownQuantiles[at] ?? 0, high }));

const keyOfBand = ({ low, high }: Band): string => `${low}–${high}`;

export const bandOfKey = (key: string): Band | undefined => bands.find((band) => keyOfBand(band) === key);

export const fanBands: readonly ChartBand[] = bands.map((band) => ({
  key: keyOfBand(band),
  low: keyOfQuantile(band.low),
  high: keyOfQuantile(band.high),
  opacity: opacityOf(band.low, band.high),
}));
