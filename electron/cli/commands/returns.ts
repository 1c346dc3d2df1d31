import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import { type Performance, performanceOf } from '../../../shared/investment/performance';
import { readPerformance } from '../../../shared/investment/returns/readSeries';
import type { ReturnSeries } from '../../../shared/investment/returns/returnSeries';
import { subPeriodReturns } from '../../../shared/investment/returns/timeWeighted';
import { flowTimings } from '../../../shared/investment/returns/valuation';
import { coverage } from '../../../shared/investment/risk/bootstrap';
import { plainFigures, type RiskName, riskNames } from '../../../shared/investment/risk/riskSet';
import type { Command, Invocation, Reply } from '../command';
import { optionalFile, readWith } from '../investing';
import { choiceOption, numberOption, onlyFile } from '../readOptions';
import { textTable } from '../textTable';

/** The returns of a benchmark's file; its values are taken as those of an index, without flows. */
function benchmarkSeries(file: string, text: string): Result<ReturnSeries> {
  const read = readPerformance(file, text);
  if (!read.ok) return read;
  return success(read.value.kind === 'returns' ? read.value.series : subPeriodReturns(read.value.valuations, 'end'));
}

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
const shown = (name: RiskName, value: number): string =>
  plainFigures.includes(name) ? value.toFixed(3) : percent(value);

function tableOf({ risk }: Performance, { translate }: Invocation): string {
  const rows = riskNames.flatMap((name) => {
    const figure = risk.figures[name];
    const interval = risk.intervals[name];
    if (figure.value === null && figure.why === 'no-benchmark') return [];
    const range = interval === null ? '–' : `${shown(name, interval.low)} … ${shown(name, interval.high)}`;
    const value = figure.value === null ? translate(`investment.undefined.${figure.why}`) : shown(name, figure.value);
    return [[translate(`investment.risk.${name}`), value, figure.value === null ? '' : range]];
  });
  const header = [
    translate('cli.returns.figure'),
    translate('cli.returns.value'),
    translate('cli.returns.interval', { share: Math.round(100 * coverage) }),
  ];
  return textTable(header, rows);
}

function headOf({ timeWeighted, moneyWeighted, modifiedDietz, risk }: Performance, { translate }: Invocation): string {
  const rates = moneyWeighted.length === 0 ? '–' : moneyWeighted.map(percent).join(' · ');
  return [
    translate('cli.returns.window', risk.window),
    translate('cli.returns.timeWeighted', {
      value:
        timeWeighted.value === null
          ? translate(`investment.undefined.${timeWeighted.why}`)
          : percent(timeWeighted.value),
    }),
    ...(modifiedDietz.value === null
      ? []
      : [translate('cli.returns.modifiedDietz', { value: percent(modifiedDietz.value) })]),
    ...(modifiedDietz.value === null ? [] : [translate('cli.returns.moneyWeighted', { rates })]),
    ...(moneyWeighted.length > 1 ? [translate('cli.returns.severalRates')] : []),
  ].join('\n');
}

function replyOf(performance: Performance, invocation: Invocation): Reply {
  const { timeWeighted, moneyWeighted, moneyWeightedRate, modifiedDietz, risk, calendar } = performance;
  const named = { timeWeighted, moneyWeighted: moneyWeightedRate, modifiedDietz, ...risk.figures };
  const entries = Object.entries(named);
  const [deepest] = risk.drawdowns;
  return {
    document: {
      ...Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
      moneyWeightedRates: moneyWeighted,
      maxDrawdown: {
        value: risk.figures.maxDrawdown.value,
        peak: deepest?.peak ?? null,
        trough: deepest?.trough ?? null,
        recovery: deepest?.recovery ?? null,
      },
      undefined: Object.fromEntries(entries.flatMap(([name, each]) => (each.value === null ? [[name, each.why]] : []))),
      window: risk.window,
      intervals: { coverage, ...risk.intervals },
      drawdowns: risk.drawdowns,
      calendar,
    },
    text: [headOf(performance, invocation), tableOf(performance, invocation)].join('\n\n'),
  };
}

/** Returns and risk of a series, or of values with flows, with the window, the number of periods and intervals. */
export const returns: Command = {
  options: {
    benchmark: { type: 'string' },
    'risk-free': { type: 'string' },
    periods: { type: 'string' },
    flows: { type: 'string' },
  },
  run: async (invocation) => {
    const { positionals, options } = invocation;
    const file = onlyFile(positionals, 'FILE.csv');
    if (!file.ok) return file;
    const asked = combine({
      riskFreeAYear: numberOption(options, 'risk-free', { low: -0.5, high: 1 }, 0),
      periodsAYear: numberOption(options, 'periods', { low: 1, high: 366 }, 252),
      timing: choiceOption(options, 'flows', flowTimings, 'end'),
    });
    if (!asked.ok) return asked;
    const own = await readWith(file.value, readPerformance);
    if (!own.ok) return own;
    const benchmark = await optionalFile<ReturnSeries | null>(options, 'benchmark', null, benchmarkSeries);
    if (!benchmark.ok) return benchmark;
    return success(replyOf(performanceOf(own.value, benchmark.value, asked.value), invocation));
  },
};
