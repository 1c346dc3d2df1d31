import { engineVersion } from '../../../shared/base/engineVersion';
import { inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import type { RegionFigures } from '../../../shared/data/regionFigures';
import { regimes } from '../../../shared/projection/regions/pooling';
import type { Estimate } from '../../../shared/stochastic/groupedHits';
import { type RegionalChances, regionalChances } from '../../../shared/stochastic/regional/regionalChances';
import { type RegionalGround, regionalGround } from '../../../shared/stochastic/regional/regionalGround';
import { loadRegionData } from '../baseData';
import type { Invocation, Reply } from '../command';
import { choiceOption } from '../readOptions';
import { textTable } from '../textTable';
import { groundOf, type Material, type PathsAsked } from './asked';
import { PathThreads } from './pathThreads';
import { Progress } from './progress';

const landmarks = [2035, 2050];

const shownYears = (years: readonly Estimate[]): readonly number[] => {
  const last = years.at(-1)?.year ?? 0;
  return [...landmarks.filter((year) => year > (years[0]?.year ?? 0) && year < last), last];
};

function table(chances: readonly RegionalChances[], figures: readonly RegionFigures[], invocation: Invocation): string {
  const { translate, language } = invocation;
  const shown = shownYears(chances[0]?.exhaustion ?? []);
  const at = (estimates: readonly Estimate[], wanted: number): string => {
    const found = estimates.find(({ year }) => year === wanted);
    return found === undefined ? '–' : `${found.value.toFixed(3)} ± ${found.standardError.toFixed(3)}`;
  };
  const head = [
    translate('cli.simulate.region'),
    ...shown.map((year) => translate('cli.simulate.deficitIn', { year })),
    ...shown.map((year) => translate('cli.simulate.exhaustedBy', { year })),
  ];
  const rows = chances.map(({ deficit, exhaustion }, r) => [
    figures[r] === undefined ? '' : inLanguage(figures[r].name, language),
    ...shown.map((year) => at(deficit, year)),
    ...shown.map((year) => at(exhaustion, year)),
  ]);
  return textTable(head, rows);
}

async function chancesOf(
  ground: RegionalGround,
  { paths, workers, draws }: PathsAsked,
  invocation: Invocation,
): Promise<Result<readonly RegionalChances[]>> {
  const progress = new Progress(invocation, paths);
  const threads = new PathThreads(ground, { program: invocation.program, count: workers, progress });
  try {
    const blocks = await threads.project(draws, { from: 0, to: paths });
    return blocks.ok ? success(regionalChances(blocks.value, draws.points)) : blocks;
  } finally {
    progress.close();
    await threads.close();
  }
}

/** How likely the fund of each province runs short, by year. */
export async function regionsReply(
  material: Material,
  asked: PathsAsked,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const regime = choiceOption(invocation.options, 'regions', regimes, 'national');
  if (!regime.ok) return regime;
  const data = await loadRegionData(invocation.datasets);
  if (!data.ok) return data;
  const country = groundOf(material, material.scenario);
  if (!country.ok) return country;
  const ground = regionalGround(country.value, { ...data.value, regime: regime.value });
  if (!ground.ok) return ground;
  const chances = await chancesOf(ground.value, asked, invocation);
  if (!chances.ok) return chances;
  const { paths, draws } = asked;
  const scenario = material.scenario.id;
  const { figures } = data.value;
  return success({
    document: {
      ...{ scenario, engineVersion, inputs: country.value.ground.inputs.hashes, regime: regime.value, paths },
      ...{ seed: draws.seed, shocks: draws.shocks, points: draws.points, still: [...draws.still] },
      regions: chances.value.map((region, r) => ({ ...region, name: figures[r]?.name })),
    },
    text: [
      invocation.translate('cli.simulate.title', { scenario, paths, seed: draws.seed }),
      table(chances.value, figures, invocation),
      invocation.translate('cli.simulate.regionsMeaning'),
    ].join('\n\n'),
  });
}
