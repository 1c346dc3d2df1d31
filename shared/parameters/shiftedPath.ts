import type { Basis, DatedValue, Parameter } from './parameter';
import { yearlyValues } from './yearlyValues';

const lastOf = ({ values }: Parameter): number => values[values.length - 1].value;

/** Sums of decimals without the last digits of a double: 0.045 + 0.01 is 0.055. */
const plain = (value: number): number => Number(value.toPrecision(12));

function inYear(parameter: Parameter, year: number): number {
  const values = yearlyValues(parameter, year, 1);
  return values.ok ? values.value[0] : parameter.values[0].value;
}

function startingAt(parameter: Parameter, year: number): number {
  const day = `${year}-01-01`;
  const inForce = parameter.values.findLast(({ from }) => from <= day) ?? parameter.values[0];
  return parameter.path === 'step' ? inForce.value : inYear(parameter, year);
}

/**
 * The dated values that bring a parameter's last value to `last` and move its whole path by the same difference from a
 * year on, within its range: what a slider asks for. A line between dates is held where it stands in the year before.
 */
export function shiftedPath(parameter: Parameter, year: number, last: number, basis: Basis): readonly DatedValue[] {
  const [low, high] = parameter.range;
  const before = lastOf(parameter);
  const moved = (value: number): number =>
    value === before ? last : Math.min(high, Math.max(low, plain(value + last - before)));
  const from = `${year}-01-01`;
  const anchor = { from: `${year - 1}-01-01`, value: inYear(parameter, year - 1), basis };
  const later = parameter.values.filter((dated) => dated.from > from);
  return [
    ...(parameter.path === 'linear' ? [anchor] : []),
    { from, value: moved(startingAt(parameter, year)), basis },
    ...later.map((dated) => ({ from: dated.from, value: moved(dated.value), basis })),
  ];
}
