import type { Parameter } from '../parameters/parameter';
import { yearlyValues } from '../parameters/yearlyValues';

/** Rate of a past year; before anything is stated, the first that is. */
export function pastRate(parameter: Parameter, year: number): number {
  const values = yearlyValues(parameter, year, 1);
  return values.ok ? values.value[0] : parameter.values[0].value;
}
