import type { RegionOutlook, RegionYear } from '../../balance/regions/regionOutlook';
import { lineChart } from '../chartSeries';
import type { ChartBlock, ChartSeries, Part, Sentence } from '../document';
import type { Form } from '../formatFigure';
import { paragraph } from '../paragraph';
import type { Fact } from '../reportContext';
import { laterIn } from '../reportYears';
import { regionBrief } from './regionBrief';
import { firstOf, lastOf, type RegionContext, rowsIn, together } from './regionInput';
import { regionTable } from './regionTable';

const billion = 1e9;
const hundredMillion = 1e8;

const laterOf = (context: RegionContext): number => laterIn(firstOf(context), lastOf(context));

/** Money of a province is drawn in 亿元 or billion yuan. */
const moneyOf = ({ language }: RegionContext): ((yuan: number) => number) =>
  language === 'zh-CN' ? (yuan) => yuan / hundredMillion : (yuan) => yuan / billion;

const line = ({ years }: RegionOutlook, name: string, value: (row: RegionYear) => number): ChartSeries => ({
  name,
  form: 'dashed',
  points: years.map((row) => ({ x: row.year, y: value(row) })),
});

type Cells = Readonly<Record<string, readonly [keyof RegionYear, Form]>>;

/** Facts of the first year and of a later one: `incomeFrom`, `incomeTo` and so on. */
function fromAndTo(context: RegionContext, cells: Cells): Readonly<Record<string, Fact>> {
  const [from, to] = [firstOf(context), laterOf(context)];
  const facts = Object.entries(cells).flatMap(([name, [measure, form]]): readonly (readonly [string, Fact])[] => [
    [`${name}From`, context.figure(`own.${from}.${measure}`, form)],
    [`${name}To`, context.figure(`own.${to}.${measure}`, form)],
  ]);
  return { from: String(from), to: String(to), ...Object.fromEntries(facts) };
}

function firstAndLater(
  context: RegionContext,
  key: 'regionReport.fund.flowChart' | 'regionReport.fund.closingChart' | 'regionReport.members.chart',
  measure: keyof RegionYear,
  form: Form,
): Sentence {
  const [first, last] = [firstOf(context), laterOf(context)];
  return context.sentence(key, {
    first: String(first),
    last: String(last),
    from: context.figure(`own.${first}.${measure}`, form),
    to: context.figure(`own.${last}.${measure}`, form),
  });
}

/** The figures asked for first, then what comes in, what goes out and what is left. */
export function regionFund(context: RegionContext): Part {
  const { write, sentence } = context;
  const text = sentence(
    'regionReport.fund.text',
    fromAndTo(context, { income: ['income', 'money'], benefits: ['benefits', 'money'], closing: ['closing', 'money'] }),
  );
  const measures = [
    'income',
    'contributions',
    'subsidy',
    'interest',
    'benefits',
    'balance',
    'closing',
    'reserveMonths',
  ] as const;
  const table = regionTable(context, write('regionReport.fund.table'), measures);
  return {
    layout: 'chapter',
    title: write('regionReport.fund.title'),
    sections: [
      regionBrief(context),
      {
        id: 'fund',
        heading: write('regionReport.fund.heading'),
        blocks: [
          paragraph('fund.text', text),
          flowChart(context),
          closingChart(context),
          { ...table, note: write('regionReport.fund.note') },
        ],
      },
    ],
  };
}

function flowChart(context: RegionContext): ChartBlock {
  const { write, input } = context;
  const money = moneyOf(context);
  const title = firstAndLater(context, 'regionReport.fund.flowChart', 'benefits', 'money');
  const series = (['income', 'benefits'] as const).map((measure) =>
    line(input.own, write(`regionReport.fund.${measure}`), (row) => money(row[measure])),
  );
  return lineChart(context, title, { yLabel: write('report.units.money'), series, boundary: firstOf(context) });
}

function closingChart(context: RegionContext): ChartBlock {
  const { write, input } = context;
  const money = moneyOf(context);
  const title = firstAndLater(context, 'regionReport.fund.closingChart', 'closing', 'money');
  const series = [line(input.own, write('regionReport.fund.closing'), (row) => money(row.closing))];
  return lineChart(context, title, { yLabel: write('report.units.money'), series, boundary: firstOf(context) });
}

/** Money between provinces, by adjustment or pooling and with members who move. */
export function regionPooling(context: RegionContext): Part {
  const { write, sentence, figure } = context;
  const year = firstOf(context);
  const money = (measure: keyof RegionYear) => figure(`own.${year}.${measure}`, 'money');
  const text = sentence('regionReport.pooling.text', {
    year: String(year),
    received: money('poolingReceived'),
    paid: money('poolingPaid'),
    before: money('balanceBeforePooling'),
    balance: money('balance'),
    movesIn: money('transfersIn'),
    movesOut: money('transfersOut'),
  });
  const measures = ['balanceBeforePooling', 'poolingReceived', 'poolingPaid', 'transfersIn', 'transfersOut'] as const;
  return {
    layout: 'chapter',
    title: write('regionReport.pooling.title'),
    sections: [
      {
        id: 'pooling',
        heading: write('regionReport.pooling.heading'),
        blocks: [
          paragraph('pooling.text', text),
          poolingChart(context),
          regionTable(context, write('regionReport.pooling.table'), measures),
        ],
      },
    ],
  };
}

function poolingChart(context: RegionContext): ChartBlock {
  const { write, sentence, figure, input } = context;
  const money = moneyOf(context);
  const last = laterOf(context);
  const title = sentence('regionReport.pooling.chart', {
    last: String(last),
    from: figure(`own.${last}.balanceBeforePooling`, 'money'),
    to: figure(`own.${last}.balance`, 'money'),
  });
  const series = [
    line(input.own, write('regionReport.pooling.before'), (row) => money(row.balanceBeforePooling)),
    line(input.own, write('regionReport.pooling.after'), (row) => money(row.balance)),
  ];
  return lineChart(context, title, { yLabel: write('report.units.money'), series, boundary: firstOf(context) });
}

/** Members, and how many pensioners and old people there are to those who pay. */
export function regionMembers(context: RegionContext): Part {
  const { write, sentence } = context;
  const text = sentence(
    'regionReport.members.text',
    fromAndTo(context, {
      contributors: ['contributors', 'persons'],
      pensioners: ['pensioners', 'persons'],
      system: ['systemDependency', 'per100'],
      aged: ['dependency', 'per100'],
    }),
  );
  const measures = ['people', 'contributors', 'pensioners', 'systemDependency', 'dependency', 'benefitRatio'] as const;
  return {
    layout: 'chapter',
    title: write('regionReport.members.title'),
    sections: [
      {
        id: 'members',
        heading: write('regionReport.members.heading'),
        blocks: [
          paragraph('members.text', text),
          dependencyChart(context),
          regionTable(context, write('regionReport.members.table'), measures),
        ],
      },
    ],
  };
}

function dependencyChart(context: RegionContext): ChartBlock {
  const { write, input } = context;
  const title = firstAndLater(context, 'regionReport.members.chart', 'systemDependency', 'per100');
  const series = [
    line(input.own, write('regionReport.rank.own'), (row) => 100 * row.systemDependency),
    line(
      input.own,
      write('regionReport.members.nation'),
      ({ year }) => 100 * together.systemDependency(rowsIn(input.run, year)),
    ),
  ];
  return lineChart(context, title, { yLabel: write('report.charts.per100'), series, boundary: firstOf(context) });
}
