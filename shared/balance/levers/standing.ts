import { type Result, success } from '../../base/result';
import { applyReforms } from '../../parameters/applyReforms';
import type { Parameter, ParameterSet, Scenario } from '../../parameters/parameter';
import { yearlyValues } from '../../parameters/yearlyValues';

/** Where a parameter stands in a scenario: the value that it comes to in the last year. */
export function standing(
  parameters: ParameterSet,
  { reforms, firstYear, years }: Scenario,
  own: Parameter,
): Result<number> {
  const stated = applyReforms(parameters, reforms);
  if (!stated.ok) return stated;
  const parameter = stated.value.byId.get(own.id) ?? own;
  const values = yearlyValues(parameter, firstYear + years - 1, 1);
  return values.ok ? success(values.value[0]) : values;
}
