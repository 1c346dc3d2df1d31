import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import type { ClassReturns, FrontierPoint } from '../../../shared/investment/allocation/allocator';
import { type Frontier, frontier } from '../../../shared/investment/allocation/frontier';
import { readClassReturns } from '../../../shared/investment/allocation/readClassReturns';
import { inForceOn, type Limit } from '../../../shared/investment/limits/limit';
import type { Command, Invocation, Reply } from '../command';
import { limitsAsked, readWith } from '../investing';
import { numberOption, onlyFile } from '../readOptions';
import { textTable } from '../textTable';
import { today } from '../today';

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

/** Limits that a frontier of classes can keep: law that binds now and speaks of whole portfolios. */
const portfolioLimits = (limits: readonly Limit[], day: string): Limit[] =>
  limits.filter((limit) => limit.per === 'portfolio' && limit.law.force === 'in-force' && inForceOn(limit, day));

function replyOf({ classes }: ClassReturns, { points, highestSharpe }: Frontier, { translate }: Invocation): Reply {
  const documentOf = ({ weights, ...point }: FrontierPoint) => ({
    ...point,
    weights: Object.fromEntries(classes.map((name, k) => [name, weights[k]])),
  });
  const header = [
    translate('cli.allocate.return'),
    translate('cli.allocate.risk'),
    ...classes,
    translate('cli.allocate.binding'),
  ];
  const rows = points.map((point) => [
    percent(point.return),
    percent(point.risk),
    ...point.weights.map((weight) => percent(Math.max(0, weight))),
    point.binding.join(' '),
  ]);
  const best =
    highestSharpe === null
      ? []
      : [
          translate('cli.allocate.sharpe', {
            return: percent(highestSharpe.return),
            risk: percent(highestSharpe.risk),
          }),
        ];
  return {
    document: {
      classes,
      frontier: points.map(documentOf),
      highestSharpe: highestSharpe === null ? null : documentOf(highestSharpe),
    },
    text: [textTable(header, rows), ...best].join('\n\n'),
  };
}

/** The efficient frontier of asset classes under the legal limits of a fund. */
export const allocate: Command = {
  options: {
    fund: { type: 'string' },
    points: { type: 'string' },
    periods: { type: 'string' },
    'risk-free': { type: 'string' },
    own: { type: 'string' },
  },
  run: async (invocation): Promise<Result<Reply>> => {
    const { options, positionals, translate } = invocation;
    const asked = combine({
      file: onlyFile(positionals, 'RETURNS.csv'),
      points: numberOption(options, 'points', { low: 2, high: 1001, whole: true }, 11),
      periodsAYear: numberOption(options, 'periods', { low: 1, high: 366 }, 12),
      riskFreeAYear: numberOption(options, 'risk-free', { low: -0.5, high: 1 }, 0),
    });
    if (!asked.ok) return asked;
    const { file, ...question } = asked.value;
    const bundled = await limitsAsked(invocation);
    if (!bundled.ok) return bundled;
    const given = await readWith(file, readClassReturns);
    if (!given.ok) return given;
    const limits = portfolioLimits(bundled.value, today());
    const found = frontier(given.value, limits, question);
    if (found !== null) return success(replyOf(given.value, found, invocation));
    const ids = limits.map(({ id }) => id);
    const text = translate('cli.allocate.none', { limits: ids.join(', ') });
    return success({ document: { classes: given.value.classes, frontier: [], limits: ids }, text, good: false });
  },
};
