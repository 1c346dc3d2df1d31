import { failed, type Result, success } from '../../../shared/base/result';
import { allocatorOf, type FrontierPoint, riskless } from '../../../shared/investment/allocation/allocator';
import type { Invocation, Reply } from '../command';
import { numberOption } from '../readOptions';
import { percent } from '../written';
import { type MarketAsked, pointDocument, pointTable } from './market';

function pointReply(
  { given }: MarketAsked,
  point: FrontierPoint,
  objective: string,
  { title, invocation }: { readonly title: string; readonly invocation: Invocation },
): Reply {
  return {
    document: { classes: given.classes, objective, portfolio: pointDocument(given, point) },
    text: [title, pointTable(given, [point], invocation)].join('\n\n'),
  };
}

const refused = (objective: string, text: string): Reply => ({
  document: { objective, portfolio: null, reason: text },
  text,
  good: false,
});

/** The least risk for a return. */
export function leastRiskReply(market: MarketAsked, invocation: Invocation): Result<Reply> {
  const { options, translate } = invocation;
  const target = numberOption(options, 'return', { low: -1, high: 10 }, null);
  if (!target.ok) return target;
  if (target.value === null) {
    return failed({ code: 'usage/bad-option', option: '--return', value: '', expected: '-1 … 10' });
  }
  const allocator = allocatorOf(market.given, market.limits, market.periodsAYear);
  const point = allocator.leastFor(target.value);
  const wanted = { return: percent(target.value, 2) };
  if (point === null) {
    const most = percent(allocator.most()?.return ?? Number.NaN, 2);
    return success(refused('least-risk', translate('liabilities.objective.tooMuch', { ...wanted, most })));
  }
  const title = translate('liabilities.objective.leastRisk', wanted);
  return success(pointReply(market, point, 'least-risk', { title, invocation }));
}

/** The most return above the risk-free rate for its risk. */
export function sharpeReply(market: MarketAsked, invocation: Invocation): Reply {
  const { translate } = invocation;
  const { given, limits, periodsAYear, riskFreeAYear } = market;
  const point = allocatorOf(given, limits, periodsAYear).sharpest(riskFreeAYear);
  const riskFree = percent(riskFreeAYear, 2);
  if (point === null) return refused('sharpe', translate('liabilities.objective.noExcess', { riskFree }));
  if (point.risk < riskless) {
    const facts = { riskFree, return: percent(point.return, 2) };
    return refused('sharpe', translate('liabilities.objective.riskless', facts));
  }
  const ratio = ((point.return - riskFreeAYear) / point.risk).toFixed(3);
  const title = translate('liabilities.objective.sharpe', { riskFree, ratio });
  return pointReply(market, point, 'sharpe', { title, invocation });
}
