import { availableParallelism } from 'node:os';
import path from 'node:path';
import { combine } from '../../../shared/base/combine';
import { engineVersion } from '../../../shared/base/engineVersion';
import { type Result, success } from '../../../shared/base/result';
import type { BaseData } from '../../../shared/data/baseData';
import { resolve } from '../../../shared/projection/resolve';
import { jarqueBera, ljungBox } from '../../../shared/stochastic/diagnostics';
import { type DrawOptions, shockKinds } from '../../../shared/stochastic/draws';
import { drivers, economicDrivers } from '../../../shared/stochastic/driver';
import { type DriverModel, fitDrivers } from '../../../shared/stochastic/driverModel';
import { type PathResults, type StochasticGround, stochasticGround } from '../../../shared/stochastic/simulatePaths';
import { readStochasticSettings } from '../../../shared/stochastic/stochasticSettings';
import { type StochasticSummary, shownQuantiles, summarise } from '../../../shared/stochastic/summarise';
import { loadBaseData } from '../baseData';
import type { Command, Invocation, OptionValues, Reply } from '../command';
import { choiceOption, numberOption } from '../readOptions';
import { loadParameters, readText, scenarioAsked } from '../scenario';
import { PathThreads } from '../simulating/pathThreads';
import { textTable } from '../textTable';

interface Ready {
  readonly ground: StochasticGround;
  readonly scenario: string;
}

/** The last year whose births and cohorts have been observed, not projected. */
const lastObserved = ({ population }: BaseData): number => population.male.firstYear + population.male.years - 1;

async function groundAsked({ options, datasets }: Invocation): Promise<Result<Ready>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const scenario = await scenarioAsked(options, datasets, parameters.value);
  if (!scenario.ok) return scenario;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  const text = await readText(path.join(datasets, 'stochastic.yaml'), 'stochastic.yaml');
  const settings = text.ok ? readStochasticSettings(text.value) : text;
  if (!settings.ok) return settings;
  const inputs = resolve(base.value, parameters.value, scenario.value);
  if (!inputs.ok) return inputs;
  const nonPrivateWeight = inputs.value.series['economy.nonPrivateWeight'][0] ?? 1;
  const model = fitDrivers(base.value, settings.value, { nonPrivateWeight, lastObserved: lastObserved(base.value) });
  if (!model.ok) return model;
  const ground = stochasticGround(inputs.value, model.value);
  return ground.ok ? success({ ground: ground.value, scenario: scenario.value.id }) : ground;
}

function drawsAsked(
  options: OptionValues,
): Result<DrawOptions & { readonly paths: number; readonly workers: number; readonly precision: number }> {
  const asked = combine({
    paths: numberOption(options, 'paths', { low: 2, high: 20_000, whole: true }, 1000),
    seed: numberOption(options, 'seed', { low: 0, high: 2 ** 52, whole: true }, 1),
    workers: numberOption(options, 'workers', { low: 1, high: 256, whole: true }, availableParallelism()),
    precision: numberOption(options, 'precision', { low: 0, high: 1 }, 0),
    shocks: choiceOption(options, 'shocks', shockKinds, 'normal'),
    only: choiceOption(options, 'only', drivers, null),
  });
  if (!asked.ok) return asked;
  const { only, ...rest } = asked.value;
  const still = new Set(only === null ? [] : drivers.filter((driver) => driver !== only));
  return success({ ...rest, points: options.antithetic === true ? 'antithetic' : 'random', still, redrawn: new Set() });
}

/** Fit and diagnostics of the drivers, for the document. */
const modelDocument = ({ economy, mortality, fertility, fundLoading, historyFrom }: DriverModel) => ({
  mortality: mortality.walk,
  fertility: { slope: fertility.slope, sigma: fertility.sigma },
  economy: { ...economy, residuals: undefined, historyFrom, fundLoading },
  diagnostics: economicDrivers.map((driver, at) => {
    const residuals = economy.residuals.map((row) => row[at] ?? 0);
    return { driver, ljungBox: ljungBox(residuals, 4), jarqueBera: jarqueBera(residuals) };
  }),
});

const everyFive = 5;

