import type { Lever } from '../../../shared/balance/levers/lever';
import type { Pull } from '../../../shared/balance/levers/pull';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import type { Measure } from '../../../shared/balance/reconcile';
import { runScenario } from '../../../shared/balance/runScenario';
import { combine } from '../../../shared/base/combine';
import { inLanguage, type Language } from '../../../shared/base/language';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { BaseData } from '../../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../../shared/parameters/parameter';
import { loadBaseData } from '../baseData';
import type { Invocation, OptionValues } from '../command';
import { choiceOption, numberOption } from '../readOptions';
import { loadParameters, scenarioAsked } from '../scenario';

/** A bench, and the figures that its runs start from. */
export interface CommandBench extends Bench {
  readonly base: BaseData;
}

/** The scenario that the options ask for, the law, and what runs them. */
export async function benchAsked({ options, datasets }: Invocation): Promise<Result<CommandBench>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const scenario = await scenarioAsked(options, datasets, parameters.value);
  if (!scenario.ok) return scenario;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  return success({
    parameters: parameters.value,
    scenario: scenario.value,
    base: base.value,
    run: (each) => runScenario(base.value, parameters.value, each),
  });
}

export function leverNamed(levers: readonly Lever[], id: string): Result<Lever> {
  const lever = levers.find(({ parameter }) => parameter.id === id);
  if (lever !== undefined) return success(lever);
  const known = levers.map(({ parameter }) => parameter.id);
  return failed({ code: 'parameter/unknown', file: 'levers.yaml', line: 0, id, nearest: nearest(id, known) });
}

/** All of several options, or the first that is refused. */
export function eachAsked<T>(texts: readonly string[], ask: (text: string) => Result<T>): Result<readonly T[]> {
  const found: T[] = [];
  for (const text of texts) {
    const one = ask(text);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return success(found);
}

/** When levers are pulled: `--from`, the year after the first of the projection, and `--ramp`. */
export function timingAsked(
  options: OptionValues,
  { firstYear, years }: Scenario,
): Result<Pick<Pull, 'from' | 'ramp'>> {
  const within = { low: firstYear + 1, high: firstYear + years - 1, whole: true };
  return combine({
    from: numberOption(options, 'from', within, firstYear + 1),
    ramp: numberOption(options, 'ramp', { low: 0, high: 50, whole: true }, 0),
  });
}

export const plainNumber = (value: number): string => String(Number(value.toPrecision(6)));

const kinds = ['actuarialBalance', 'exhaustion', 'closing'] as const;

export function measureAsked(options: OptionValues, { firstYear, years }: Scenario): Result<Measure> {
  const kind = choiceOption(options, 'measure', kinds, 'actuarialBalance');
  if (!kind.ok) return kind;
  const last = firstYear + years - 1;
  const year = numberOption(options, 'year', { low: firstYear, high: last, whole: true }, last);
  if (!year.ok) return year;
  return success(kind.value === 'closing' ? { kind: 'closing', year: year.value } : { kind: kind.value });
}

/** A figure as people read it: percent of payroll, a year, billion yuan. */
export function writtenMeasure({ kind }: Measure, value: number): string {
  if (kind === 'actuarialBalance') return `${(100 * value).toFixed(3)} %`;
  return kind === 'exhaustion' ? value.toFixed(2) : (value / 1e9).toFixed(1);
}

export const labelOf = ({ byId }: ParameterSet, id: string, language: Language): string => {
  const parameter = byId.get(id);
  return parameter === undefined ? id : inLanguage(parameter.label, language);
};
