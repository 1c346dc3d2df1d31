import { type Result, success } from '../base/result';
import { applyReforms } from './applyReforms';
import type { DatedValue, IsoDate, Parameter, ParameterSet, Scenario } from './parameter';
import { lastStatedYear } from './yearlyValues';

/** A parameter whose last stated value a projection carries on level. */
export interface HeldLevel {
  readonly parameter: Parameter;
  /** The first year that is only held level, and how many years of the projection are. */
  readonly since: number;
  readonly years: number;
  readonly last: DatedValue;
  /** The day on which someone last looked whether the value still holds; null when nobody has. */
  readonly verifiedOn: IsoDate | null;
}

/** Which parameters a scenario runs beyond their last stated year, those held longest first. Source: model.md §13. */
export function pastKnown(parameters: ParameterSet, scenario: Scenario): Result<readonly HeldLevel[]> {
  const law = applyReforms(parameters, scenario.reforms);
  if (!law.ok) return law;
  const { firstYear, years } = scenario;
  const end = firstYear + years;
  const held = [...law.value.byId.values()].flatMap((parameter): HeldLevel[] => {
    const since = Math.max(firstYear, lastStatedYear(parameter) + 1);
    const last = parameter.values.at(-1);
    if (since >= end || last === undefined) return [];
    return [{ parameter, since, years: end - since, last, verifiedOn: parameter.verifiedOn }];
  });
  return success(held.toSorted((a, b) => a.since - b.since || a.parameter.id.localeCompare(b.parameter.id)));
}
