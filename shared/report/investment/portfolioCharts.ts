import { dayNumber } from '../../base/day';
import { drawnPlaces } from '../../base/drawnPlaces';
import type { ChartBlock, Sentence } from '../document';
import type { PortfolioContext } from './portfolioContext';

interface Line {
  readonly name: string;
  readonly values: readonly number[];
}

/** A chart over days of lines that have a value on each of them. */
function dayChart(
  { write }: PortfolioContext,
  title: Sentence,
  dates: readonly string[],
  { yLabel, lines }: { readonly yLabel: string; readonly lines: readonly Line[] },
): ChartBlock {
  const places = drawnPlaces(lines.map(({ values }) => values));
  const pointsOf = (values: readonly number[]) =>
    places.map((at) => ({ x: dayNumber(dates[at] ?? ''), y: values[at] ?? null }));
  return {
    kind: 'chart',
    title: title.text,
    figures: title.figures,
    xLabel: write('investmentReport.values.date'),
    xForm: 'day',
    yLabel,
    series: lines.map(({ name, values }) => ({ name, form: 'line', points: pointsOf(values) })),
    ...{ boundary: null, marks: [] },
  };
}

/** How the value changed, and how much of that was paid in: what lies between the lines was earned. */
export function valueChart(context: PortfolioContext): readonly ChartBlock[] {
  const { write, sentence, number, language, facts } = context;
  const { valuations, gain } = facts.view;
  const [first] = valuations;
  if (first === undefined || gain === null || valuations.length < 2) return [];
  const title = sentence('investmentReport.charts.value', {
    from: first.date,
    change: number('value.change', gain.change, 'moneyFine'),
    earned: number('value.earned', gain.change - gain.netFlow, 'moneyFine'),
    flow: number('value.netFlow', gain.netFlow, 'moneyFine'),
  });
  const scaled = (yuan: number): number => yuan / (language === 'zh-CN' ? 1e8 : 1e6);
  let paid = 0;
  const lines = [
    {
      name: write('investmentReport.charts.change'),
      values: valuations.map(({ value }) => scaled(value - first.value)),
    },
    {
      name: write('investmentReport.charts.paidIn'),
      values: valuations.map(({ flow }, at) => {
        if (at > 0) paid += flow;
        return scaled(paid);
      }),
    },
  ];
  const dates = valuations.map(({ date }) => date);
  return [dayChart(context, title, dates, { yLabel: write('investmentReport.charts.money'), lines })];
}

const percents = (shares: readonly number[]): readonly number[] => shares.map((share) => 100 * share);

/** Time-weighted return from the start to each day, beside the benchmark's. */
export function growthChart(context: PortfolioContext): readonly ChartBlock[] {
  const { write, sentence, number, facts } = context;
  const { dates, own, benchmark } = facts.returns.growth;
  const [to, last, other] = [dates.at(-1), own.at(-1), benchmark?.at(-1)];
  if (to === undefined || last === undefined) return [];
  const gained = { to, own: number('growth.portfolio', last, 'percentFine') };
  const title =
    other === undefined
      ? sentence('investmentReport.charts.growthAlone', gained)
      : sentence('investmentReport.charts.growth', {
          ...gained,
          benchmark: number('growth.benchmark', other, 'percentFine'),
        });
  const lines = [
    { name: write('investmentReport.charts.portfolio'), values: percents(own) },
    ...(benchmark === null ? [] : [{ name: write('investmentReport.charts.benchmark'), values: percents(benchmark) }]),
  ];
  return [dayChart(context, title, dates, { yLabel: '%', lines })];
}

/** How far below its highest value so far the portfolio stood. */
export function fallChart(context: PortfolioContext): readonly ChartBlock[] {
  const { write, sentence, number, facts } = context;
  const { depths, drawdowns } = facts.risk;
  const [deepest] = drawdowns;
  if (deepest === undefined) return [];
  const title = sentence('investmentReport.charts.fall', {
    depth: number('drawdowns(1).depth', deepest.value, 'percentFine'),
    day: deepest.trough,
  });
  const lines = [{ name: write('investmentReport.charts.below'), values: percents(depths.values) }];
  return [dayChart(context, title, depths.dates, { yLabel: '%', lines })];
}
