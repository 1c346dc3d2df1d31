import type { YearOutlook } from '../balance/outlook';
import type { TextKey } from '../text/catalogues';
import type { Cell, TableBlock } from './document';
import type { Form } from './formatFigure';
import type { ReportContext } from './reportContext';
import { selectedYears } from './reportYears';

type Measure = Exclude<keyof YearOutlook, 'year'>;

interface Column {
  readonly measure: Measure;
  readonly label: TextKey;
  readonly form: Form;
  readonly unit: TextKey;
  readonly exactUnit: TextKey;
}

const persons = {
  form: 'personsColumn',
  unit: 'report.units.persons',
  exactUnit: 'report.units.exactPersons',
} as const;
const money = { form: 'moneyColumn', unit: 'report.units.money', exactUnit: 'report.units.exactYuan' } as const;
const percent = { form: 'percentColumn', unit: 'report.units.percent', exactUnit: 'report.units.exactRatio' } as const;
const times = { form: 'decimal', unit: 'report.units.years', exactUnit: 'report.units.exactYears' } as const;
const months = { form: 'tenths', unit: 'report.units.exactMonths', exactUnit: 'report.units.exactMonths' } as const;

const columns: readonly Column[] = [
  { measure: 'population', label: 'report.table.population', ...persons },
  { measure: 'contributors', label: 'report.table.contributors', ...persons },
  { measure: 'payingContributors', label: 'report.table.paying', ...persons },
  { measure: 'pensioners', label: 'report.table.pensioners', ...persons },
  { measure: 'income', label: 'report.table.income', ...money },
  { measure: 'expenditure', label: 'report.table.expenditure', ...money },
  { measure: 'balance', label: 'report.table.balance', ...money },
  { measure: 'closing', label: 'report.table.closing', ...money },
  { measure: 'fundRatio', label: 'report.table.fundRatio', ...times },
  { measure: 'reserveMonths', label: 'report.table.reserveMonths', ...months },
  { measure: 'costRate', label: 'report.table.costRate', ...percent },
  { measure: 'incomeRate', label: 'report.table.incomeRate', ...percent },
  { measure: 'dependency', label: 'report.table.dependency', ...percent },
  { measure: 'systemDependency', label: 'report.table.systemDependency', ...percent },
  { measure: 'replacementRate', label: 'report.table.replacementRate', ...percent },
  { measure: 'entryReplacementRate', label: 'report.table.entryReplacementRate', ...percent },
];

const yuan = { form: 'count', unit: 'report.units.exactYuan', exactUnit: 'report.units.exactYuan' } as const;
const lived = { form: 'tenths', unit: 'report.units.age', exactUnit: 'report.units.age' } as const;
const born = { form: 'decimal', unit: 'report.units.births', exactUnit: 'report.units.births' } as const;

/** What longer reports show beside these. */
const moreColumns: readonly Column[] = [
  ...(['contributions', 'subsidy', 'interest', 'accountsClosing', 'poolClosing', 'payroll'] as const).map(
    (measure) => ({ measure, label: `projection.measure.${measure}`, ...money }) as const,
  ),
  ...(
    [
      ...(['births', 'deaths', 'netMigration', 'workingAge', 'aged'] as const),
      ...(['newPensioners', 'pausedContributors', 'disabled'] as const),
      ...(['pensionersOld', 'pensionersMiddle', 'pensionersNew'] as const),
    ] as const
  ).map((measure) => ({ measure, label: `projection.measure.${measure}`, ...persons }) as const),
  ...(['averageWage', 'averagePension', 'averageAward', 'pensionOld', 'pensionMiddle', 'pensionNew'] as const).map(
    (measure) => ({ measure, label: `projection.measure.${measure}`, ...yuan }) as const,
  ),
  ...(['lifeExpectancyMale', 'lifeExpectancyFemale', 'medianAge'] as const).map(
    (measure) => ({ measure, label: `projection.measure.${measure}`, ...lived }) as const,
  ),
  { measure: 'totalFertility', label: 'projection.measure.totalFertility', ...born },
];

/** Some measures in the years of the printed table, in the order in which they are named. */
export function measureTable(context: ReportContext, caption: string, measures: readonly Measure[]): TableBlock {
  const known = [...columns, ...moreColumns];
  const chosen = measures.flatMap((measure) => known.find((column) => column.measure === measure) ?? []);
  return { ...yearTable(context, chosen, selectedYears(context.input.run)), caption };
}

const printed: readonly Measure[] = [
  'contributors',
  'pensioners',
  'income',
  'expenditure',
  'balance',
  'closing',
  'fundRatio',
  'costRate',
  'systemDependency',
  'replacementRate',
];

/** The table on the second page. */
export function selectedYearTable(context: ReportContext): TableBlock {
  const chosen = columns.filter(({ measure }) => printed.includes(measure));
  const table = yearTable(context, chosen, selectedYears(context.input.run));
  return { ...table, caption: context.write('report.table.caption'), note: context.write('report.table.note') };
}

/** Every year and every measure, for the CSV and JSON exports. */
export function wholeYearTable(context: ReportContext): TableBlock {
  const years = context.input.run.outlook.years.map(({ year }) => year);
  return { ...yearTable(context, columns, years), caption: context.write('report.table.dataCaption'), note: '' };
}

function yearTable(context: ReportContext, chosen: readonly Column[], years: readonly number[]): TableBlock {
  const { write, figure } = context;
  const lastSolvent = context.input.run.outlook.summary.exhaustionYear ?? Number.POSITIVE_INFINITY;
  const cellOf = (year: number, { measure, form }: Column): Cell =>
    isRatioOfFund(measure) && year > lastSolvent
      ? write('report.table.none')
      : figure(`years.${year}.${measure}`, form);
  return {
    kind: 'table',
    caption: '',
    header: [write('report.table.year'), ...chosen.map(({ label }) => write(label))],
    units: ['', ...chosen.map(({ unit }) => write(unit))],
    exactUnits: ['', ...chosen.map(({ exactUnit }) => write(exactUnit))],
    rows: years.map((year) => [figure(`years.${year}.year`, 'year'), ...chosen.map((column) => cellOf(year, column))]),
    note: '',
  };
}

/** Measures that mean nothing once the fund is spent. */
const isRatioOfFund = (measure: Measure): boolean => measure === 'fundRatio' || measure === 'reserveMonths';
