import { engineVersion } from '../../../shared/base/engineVersion';
import { type Result, success } from '../../../shared/base/result';
import { type DriverDiagnosis, diagnoseDrivers } from '../../../shared/stochastic/diagnoseDrivers';
import type { DriverModel } from '../../../shared/stochastic/driverModel';
import { inRounds } from '../../../shared/stochastic/rounds';
import type { StochasticGround } from '../../../shared/stochastic/simulatePaths';
import { PathTally, type StochasticSummary, shownQuantiles } from '../../../shared/stochastic/summarise';
import type { Invocation, Reply } from '../command';
import { numberOption } from '../readOptions';
import { textTable } from '../textTable';
import { billions } from '../written';
import { groundOf, type Material, type PathsAsked } from './asked';
import { PathThreads } from './pathThreads';
import { Progress } from './progress';

/** Names of the quantiles in documents: p1, p5, … */
export const named = <Value>(values: readonly Value[]): Readonly<Record<string, Value | undefined>> =>
  Object.fromEntries(shownQuantiles.map((chance, at) => [`p${Math.round(100 * chance)}`, values[at]]));

/** Fit of the drivers and what speaks for and against it. */
const modelDocument = (model: DriverModel, diagnostics: readonly DriverDiagnosis[]) => ({
  mortality: model.mortality.walk,
  fertility: { slope: model.fertility.slope, sigma: model.fertility.sigma },
  economy: {
    coefficients: model.economy.coefficients,
    covariance: model.economy.covariance,
    radius: model.economy.radius,
    fundLoading: model.fundLoading,
  },
  diagnostics,
});

const summaryDocument = (summary: StochasticSummary) => ({
  paths: summary.paths,
  sketchError: summary.sketchError,
  quantiles: Object.fromEntries(
    Object.entries(summary.quantiles).map(([measure, years]) => [
      measure,
      years.map(({ year, mean, quantiles, errors }) => ({ year, mean, ...named(quantiles), errors: named(errors) })),
    ]),
  ),
  exhaustionProbability: summary.exhaustionProbability,
  deficitProbability: summary.deficitProbability,
  exhaustionYears: named(summary.exhaustionYears),
  medianExhaustion: summary.medianExhaustion,
  convergence: summary.convergence,
});

const everyFive = 5;

function fanTable({ quantiles, exhaustionProbability }: StochasticSummary, { translate }: Invocation): string {
  const head = [
    translate('cli.simulate.year'),
    ...shownQuantiles.map((chance) => `${Math.round(100 * chance)} %`),
    translate('cli.simulate.exhausted'),
    translate('cli.simulate.error'),
  ];
  const rows = quantiles.closing.flatMap(({ year, quantiles: values }, t) => {
    const estimate = exhaustionProbability[t];
    if (year % everyFive !== 0 || estimate === undefined) return [];
    return [[String(year), ...values.map(billions), estimate.value.toFixed(3), estimate.standardError.toFixed(4)]];
  });
  return [translate('cli.simulate.closing'), textTable(head, rows)].join('\n');
}

function diagnosisTable(diagnostics: readonly DriverDiagnosis[], { translate }: Invocation): string {
  const head = (['driver', 'observations', 'persistence', 'returns', 'follow', 'normal'] as const).map((column) =>
    translate(`cli.simulate.${column}`),
  );
  const rows = diagnostics.map(({ driver, observations, persistence, unitRoot, ljungBox, jarqueBera }) => [
    translate(`uncertainty.driver.${driver}`),
    String(observations),
    persistence.toFixed(2),
    `${unitRoot.statistic.toFixed(2)} (${unitRoot.critical.toFixed(2)})`,
    ljungBox.chance.toFixed(3),
    jarqueBera.chance.toFixed(3),
  ]);
  return [translate('cli.simulate.fit'), textTable(head, rows), translate('cli.simulate.fitMeaning')].join('\n');
}

function fanText(
  summary: StochasticSummary,
  diagnostics: readonly DriverDiagnosis[],
  title: string,
  invocation: Invocation,
): string {
  const { translate } = invocation;
  const shown = (year: number | null | undefined): string => String(year ?? '–');
  const { year, low, high } = summary.medianExhaustion;
  const median = { year: shown(year), low: shown(low), high: shown(high) };
  return [
    title,
    fanTable(summary, invocation),
    translate('cli.simulate.years', { years: summary.exhaustionYears.map(shown).join(' · ') }),
    translate('cli.simulate.median', median),
    ...(summary.sketchError > 0 ? [translate('cli.simulate.sketched')] : []),
    diagnosisTable(diagnostics, invocation),
  ].join('\n\n');
}

/** Many paths of the scenario, drawn by threads that tell how far they are. */
export async function summed(
  { scenario }: Material,
  asked: PathsAsked,
  ground: StochasticGround,
  invocation: Invocation,
): Promise<Result<StochasticSummary>> {
  const { firstYear, years } = scenario;
  const last = firstYear + years - 1;
  const watched = numberOption(invocation.options, 'watch', { low: firstYear + 1, high: last, whole: true }, last);
  if (!watched.ok) return watched;
  const progress = new Progress(invocation, asked.paths);
  const threads = new PathThreads(ground, { program: invocation.program, count: asked.workers, progress });
  const tally = new PathTally({ firstYear, years, points: asked.draws.points, watched: watched.value });
  try {
    const done = await inRounds(tally, { ...asked, project: (range) => threads.project(asked.draws, range) });
    return done.ok ? success(tally.summary()) : done;
  } finally {
    progress.close();
    await threads.close();
  }
}

/** The range of the fund, its probabilities, and how well the drivers fit. */
export async function fanReply(material: Material, asked: PathsAsked, invocation: Invocation): Promise<Result<Reply>> {
  const { scenario } = material;
  const ground = groundOf(material, scenario);
  if (!ground.ok) return ground;
  const summary = await summed(material, asked, ground.value, invocation);
  if (!summary.ok) return summary;
  const diagnostics = diagnoseDrivers(ground.value.model);
  const { seed, shocks, points, still } = asked.draws;
  const title = invocation.translate('cli.simulate.title', { scenario: scenario.id, paths: summary.value.paths, seed });
  return success({
    document: {
      ...{ scenario: scenario.id, engineVersion, inputs: ground.value.ground.inputs.hashes },
      ...{ seed, shocks, points, still: [...still] },
      model: modelDocument(ground.value.model, diagnostics),
      ...summaryDocument(summary.value),
    },
    text: fanText(summary.value, diagnostics, title, invocation),
  });
}
