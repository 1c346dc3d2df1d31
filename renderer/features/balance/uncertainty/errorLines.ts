import type { ChartBand, ChartLine, Colour } from '../../../ui/chart/chartData';

/** An estimate with its standard error. */
export interface ErrorPoint {
  readonly x: number;
  readonly value: number;
  readonly standardError: number;
}

/** Standard errors on either side that are shaded. */
const shown = 2;

export interface ErrorWords {
  readonly middle: string;
  readonly low: string;
  readonly high: string;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

const keys = (key: string) => ({ middle: key, low: `${key}.low`, high: `${key}.high` });

/** A probability and the lines two standard errors away from it. */
export function errorLines(key: string, points: readonly ErrorPoint[], words: ErrorWords, colour: Colour): ChartLine[] {
  const line = (part: keyof ErrorWords, errors: number): ChartLine => ({
    key: keys(key)[part],
    label: words[part],
    colour,
    look: part === 'middle' ? 'main' : 'thin',
    points: points.map(({ x, value, standardError }) => ({ x, y: within(value + errors * standardError) })),
  });
  return [line('middle', 0), line('low', -shown), line('high', shown)];
}

export const errorBand = (key: string): ChartBand => ({
  key: `${key} errors`,
  low: keys(key).low,
  high: keys(key).high,
  opacity: 0.3,
});
