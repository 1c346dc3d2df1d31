import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import { portfolioLimits } from '../../../shared/investment/allocation/answer';
import { type Frontier, frontier } from '../../../shared/investment/allocation/frontier';
import { readClassReturns } from '../../../shared/investment/allocation/readClassReturns';
import { lastingReply } from '../allocating/lasting';
import { type MarketAsked, pointDocument, pointTable } from '../allocating/market';
import { leastRiskReply, sharpeReply } from '../allocating/objective';
import type { Command, Invocation, Reply } from '../command';
import { limitsAsked, readWith } from '../investing';
import { choiceOption, numberOption, onlyFile } from '../readOptions';
import { pathOptions } from '../simulating/asked';
import { today } from '../today';
import { percent } from '../written';

const objectives = ['frontier', 'least-risk', 'sharpe', 'lasts'] as const;
type Objective = (typeof objectives)[number];

/** Points of a frontier that is shown, and of one that is searched. */
const pointsOf: Readonly<Record<Objective, number>> = { frontier: 11, 'least-risk': 2, sharpe: 2, lasts: 41 };

function frontierReply({ given }: MarketAsked, found: Frontier, invocation: Invocation): Reply {
  const { translate } = invocation;
  const { points, notFound, highestSharpe } = found;
  const best = highestSharpe && {
    return: percent(highestSharpe.return, 2),
    risk: percent(highestSharpe.risk, 2),
  };
  const returns = notFound.map((value) => percent(value, 2)).join(', ');
  return {
    document: {
      classes: given.classes,
      frontier: points.map((point) => pointDocument(given, point)),
      notFound,
      highestSharpe: highestSharpe && pointDocument(given, highestSharpe),
    },
    text: [
      pointTable(given, points, invocation),
      ...(notFound.length > 0 ? [translate('cli.allocate.notFound', { returns })] : []),
      ...(best === null ? [] : [translate('cli.allocate.sharpe', best)]),
    ].join('\n\n'),
  };
}

function answer(
  objective: Objective,
  market: MarketAsked,
  invocation: Invocation,
): Promise<Result<Reply>> | Result<Reply> {
  const { given, limits, riskFreeAYear, periodsAYear } = market;
  const points = market.points ?? pointsOf[objective];
  const found = frontier(given, limits, { points, riskFreeAYear, periodsAYear });
  if (found === null) {
    const ids = limits.map(({ id }) => id);
    const text = invocation.translate('cli.allocate.none', { limits: ids.join(', ') });
    return success({ document: { classes: given.classes, frontier: [], limits: ids }, text, good: false });
  }
  if (objective === 'least-risk') return leastRiskReply(market, invocation);
  if (objective === 'sharpe') return success(sharpeReply(market, invocation));
  if (objective === 'lasts') return lastingReply(market, found, invocation);
  return success(frontierReply(market, found, invocation));
}

/** The efficient frontier of asset classes under the legal limits of a fund, or its best point for an objective. */
export const allocate: Command = {
  options: {
    ...pathOptions,
    fund: { type: 'string' },
    points: { type: 'string' },
    periods: { type: 'string' },
    'risk-free': { type: 'string' },
    own: { type: 'string' },
    objective: { type: 'string' },
    return: { type: 'string' },
    until: { type: 'string' },
  },
  run: async (invocation): Promise<Result<Reply>> => {
    const { options, positionals } = invocation;
    const asked = combine({
      file: onlyFile(positionals, 'RETURNS.csv'),
      objective: choiceOption(options, 'objective', objectives, 'frontier'),
      points: numberOption(options, 'points', { low: 2, high: 1001, whole: true }, null),
      periodsAYear: numberOption(options, 'periods', { low: 1, high: 366 }, 12),
      riskFreeAYear: numberOption(options, 'risk-free', { low: -0.5, high: 1 }, 0),
    });
    if (!asked.ok) return asked;
    const { file, objective, ...question } = asked.value;
    const bundled = await limitsAsked(invocation);
    if (!bundled.ok) return bundled;
    const given = await readWith(file, readClassReturns);
    if (!given.ok) return given;
    const limits = portfolioLimits(bundled.value, today());
    return answer(objective, { ...question, given: given.value, limits }, invocation);
  },
};
