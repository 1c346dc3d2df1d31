import { backtest } from '../../../shared/balance/backtest';
import { type Bilingual, inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import { type OutcomePlace, outcomePlaces } from '../../../shared/stochastic/outcomePlaces';
import { type PastFigure, projectionErrors } from '../../../shared/stochastic/projectionErrors';
import {
  type PublishedProjection,
  publishedFigures,
  readPublishedProjections,
} from '../../../shared/stochastic/publishedProjections';
import { runFigures } from '../../../shared/stochastic/runFigures';
import type { Invocation, Reply } from '../command';
import { readDataset } from '../scenario';
import { textTable } from '../textTable';
import { groundOf, type Material, type PathsAsked } from './asked';
import { PathThreads } from './pathThreads';
import { Progress } from './progress';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const wholePercent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const millions = (figure: number): string => (figure / 1e6).toFixed(0);

function errorsTable(figures: readonly PastFigure[], { translate }: Invocation): string {
  const head = (['projection', 'item', 'figures', 'bias', 'meanAbsolute'] as const).map((column) =>
    translate(`cli.simulate.${column}`),
  );
  const rows = projectionErrors(figures).map(({ vintage, item, figures: count, bias, meanAbsolute }) => [
    vintage,
    item,
    String(count),
    percent(bias),
    percent(meanAbsolute),
  ]);
  return textTable(head, rows, [0, 1]);
}

function placesTable(places: readonly OutcomePlace[], { translate }: Invocation): string {
  const head = [
    ...[translate('cli.simulate.item'), translate('cli.simulate.year'), translate('cli.simulate.outcome')],
    ...['5 %', '50 %', '95 %'],
    translate('cli.simulate.below'),
  ];
  const rows = places.map(({ measure, year, outcome, quantiles, share }) => [
    ...[measure, String(year), millions(outcome)],
    ...quantiles.map(millions),
    wholePercent(share),
  ]);
  return textTable(head, rows);
}

async function publishedAsked(datasets: string): Promise<Result<readonly PublishedProjection[]>> {
  const text = await readDataset(datasets, 'projections.yaml');
  return text.ok ? readPublishedProjections(text.value) : text;
}

async function placesOf(
  material: Material,
  { paths, draws, workers }: PathsAsked,
  invocation: Invocation,
): Promise<Result<readonly OutcomePlace[]>> {
  const ground = groundOf(material, material.scenario);
  if (!ground.ok) return ground;
  const progress = new Progress(invocation, paths);
  const threads = new PathThreads(ground.value, { program: invocation.program, count: workers, progress });
  try {
    const blocks = await threads.project(draws, { from: 0, to: paths });
    return blocks.ok ? success(outcomePlaces(blocks.value, material.base)) : blocks;
  } finally {
    progress.close();
    await threads.close();
  }
}

/** Past projections beside what happened, and where that falls among the paths of a run from a past year. */
export async function lookBackReply(
  material: Material,
  asked: PathsAsked,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const { scenario, base, parameters } = material;
  const published = await publishedAsked(invocation.datasets);
  if (!published.ok) return published;
  const ownRun = backtest(base, parameters, scenario);
  if (!ownRun.ok) return ownRun;
  const places = await placesOf(material, asked, invocation);
  if (!places.ok) return places;
  const figures = [
    ...runFigures(scenario.id, ownRun.value),
    ...published.value.flatMap((projection) => publishedFigures(projection, base)),
  ];
  const { seed } = asked.draws;
  const { translate, language } = invocation;
  const { given, fitted } = ownRun.value;
  const words = (texts: readonly Bilingual[]): string =>
    texts.map((text) => `- ${inLanguage(text, language)}`).join('\n');
  return success({
    document: {
      ...{ scenario: scenario.id, seed, paths: asked.paths, figures },
      errors: projectionErrors(figures),
      places: places.value,
    },
    text: [
      translate('cli.simulate.title', { scenario: scenario.id, paths: asked.paths, seed }),
      [translate('cli.simulate.errors'), errorsTable(figures, invocation)].join('\n'),
      words(published.value.map(({ id, scope }) => ({ zh: `${id}：${scope.zh}`, en: `${id}: ${scope.en}` }))),
      [translate('cli.simulate.places'), placesTable(places.value, invocation)].join('\n'),
      [translate('cli.simulate.hindsight'), words([...given, ...fitted])].join('\n'),
    ].join('\n\n'),
  });
}
