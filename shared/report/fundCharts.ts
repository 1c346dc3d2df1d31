import { history, moneyChartEnd, projected, trillion, yearChart } from './chartSeries';
import type { ChartBlock } from './document';
import type { ReportContext } from './reportContext';
import { lastYear } from './reportYears';

type Marks = ChartBlock['marks'];

/** Fund, fund ratio, income and expenditure, cost and income rates: the charts of the first page. */
export function fundCharts(context: ReportContext): readonly ChartBlock[] {
  return [fundChart(context), ratioChart(context), flowChart(context), rateChart(context)];
}

function fundChart(context: ReportContext): ChartBlock {
  const { input, write, figure, sentence } = context;
  const empty = input.run.outlook.summary.exhaustionYear !== null;
  const title = sentence(empty ? 'report.charts.fundEmpty' : 'report.charts.fundHolds', {
    peakYear: figure('summary.peakYear', 'year'),
    peak: figure('summary.peakFund', 'money'),
    ...(empty && { year: figure('summary.exhaustionYear', 'year') }),
  });
  const line = projected(input.run, write('report.charts.fund'), (r) => trillion(r.closing), moneyChartEnd(input.run));
  return {
    ...yearChart(context, title, write('report.charts.trillion'), [
      ...history(context, 'closing', line, trillion),
      line,
    ]),
    marks: [...deficitMark(context), ...emptyMark(context)],
  };
}

function ratioChart(context: ReportContext): ChartBlock {
  const { input, write, figure, sentence } = context;
  const { firstYear } = input.run.projection;
  const last = input.run.outlook.summary.exhaustionYear ?? lastYear(input.run);
  const title = sentence('report.charts.ratioTitle', {
    first: String(firstYear),
    from: figure(`years.${firstYear}.fundRatio`, 'decimal'),
    last: String(last),
    to: figure(`years.${last}.fundRatio`, 'decimal'),
  });
  return {
    ...yearChart(context, title, write('report.charts.yearsOfExpenditure'), [
      projected(input.run, write('report.charts.ratio'), (row) => row.fundRatio, last),
    ]),
    marks: deficitMark(context),
  };
}

function flowChart(context: ReportContext): ChartBlock {
  const { input, write, figure, sentence } = context;
  const end = moneyChartEnd(input.run);
  const deficit = input.run.outlook.summary.firstDeficitYear;
  const title =
    deficit === null
      ? sentence('report.charts.flowsSound', { year: String(lastYear(input.run)) })
      : sentence('report.charts.flowsDeficit', { year: figure('summary.firstDeficitYear', 'year') });
  const income = projected(input.run, write('report.charts.income'), (row) => trillion(row.income), end);
  const spent = projected(input.run, write('report.charts.expenditure'), (row) => trillion(row.expenditure), end);
  return {
    ...yearChart(context, title, write('report.charts.trillion'), [
      ...history(context, 'income', income, trillion),
      income,
      ...history(context, 'expenditure', spent, trillion),
      spent,
    ]),
    marks: deficitMark(context),
  };
}

function rateChart(context: ReportContext): ChartBlock {
  const { input, write, figure, sentence } = context;
  const { firstYear } = input.run.projection;
  const last = lastYear(input.run);
  const title = sentence('report.charts.rates', {
    first: String(firstYear),
    from: figure(`years.${firstYear}.costRate`, 'percent'),
    last: String(last),
    to: figure(`years.${last}.costRate`, 'percent'),
  });
  return {
    ...yearChart(context, title, write('report.charts.ofPayroll'), [
      projected(input.run, write('report.charts.incomeRate'), (row) => row.incomeRate * 100),
      projected(input.run, write('report.charts.cost'), (row) => row.costRate * 100),
    ]),
    marks: [...deficitMark(context), ...emptyMark(context)],
  };
}

function deficitMark({ input, write }: ReportContext): Marks {
  const year = input.run.outlook.summary.firstDeficitYear;
  return year === null ? [] : [{ x: year, label: write('report.charts.deficit', { year }) }];
}

function emptyMark({ input, write }: ReportContext): Marks {
  const year = input.run.outlook.summary.exhaustionYear;
  return year === null ? [] : [{ x: year, label: write('report.charts.empty', { year }) }];
}
