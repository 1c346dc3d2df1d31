import path from 'node:path';
import { type Lever, readLevers } from '../../../shared/balance/levers/lever';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import type { Measure } from '../../../shared/balance/reconcile';
import { runScenario } from '../../../shared/balance/runScenario';
import { inLanguage, type Language } from '../../../shared/base/language';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { ParameterSet, Scenario } from '../../../shared/parameters/parameter';
import { loadBaseData } from '../baseData';
import type { Invocation, OptionValues } from '../command';
import { choiceOption, numberOption } from '../readOptions';
import { loadParameters, readText, scenarioAsked } from '../scenario';

/** The scenario that the options ask for, the law, and what runs them. */
export async function benchAsked({ options, datasets }: Invocation): Promise<Result<Bench>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const scenario = await scenarioAsked(options, datasets, parameters.value);
  if (!scenario.ok) return scenario;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  return success({
    parameters: parameters.value,
    scenario: scenario.value,
    run: (each) => runScenario(base.value, parameters.value, each),
  });
}

export async function loadLevers(datasets: string, parameters: ParameterSet): Promise<Result<readonly Lever[]>> {
  const text = await readText(path.join(datasets, 'levers.yaml'), 'levers.yaml');
  return text.ok ? readLevers(text.value, parameters) : text;
}

export function leverNamed(levers: readonly Lever[], id: string): Result<Lever> {
  const lever = levers.find(({ parameter }) => parameter.id === id);
  if (lever !== undefined) return success(lever);
  const known = levers.map(({ parameter }) => parameter.id);
  return failed({ code: 'parameter/unknown', file: 'levers.yaml', line: 0, id, nearest: nearest(id, known) });
}

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
