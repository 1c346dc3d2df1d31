import { type Result, success } from '../../../shared/base/result';
import { driverGroups } from '../../../shared/stochastic/draws';
import { drivers } from '../../../shared/stochastic/driver';
import {
  computeShares,
  type Explained,
  shareRuns,
  type VarianceShares,
} from '../../../shared/stochastic/varianceShares';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { groundOf, type Material, type PathsAsked, yearsAsked } from './asked';
import { PathThreads } from './pathThreads';
import { Progress } from './progress';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function sharesText(figure: Explained, shares: VarianceShares | null, { translate }: Invocation): string {
  const title =
    figure.figure === 'closing'
      ? translate('cli.simulate.sharesOfFund', { year: figure.year })
      : translate('cli.simulate.sharesOfExhaustion');
  if (shares === null) return [title, translate('cli.simulate.nothingVaries')].join('\n');
  const groupRows = driverGroups.map((group) => {
    const { first, firstError, total, totalError } = shares.groups[group];
    const [ownError, allError] = [percent(firstError), percent(totalError)];
    return [translate(`cli.simulate.group.${group}`), percent(first), ownError, percent(total), allError];
  });
  const error = translate('cli.simulate.error');
  const head = [translate('cli.simulate.driver'), translate('cli.simulate.firstOrder'), error];
  const table = textTable([...head, translate('cli.simulate.totalOrder'), error], groupRows);
  const alone = drivers.map((driver) => [translate(`uncertainty.driver.${driver}`), percent(shares.alone[driver])]);
  return [title, table, textTable([translate('cli.simulate.driver'), translate('cli.simulate.alone')], alone)].join(
    '\n',
  );
}

/** What the spread of the fund in chosen years, and of the year of its exhaustion, comes from. */
export async function sharesReply(
  material: Material,
  asked: PathsAsked,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const { scenario } = material;
  const years = yearsAsked(invocation.options, 'shares', scenario);
  if (!years.ok) return years;
  const ground = groundOf(material, scenario);
  if (!ground.ok) return ground;
  const figures: readonly Explained[] = [
    ...years.value.map((year) => ({ figure: 'closing', year }) as const),
    { figure: 'exhaustion' },
  ];
  const { paths, draws, workers } = asked;
  const progress = new Progress(invocation, shareRuns.length * paths);
  const threads = new PathThreads(ground.value, { program: invocation.program, count: workers, progress });
  try {
    const shares = await computeShares(draws, figures, (own) => threads.project(own, { from: 0, to: paths }));
    if (!shares.ok) return shares;
    const found = figures.map((figure, at) => ({ ...figure, shares: shares.value[at] ?? null }));
    const { seed, shocks } = draws;
    const title = invocation.translate('cli.simulate.title', { scenario: scenario.id, paths, seed });
    return success({
      document: { scenario: scenario.id, seed, shocks, paths, explained: found },
      text: [
        title,
        ...found.map(({ shares: own, ...figure }) => sharesText(figure, own, invocation)),
        invocation.translate('cli.simulate.sharesMeaning'),
      ].join('\n\n'),
    });
  } finally {
    progress.close();
    await threads.close();
  }
}
