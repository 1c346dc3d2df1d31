import type { YearOutlook } from '../../balance/outlook';
import { moneyChartEnd, projected, trillion, yearChart } from '../chartSeries';
import type { ChartBlock, Part, Sentence } from '../document';
import { firstAndLater } from '../memberCharts';
import { paragraph } from '../paragraph';
import type { ReportContext } from '../reportContext';
import { lastYear, laterYear } from '../reportYears';
import { measureTable } from '../yearTable';

/** Income, expenditure and the reserve, with what each is made of. */
export function fundChapter(context: ReportContext): Part {
  const { write, input } = context;
  const { firstYear } = input.run.projection;
  const [middle, last] = [laterYear(input.run), lastYear(input.run)];
  const spans = [[firstYear, middle] as const, ...(last > middle ? [[middle, last] as const] : [])];
  return {
    layout: 'chapter',
    title: write('pack.fund.title'),
    sections: [
      {
        id: 'fund.growth',
        heading: write('pack.fund.growthHeading'),
        blocks: [
          ...spans.map(([from, to], at) => paragraph(`fund.growth.${at + 1}`, growth(context, from, to))),
          paragraph('fund.sources', sources(context)),
          sourcesChart(context),
          { ...measureTable(context, write('pack.fund.flows'), flows), note: write('pack.fund.nominal') },
        ],
      },
      {
        id: 'fund.reserve',
        heading: write('pack.fund.reserveHeading'),
        blocks: [
          paragraph('fund.pool', pool(context)),
          poolChart(context),
          ...shortfall(context).map((sentence) => paragraph('fund.shortfall', sentence)),
          { ...measureTable(context, write('pack.fund.stocks'), stocks), note: write('report.table.note') },
        ],
      },
    ],
  };
}

const flows = ['contributions', 'subsidy', 'interest', 'income', 'expenditure', 'costRate', 'incomeRate'] as const;
const stocks = ['balance', 'closing', 'accountsClosing', 'poolClosing', 'fundRatio', 'reserveMonths'] as const;

/** The year that shares of income are shown for: a later one in which the fund still stands. */
function solventYear({ input: { run } }: ReportContext): number {
  const { exhaustionYear } = run.outlook.summary;
  const later = laterYear(run);
  return exhaustionYear === null ? later : Math.max(run.projection.firstYear, Math.min(later, exhaustionYear - 1));
}

function growth({ figure, sentence }: ReportContext, from: number, to: number): Sentence {
  const times = (measure: 'income' | 'expenditure') =>
    figure(`ratio(years.${to}.${measure}, years.${from}.${measure})`, 'decimal');
  return sentence('pack.fund.growth', {
    from: String(from),
    to: String(to),
    incomeFrom: figure(`years.${from}.income`, 'money'),
    incomeTo: figure(`years.${to}.income`, 'money'),
    incomeTimes: times('income'),
    spentFrom: figure(`years.${from}.expenditure`, 'money'),
    spentTo: figure(`years.${to}.expenditure`, 'money'),
    spentTimes: times('expenditure'),
  });
}

type Source = 'contributions' | 'subsidy' | 'interest';
const shareOfIncome = (year: number, source: Source): string => `ratio(years.${year}.${source}, years.${year}.income)`;

function sources(context: ReportContext): Sentence {
  const { figure, sentence, input } = context;
  const [first, last] = [input.run.projection.firstYear, solventYear(context)];
  const share = (year: number, source: Source) => figure(shareOfIncome(year, source), 'percent');
  return sentence('pack.fund.sources', {
    first: String(first),
    last: String(last),
    contributionsFirst: share(first, 'contributions'),
    subsidyFirst: share(first, 'subsidy'),
    interestFirst: share(first, 'interest'),
    contributionsLast: share(last, 'contributions'),
    subsidyLast: share(last, 'subsidy'),
    interestLast: share(last, 'interest'),
  });
}

function sourcesChart(context: ReportContext): ChartBlock {
  const { figure, input, write } = context;
  const [first, last] = [input.run.projection.firstYear, solventYear(context)];
  const share = (year: number) => figure(shareOfIncome(year, 'contributions'), 'percent');
  const title = context.sentence('pack.fund.sourcesChart', {
    first: String(first),
    last: String(last),
    from: share(first),
    to: share(last),
  });
  const line = (measure: Source | 'income') =>
    projected(
      input.run,
      write(`projection.measure.${measure}`),
      (row) => trillion(row[measure]),
      moneyChartEnd(input.run),
    );
  const series = (['income', 'contributions', 'subsidy', 'interest'] as const).map(line);
  return yearChart(context, title, write('report.charts.trillion'), series);
}

function pool({ figure, sentence, input }: ReportContext): Sentence {
  const [first, last] = [input.run.projection.firstYear, laterYear(input.run)];
  return sentence('pack.fund.pool', {
    first: String(first),
    last: String(last),
    accountsFirst: figure(`years.${first}.accountsClosing`, 'money'),
    poolFirst: figure(`years.${first}.poolClosing`, 'money'),
    accountsLast: figure(`years.${last}.accountsClosing`, 'money'),
    poolLast: figure(`years.${last}.poolClosing`, 'money'),
  });
}

function poolChart(context: ReportContext): ChartBlock {
  const { input, write } = context;
  const title = firstAndLater(context, 'pack.fund.poolChart', (year) => `years.${year}.poolClosing`, 'money');
  const line = (measure: keyof Pick<YearOutlook, 'closing' | 'accountsClosing' | 'poolClosing'>) =>
    projected(input.run, write(`projection.measure.${measure}`), (row) => trillion(row[measure]), laterYear(input.run));
  const series = (['closing', 'accountsClosing', 'poolClosing'] as const).map(line);
  return yearChart(context, title, write('report.charts.trillion'), series);
}

/** What is lacking by the end, where the fund runs out. */
function shortfall({ figure, size, sentence, input: { run } }: ReportContext): readonly Sentence[] {
  if (run.outlook.summary.exhaustionYear === null) return [];
  const last = lastYear(run);
  return [
    sentence('pack.fund.shortfall', {
      year: figure('summary.exhaustionYear', 'year'),
      last: String(last),
      gap: size(`years.${last}.closing`, 'money'),
    }),
  ];
}
