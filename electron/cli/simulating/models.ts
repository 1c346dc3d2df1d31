import { type Result, success } from '../../../shared/base/result';
import {
  chosenScenario,
  type ModelChoice,
  type ModelOutcome,
  modelChoices,
  modelRisk,
} from '../../../shared/stochastic/modelRisk';
import type { PathResults } from '../../../shared/stochastic/simulatePaths';
import { YearWatch } from '../../../shared/stochastic/yearWatch';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { billions } from '../written';
import { groundOf, type Material, type PathsAsked, yearsAsked } from './asked';
import { PathThreads } from './pathThreads';
import { Progress } from './progress';

async function pathsUnder(
  choice: ModelChoice,
  material: Material,
  { paths, draws, workers }: PathsAsked,
  { program, progress }: { readonly program: string; readonly progress: Progress },
): Promise<Result<readonly PathResults[]>> {
  const ground = groundOf(material, chosenScenario(material.scenario, choice));
  if (!ground.ok) return ground;
  const threads = new PathThreads(ground.value, { program, count: workers, progress });
  try {
    return await threads.project({ ...draws, shocks: choice.shocks }, { from: 0, to: paths });
  } finally {
    await threads.close();
  }
}

async function outcomesOf(
  material: Material,
  asked: PathsAsked,
  year: number,
  invocation: Invocation,
): Promise<Result<readonly ModelOutcome[]>> {
  const progress = new Progress(invocation, modelChoices.length * asked.paths);
  const outcomes: ModelOutcome[] = [];
  try {
    for (const choice of modelChoices) {
      const blocks = await pathsUnder(choice, material, asked, { program: invocation.program, progress });
      if (!blocks.ok) return blocks;
      const watch = new YearWatch(asked.draws.points, year);
      watch.add(blocks.value.toSorted((a, b) => a.from - b.from));
      outcomes.push(...watch.points.map((point) => ({ ...choice, point })));
    }
    return success(outcomes);
  } finally {
    progress.close();
  }
}

function modelsTable(outcomes: readonly ModelOutcome[], { translate }: Invocation): string {
  const risk = modelRisk(outcomes);
  const head = [
    translate('cli.simulate.mortalityModel'),
    translate('cli.simulate.shocks'),
    ...['5 %', '50 %', '95 %'],
    translate('cli.simulate.exhausted'),
    translate('cli.simulate.error'),
  ];
  const rows = outcomes.map(({ mortality, shocks, point: { quantiles, exhaustion } }) => [
    mortality,
    shocks,
    ...quantiles.map(billions),
    exhaustion.value.toFixed(3),
    exhaustion.standardError.toFixed(4),
  ]);
  const over = (['mean', 'lowest', 'highest'] as const).map((which) => [
    translate(`cli.simulate.${which}`),
    '',
    ...risk.quantiles.map((spread) => billions(spread[which])),
    risk.exhaustion[which].toFixed(3),
  ]);
  return textTable(head, [...rows, ...over], [0, 1]);
}

/** The same scenario under each model of mortality and each kind of shocks. */
export async function modelsReply(
  material: Material,
  asked: PathsAsked,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const years = yearsAsked(invocation.options, 'models', material.scenario);
  if (!years.ok) return years;
  const [year = material.scenario.firstYear] = years.value;
  const outcomes = await outcomesOf(material, asked, year, invocation);
  if (!outcomes.ok) return outcomes;
  const scenario = material.scenario.id;
  const { seed, points } = asked.draws;
  return success({
    document: { scenario, year, seed, points, paths: asked.paths, ...modelRisk(outcomes.value) },
    text: [
      invocation.translate('cli.simulate.title', { scenario, paths: asked.paths, seed }),
      invocation.translate('cli.simulate.models', { year }),
      modelsTable(outcomes.value, invocation),
      invocation.translate('cli.simulate.modelsMeaning'),
    ].join('\n\n'),
  });
}
