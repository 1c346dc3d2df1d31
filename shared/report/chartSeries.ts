import type { Run, YearOutlook } from '../balance/outlook';
import type { AccountMeasure, YearAccount } from '../data/baseData';
import type { ChartBlock, ChartPoint, ChartSeries, Sentence } from './document';
import type { ReportContext, ReportWords } from './reportContext';
import { lastYear } from './reportYears';

const yearsOfHistory = 14;
const yearsPastExhaustion = 2;

/** Amounts shown in trillion yuan in both languages, persons in 万人 or million. */
export const trillion = (yuan: number): number => yuan / 1e12;

export const personsScale = ({ language }: Pick<ReportWords, 'language'>): ((persons: number) => number) =>
  language === 'zh-CN' ? (persons) => persons / 1e4 : (persons) => persons / 1e6;

/** Charts in money stop soon after the fund is empty: what comes later would dwarf all before it. */
export function moneyChartEnd(run: Run): number {
  const { exhaustionYear } = run.outlook.summary;
  return exhaustionYear === null ? lastYear(run) : Math.min(exhaustionYear + yearsPastExhaustion, lastYear(run));
}

/** The projected line of one measure, dashed. */
export function projected(
  run: Run,
  name: string,
  value: (row: YearOutlook) => number,
  end: number = lastYear(run),
): ChartSeries {
  const rows = run.outlook.years.filter(({ year }) => year <= end);
  return { name, form: 'dashed', points: rows.map((row) => ({ x: row.year, y: value(row) })) };
}

/** The published accounts before the first projected year, solid, and joined to it. */
export function history(
  context: ReportContext,
  measure: AccountMeasure,
  line: ChartSeries,
  scale: (value: number) => number,
): readonly ChartSeries[] {
  const { firstYear } = context.input.run.projection;
  const past = context.input.accounts.filter(({ year }) => year >= firstYear - yearsOfHistory && year < firstYear);
  const points = past.map((account) => pointOf(account, measure, scale)).filter(({ y }) => y !== null);
  const joint = line.points[0];
  if (points.length === 0 || joint === undefined) return [];
  const ordered = [...points, joint].sort((a, b) => a.x - b.x);
  return [{ name: context.write('report.charts.actual', { name: line.name }), form: 'line', points: ordered }];
}

function pointOf({ year, measures }: YearAccount, measure: AccountMeasure, scale: (v: number) => number): ChartPoint {
  const account = measures[measure];
  return { x: year, y: account === undefined ? null : scale(account.value) };
}

/** A chart over the years of the run, without marks. */
export const yearChart = (
  context: ReportContext,
  title: Sentence,
  yLabel: string,
  series: readonly ChartSeries[],
): ChartBlock => lineChart(context, title, { yLabel, series, boundary: context.input.run.projection.firstYear });

/** A chart over years, without marks. */
export const lineChart = (
  { write }: Pick<ReportWords, 'write'>,
  title: Sentence,
  drawn: Pick<ChartBlock, 'yLabel' | 'series' | 'boundary'>,
): ChartBlock => ({
  kind: 'chart',
  title: title.text,
  figures: title.figures,
  xLabel: write('report.charts.year'),
  xForm: 'year',
  ...drawn,
  marks: [],
});
