import { availableParallelism } from 'node:os';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import type { BaseData } from '../../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../../shared/parameters/parameter';
import { type DrawOptions, type PointKind, shockKinds } from '../../../shared/stochastic/draws';
import { drivers } from '../../../shared/stochastic/driver';
import type { Precision } from '../../../shared/stochastic/rounds';
import { scenarioGround } from '../../../shared/stochastic/scenarioGround';
import type { StochasticGround } from '../../../shared/stochastic/simulatePaths';
import { readStochasticSettings, type StochasticSettings } from '../../../shared/stochastic/stochasticSettings';
import { loadBaseData } from '../baseData';
import type { Invocation, OptionShape, OptionValues } from '../command';
import { choiceOption, numberOption, textOption } from '../readOptions';
import { loadParameters, readDataset, scenarioAsked } from '../scenario';

/** How paths are drawn, and of which scenario. */
export const pathOptions = {
  paths: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  shocks: { type: 'string' },
  antithetic: { type: 'boolean' },
  sobol: { type: 'boolean' },
  scenario: { type: 'string' },
  start: { type: 'string' },
  years: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const satisfies Readonly<Record<string, OptionShape>>;

/** What there is to project and to fit to. */
export interface Material {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  readonly settings: StochasticSettings;
  readonly scenario: Scenario;
}

/** A back-test starts where the bundled one does, unless a scenario is named. */
const lookedBack = 'backtest-2018';

export async function materialAsked({ options, datasets }: Invocation): Promise<Result<Material>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const named = options.backtest === true ? { scenario: lookedBack, ...options } : options;
  const scenario = await scenarioAsked(named, datasets, parameters.value);
  if (!scenario.ok) return scenario;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  const text = await readDataset(datasets, 'stochastic.yaml');
  const settings = text.ok ? readStochasticSettings(text.value) : text;
  if (!settings.ok) return settings;
  return success({
    base: base.value,
    parameters: parameters.value,
    settings: settings.value,
    scenario: scenario.value,
  });
}

export const groundOf = ({ base, settings, parameters }: Material, scenario: Scenario): Result<StochasticGround> =>
  scenarioGround(base, settings, parameters, scenario);

export interface PathsAsked {
  readonly paths: number;
  readonly workers: number;
  readonly precision: Precision;
  readonly draws: DrawOptions;
}

function pointsAsked({ antithetic, sobol }: OptionValues): Result<PointKind> {
  if (antithetic === true && sobol === true) {
    return failed({
      code: 'usage/bad-option',
      option: '--sobol',
      value: '--antithetic',
      expected: '--sobol | --antithetic',
    });
  }
  if (sobol === true) return success('sobol');
  return success(antithetic === true ? 'antithetic' : 'random');
}

const share = { low: 1e-6, high: 1 };

/** How many paths, how they are drawn, and when there are enough. */
export function pathsAsked(options: OptionValues): Result<PathsAsked> {
  const asked = combine({
    paths: numberOption(options, 'paths', { low: 32, high: 1_000_000, whole: true }, 1000),
    seed: numberOption(options, 'seed', { low: 0, high: 2 ** 52, whole: true }, 1),
    workers: numberOption(options, 'workers', { low: 1, high: 256, whole: true }, availableParallelism()),
    probability: numberOption(options, 'precision', share, null),
    quantile: numberOption(options, 'quantile-precision', share, null),
    shocks: choiceOption(options, 'shocks', shockKinds, 'normal'),
    only: choiceOption(options, 'only', drivers, null),
    points: pointsAsked(options),
  });
  if (!asked.ok) return asked;
  const { paths, workers, probability, quantile, seed, shocks, only, points } = asked.value;
  const still = new Set(only === null ? [] : drivers.filter((driver) => driver !== only));
  const draws: DrawOptions = { seed, shocks, points, still, redrawn: new Set() };
  return success({ paths, workers, precision: { probability, quantile }, draws });
}

/** Years of the run, given as a list. */
export function yearsAsked(
  options: OptionValues,
  name: string,
  { firstYear, years }: Scenario,
): Result<readonly number[]> {
  const given = textOption(options, name) ?? '';
  const last = firstYear + years - 1;
  const found = given.split(',').map(Number);
  if (found.every((year) => Number.isInteger(year) && year > firstYear && year <= last)) return success(found);
  return failed({
    code: 'usage/bad-option',
    option: `--${name}`,
    value: given,
    expected: `${firstYear + 1} … ${last}`,
  });
}