function tableOf({ quantiles, exhaustionProbability }: StochasticSummary, { translate }: Invocation): string {
  const head = [
    translate('cli.simulate.year'),
    ...shownQuantiles.map((chance) => `${Math.round(100 * chance)} %`),
    translate('cli.simulate.exhausted'),
    translate('cli.simulate.error'),
  ];
  const rows = quantiles.closing.flatMap(({ year, quantiles: values }, t) => {
    const estimate = exhaustionProbability[t];
    if (year % everyFive !== 0 || estimate === undefined) return [];
    const billions = values.map((value) => (value / 1e9).toFixed(0));
    return [[String(year), ...billions, estimate.value.toFixed(3), estimate.standardError.toFixed(4)]];
  });
  return [translate('cli.simulate.closing'), textTable(head, rows)].join('\n');
}

function replyOf(
  summary: StochasticSummary,
  { ground, scenario }: Ready,
  draws: DrawOptions,
  invocation: Invocation,
): Reply {
  const named = Object.entries(summary.quantiles).map(([measure, years]) => [
    measure,
    years.map(({ year, quantiles, mean }) => ({
      year,
      mean,
      ...Object.fromEntries(shownQuantiles.map((chance, at) => [`p${Math.round(100 * chance)}`, quantiles[at]])),
    })),
  ]);
  const { paths, exhaustionProbability, deficitProbability, exhaustionYears } = summary;
  const { seed, shocks, points, still } = draws;
  const empty = exhaustionYears.map((year) => year ?? '–').join(' · ');
  const { translate } = invocation;
  return {
    document: {
      scenario,
      engineVersion,
      inputs: ground.ground.inputs.hashes,
      seed,
      paths,
      shocks,
      points,
      still: [...still],
      model: modelDocument(ground.model),
      quantiles: Object.fromEntries(named),
      exhaustionProbability,
      deficitProbability,
      exhaustionYears: Object.fromEntries(
        shownQuantiles.map((chance, at) => [`p${Math.round(100 * chance)}`, exhaustionYears[at] ?? null]),
      ),
    },
    text: [
      translate('cli.simulate.title', { scenario, paths, seed }),
      tableOf(summary, invocation),
      translate('cli.simulate.years', { years: empty }),
    ].join('\n\n'),
  };
}

const worstError = ({ exhaustionProbability }: StochasticSummary): number =>
  Math.max(...exhaustionProbability.map(({ standardError }) => standardError));

/** Paths after which it is looked whether the estimates are precise enough: always the same ones. */
const round = 500;

/** Projects until the estimates are as precise as asked for, or all paths are done. */
async function inRounds(
  threads: PathThreads,
  { paths, precision }: { readonly paths: number; readonly precision: number },
  tell: (done: number) => void,
): Promise<Result<StochasticSummary>> {
  const blocks: PathResults[] = [];
  let done = 0;
  for (let from = 0; from < paths; from += round) {
    const results = await threads.project({ from, to: Math.min(paths, from + round) }, (more) => {
      done += more;
      if (done % 100 === 0) tell(done);
    });
    if (!results.ok) return results;
    blocks.push(...results.value);
    if (precision > 0 && worstError(summarise(blocks)) <= precision) break;
  }
  return success(summarise(blocks));
}

/** Many paths of mortality, births, wages, prices and returns, and what becomes of the fund. */
export const simulate: Command = {
  options: {
    paths: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    shocks: { type: 'string' },
    antithetic: { type: 'boolean' },
    only: { type: 'string' },
    precision: { type: 'string' },
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const draws = drawsAsked(invocation.options);
    if (!draws.ok) return draws;
    const ready = await groundAsked(invocation);
    if (!ready.ok) return ready;
    const { paths, workers, precision, ...options } = draws.value;
    const threads = new PathThreads(invocation.program, { ground: ready.value.ground, options }, workers);
    try {
      const summary = await inRounds(threads, { paths, precision }, (done) =>
        invocation.say(invocation.translate('cli.simulate.progress', { done, paths })),
      );
      return summary.ok ? success(replyOf(summary.value, ready.value, options, invocation)) : summary;
    } finally {
      await threads.close();
    }
  },
};
