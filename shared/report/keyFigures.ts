import type { KeyFigure } from './document';
import { whenEmpty } from './headline';
import { asSentence, type ReportContext } from './reportContext';
import { lastYear, longestBalance } from './reportYears';

/** The six numbers under the headline. */
export function keyFigures(context: ReportContext): readonly KeyFigure[] {
  const { exhaustionYear } = context.input.run.outlook.summary;
  return [
    openingFund(context),
    firstDeficit(context),
    peak(context),
    ...(exhaustionYear === null ? lasting(context) : exhausted(context, exhaustionYear)),
    actuarialBalance(context),
  ];
}

function openingFund({ input, write, figure, sentence }: ReportContext): KeyFigure {
  const year = input.run.projection.firstYear;
  return {
    label: write('report.key.fund', { year }),
    value: asSentence(figure(`years.${year}.closing`, 'money')),
    note: sentence('report.key.fundNote', { months: figure(`years.${year}.reserveMonths`, 'tenths') }),
  };
}

function firstDeficit({ input, write, figure, size, sentence }: ReportContext): KeyFigure {
  const label = write('report.key.deficit');
  const year = input.run.outlook.summary.firstDeficitYear;
  if (year === null) {
    const note = sentence('report.key.noDeficitNote', { year: String(lastYear(input.run)) });
    return { label, value: sentence('report.key.noDeficit'), note };
  }
  return {
    label,
    value: sentence('report.when.year', { year: figure('summary.firstDeficitYear', 'year') }),
    note: sentence('report.key.deficitNote', { amount: size(`years.${year}.balance`, 'money') }),
  };
}

function peak({ write, figure, sentence }: ReportContext): KeyFigure {
  return {
    label: write('report.key.peak'),
    value: asSentence(figure('summary.peakFund', 'money')),
    note: sentence('report.key.peakNote', { year: figure('summary.peakYear', 'year') }),
  };
}

function exhausted(context: ReportContext, year: number): readonly KeyFigure[] {
  const { input, write, figure, sentence } = context;
  const empty: KeyFigure = {
    label: write('report.key.empty'),
    value: whenEmpty(context, input.run, ''),
    note: sentence('report.key.emptyNote', {
      count: figure('span(firstYear, summary.exhaustionYear)', 'count'),
      years: figure('horizon', 'count'),
    }),
  };
  if (input.run.outlook.summary.payableShare === null) return [empty, lastRatio(context, year)];
  const payable: KeyFigure = {
    label: write('report.key.payable'),
    value: asSentence(figure('summary.payableShare', 'percent')),
    note: sentence('report.key.payableNote', { year: String(year) }),
  };
  return [empty, payable];
}

function lasting(context: ReportContext): readonly KeyFigure[] {
  const { input, write, figure, sentence } = context;
  const empty: KeyFigure = {
    label: write('report.key.empty'),
    value: sentence('report.key.notEmpty'),
    note: sentence('report.key.notEmptyNote', { years: figure('horizon', 'count') }),
  };
  return [empty, lastRatio(context, lastYear(input.run))];
}

function lastRatio({ write, figure, sentence }: ReportContext, year: number): KeyFigure {
  return {
    label: write('report.key.lastRatio', { year }),
    value: asSentence(figure(`years.${year}.fundRatio`, 'decimal')),
    note: sentence('report.key.lastRatioNote'),
  };
}

function actuarialBalance({ input, write, figure, sentence }: ReportContext): KeyFigure {
  const { cell, years } = longestBalance(input.run);
  return {
    label: write('report.key.balance'),
    value: asSentence(figure(cell, 'percent')),
    note: sentence('report.key.balanceNote', { years: String(years) }),
  };
}
