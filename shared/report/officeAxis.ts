import type { ChartBlock } from './document';

/** The axis of x of a chart that an office program draws. */
export interface OfficeAxis {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly format: string;
}

/** Office programs count days from the end of 1899 (ECMA-376 part 1, §18.17.4.1); day 25569 is 1 January 1970. */
const firstDay = 25_569;

/** x as office programs count it. */
export const officeX = (form: ChartBlock['xForm'], x: number): number => (form === 'year' ? x : x + firstDay);

/** Years begin and end at tens; days are told in full. */
export function officeAxis({ xForm, series }: ChartBlock): OfficeAxis {
  const all = series.flatMap(({ points }) => points.map(({ x }) => officeX(xForm, x)));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (xForm === 'day') {
    return { low: first, high: last, step: Math.max(1, Math.ceil((last - first) / 4)), format: 'yyyy-mm-dd' };
  }
  const [low, high] = [Math.floor(first / 10) * 10, Math.ceil(last / 10) * 10];
  return { low, high, step: high - low > 60 ? 20 : 10, format: '0' };
}
