import type { RegionYear } from '../../balance/regions/regionOutlook';
import type { TextKey } from '../../text/catalogues';
import type { TableBlock } from '../document';
import type { Form } from '../formatFigure';
import { selectedIn } from '../reportYears';
import { firstOf, lastOf, type RegionContext } from './regionInput';

type Measure = Exclude<keyof RegionYear, 'year'>;

interface Shape {
  readonly form: Form;
  readonly unit: TextKey;
  readonly exactUnit: TextKey;
}

const money: Shape = { form: 'moneyColumn', unit: 'report.units.money', exactUnit: 'report.units.exactYuan' };
const persons: Shape = { form: 'personsColumn', unit: 'report.units.persons', exactUnit: 'report.units.exactPersons' };
const percent: Shape = { form: 'percentColumn', unit: 'report.units.percent', exactUnit: 'report.units.exactRatio' };
const months: Shape = { form: 'tenths', unit: 'report.units.exactMonths', exactUnit: 'report.units.exactMonths' };

interface Column extends Shape {
  readonly measure: Measure;
  readonly label: TextKey;
}

const columns: readonly Column[] = [
  ...(
    [
      'income',
      'contributions',
      'subsidy',
      'interest',
      'benefits',
      'balanceBeforePooling',
      'balance',
      'closing',
    ] as const
  ).map((measure): Column => ({ measure, label: `regionReport.fund.${measure}`, ...money })),
  { measure: 'reserveMonths', label: 'regionReport.fund.reserveMonths', ...months },
  ...(['poolingReceived', 'poolingPaid', 'transfersIn', 'transfersOut'] as const).map(
    (measure): Column => ({ measure, label: `regionReport.pooling.${measure}`, ...money }),
  ),
  ...(['people', 'contributors', 'pensioners'] as const).map(
    (measure): Column => ({ measure, label: `regionReport.members.${measure}`, ...persons }),
  ),
  ...(['systemDependency', 'dependency', 'benefitRatio'] as const).map(
    (measure): Column => ({ measure, label: `regionReport.members.${measure}`, ...percent }),
  ),
];

/** Some measures in selected years. */
export function regionTable(context: RegionContext, caption: string, measures: readonly Measure[]): TableBlock {
  const chosen = columns.filter(({ measure }) => measures.includes(measure));
  return { ...tableOf(context, chosen, selectedIn(firstOf(context), lastOf(context))), caption };
}

/** Every year and every measure. */
export const wholeRegionTable = (context: RegionContext): TableBlock => ({
  ...tableOf(
    context,
    columns,
    context.input.own.years.map(({ year }) => year),
  ),
  caption: context.write('report.table.dataCaption'),
});

const tableOf = (
  { write, figure }: RegionContext,
  chosen: readonly Column[],
  years: readonly number[],
): TableBlock => ({
  kind: 'table',
  caption: '',
  header: [write('report.table.year'), ...chosen.map(({ label }) => write(label))],
  units: ['', ...chosen.map(({ unit }) => write(unit))],
  exactUnits: ['', ...chosen.map(({ exactUnit }) => write(exactUnit))],
  rows: years.map((year) => [
    figure(`own.${year}.year`, 'year'),
    ...chosen.map(({ measure, form }) => figure(`own.${year}.${measure}`, form)),
  ]),
  note: '',
});
