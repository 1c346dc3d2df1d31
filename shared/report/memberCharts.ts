import type { TextKey } from '../text/catalogues';
import { history, personsScale, projected, yearChart } from './chartSeries';
import type { ChartBlock, Sentence } from './document';
import type { Form } from './formatFigure';
import type { ReportContext } from './reportContext';
import { laterYear } from './reportYears';

/** Contributors and pensioners, and the two dependency ratios. */
export function memberCharts(context: ReportContext): readonly ChartBlock[] {
  return [membersChart(context), dependencyChart(context)];
}

function membersChart(context: ReportContext): ChartBlock {
  const { input, write } = context;
  const scale = personsScale(context);
  const perPensioner = (year: number): string => `ratio(years.${year}.contributors, years.${year}.pensioners)`;
  const title = firstAndLater(context, 'report.charts.members', perPensioner, 'decimal');
  const contributors = projected(input.run, write('report.charts.contributors'), (row) => scale(row.contributors));
  const pensioners = projected(input.run, write('report.charts.pensioners'), (row) => scale(row.pensioners));
  return yearChart(context, title, write('report.charts.million'), [
    ...history(context, 'contributors', contributors, scale),
    contributors,
    ...history(context, 'pensioners', pensioners, scale),
    pensioners,
  ]);
}

function dependencyChart(context: ReportContext): ChartBlock {
  const { input, write } = context;
  const title = firstAndLater(context, 'report.charts.dependency', (year) => `years.${year}.dependency`, 'per100');
  return yearChart(context, title, write('report.charts.per100'), [
    projected(input.run, write('report.charts.aged'), (row) => row.dependency * 100),
    projected(input.run, write('report.charts.system'), (row) => row.systemDependency * 100),
  ]);
}

/** A title with a figure of the first year and of a later one. */
export function firstAndLater(
  context: ReportContext,
  key: TextKey,
  cell: (year: number) => string,
  form: Form,
): Sentence {
  const { run } = context.input;
  const [first, last] = [run.projection.firstYear, laterYear(run)];
  return context.sentence(key, {
    first: String(first),
    last: String(last),
    from: context.figure(cell(first), form),
    to: context.figure(cell(last), form),
  });
}
