import type { IndicatorGround } from '../../../shared/balance/indicators/indicatorRuns';
import type { IndicatorRegister } from '../../../shared/balance/indicators/indicatorTable';
import { shownBirthYears } from '../../../shared/balance/indicators/shownBirthYears';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Scenario } from '../../../shared/parameters/parameter';
import { loadBaseData } from '../baseData';
import type { Invocation, OptionValues } from '../command';
import { textOption } from '../readOptions';
import { loadParameters, scenarioAsked } from '../scenario';
import { loadRegister } from './lists';

/** Whole numbers between two bounds, as `25,50,75`. */
function wholeNumbers(
  options: OptionValues,
  name: string,
  { low, high, absent }: { readonly low: number; readonly high: number; readonly absent: readonly number[] },
): Result<readonly number[]> {
  const text = textOption(options, name);
  if (text === undefined) return success(absent);
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.every((each) => Number.isInteger(each) && each >= low && each <= high)) return success(numbers);
  return failed({ code: 'usage/bad-option', option: `--${name}`, value: text, expected: `${low} … ${high}, …` });
}

export interface IndicatorsAsked {
  readonly register: IndicatorRegister;
  readonly ground: IndicatorGround;
  readonly scenario: Scenario;
  readonly horizons: readonly number[];
  readonly birthYears: readonly number[];
}

/** The register, the figures and the scenario that the options ask for. */
export async function indicatorsAsked({ options, datasets }: Invocation): Promise<Result<IndicatorsAsked>> {
  const register = await loadRegister(datasets);
  if (!register.ok) return register;
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const scenario = await scenarioAsked(options, datasets, parameters.value);
  if (!scenario.ok) return scenario;
  const { firstYear } = scenario.value;
  const asked = combine({
    horizons: wholeNumbers(options, 'horizon', { low: 10, high: 100, absent: [25, 50, 75] }),
    birthYears: wholeNumbers(options, 'births', {
      low: firstYear - 106,
      high: firstYear + 99,
      absent: shownBirthYears(firstYear),
    }),
  });
  if (!asked.ok) return asked;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  const { settings } = register.value;
  const ground = { base: base.value, parameters: parameters.value, settings };
  return success({ register: register.value, ground, scenario: scenario.value, ...asked.value });
}
