import { failed, type Result, success } from '../base/result';
import type { DatedValue, Parameter } from './parameter';

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;

type ValueIn = (year: number) => number;

/** Mean over the year of the values in force, weighed by days: 20 % to 30 April and 16 % after it give 17.3 %. */
function meanInForce(values: readonly DatedValue[]): ValueIn {
  const days = values.map(({ from }) => dayNumber(from));
  return (year) => {
    const start = firstDayOf(year);
    const end = firstDayOf(year + 1);
    let sum = 0;
    for (const [at, { value }] of values.entries()) {
      const until = at + 1 < days.length ? Math.min(end, days[at + 1]) : end;
      sum += value * Math.max(0, until - Math.max(start, days[at]));
    }
    return sum / (end - start);
  };
}

/** Straight line between the years of the dated values; level before the first and after the last. */
function interpolated(values: readonly DatedValue[]): ValueIn {
  const points = values.map(({ from, value }) => ({ year: Number(from.slice(0, 4)), value }));
  return (year) => {
    const after = points.findIndex((point) => point.year >= year);
    if (after === -1) return points[points.length - 1].value;
    if (after === 0) return points[0].value;
    const [left, right] = [points[after - 1], points[after]];
    return left.value + ((right.value - left.value) * (year - left.year)) / (right.year - left.year);
  };
}

/**
 * A dated parameter as one value a year. Fails when a stepwise parameter is not in force on the first day asked for.
 * Source: model.md §13.
 */
export function yearlyValues(parameter: Parameter, firstYear: number, years: number): Result<Float64Array> {
  const { id, values, path } = parameter;
  if (path === 'step' && dayNumber(values[0].from) > firstDayOf(firstYear)) {
    return failed({ code: 'parameter/not-in-force', id, day: `${firstYear}-01-01` });
  }
  const valueIn = path === 'step' ? meanInForce(values) : interpolated(values);
  return success(Float64Array.from({ length: years }, (_, t) => valueIn(firstYear + t)));
}

/** The year after which a parameter is only held level: the last for which anyone has stated a value. */
export const lastStatedYear = ({ values }: Parameter): number => Number(values[values.length - 1].from.slice(0, 4));
