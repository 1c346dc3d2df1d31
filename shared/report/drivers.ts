import type { Run } from '../balance/outlook';
import type { Figure, ParagraphBlock, Sentence } from './document';
import { whenEmpty } from './headline';
import { paragraph } from './paragraph';
import type { ReportContext } from './reportContext';
import { laterYear, longestBalance } from './reportYears';

/** Short paragraphs that say what moves the fund, from the first year to a later one. */
export function drivers(context: ReportContext): readonly ParagraphBlock[] {
  return [
    paragraph('drivers.members', members(context)),
    paragraph('drivers.cost', cost(context)),
    paragraph('drivers.pensions', pensions(context)),
    paragraph('drivers.baseline', againstBaseline(context)),
  ];
}

/** "fall by 20.1% to 309.0 million": the words follow the sign that is left after rounding. */
export function movement(context: ReportContext, from: string, to: string): Sentence {
  const level = context.figure(to, 'persons');
  const growth = context.figure(`growth(${from}, ${to})`, 'percent');
  if (!/[1-9]/.test(growth.text)) return context.sentence('report.movement.same', { level });
  const share = context.size(growth.cell, 'percent');
  return context.sentence(growth.value > 0 ? 'report.movement.up' : 'report.movement.down', { share, level });
}

function members(context: ReportContext): Sentence {
  const { from, to } = span(context);
  const perPensioner = (year: number): Figure =>
    context.figure(`ratio(years.${year}.contributors, years.${year}.pensioners)`, 'decimal');
  return context.sentence('report.drivers.members', {
    from: String(from),
    to: String(to),
    contributors: movement(context, `years.${from}.contributors`, `years.${to}.contributors`),
    pensioners: movement(context, `years.${from}.pensioners`, `years.${to}.pensioners`),
    ratioFrom: perPensioner(from),
    ratioTo: perPensioner(to),
  });
}

function cost(context: ReportContext): Sentence {
  const { from, to } = span(context);
  const gap = context.figure(`difference(years.${to}.costRate, years.${to}.incomeRate)`, 'percent');
  const gapKey = gap.value < 0 ? 'report.drivers.short' : 'report.drivers.over';
  return context.sentence('report.drivers.cost', {
    from: String(from),
    to: String(to),
    costFrom: context.figure(`years.${from}.costRate`, 'percent'),
    costTo: context.figure(`years.${to}.costRate`, 'percent'),
    incomeFrom: context.figure(`years.${from}.incomeRate`, 'percent'),
    incomeTo: context.figure(`years.${to}.incomeRate`, 'percent'),
    gap: context.sentence(gapKey, { to: String(to), gap: context.size(gap.cell, 'percent') }),
  });
}

function pensions(context: ReportContext): Sentence {
  const { from, to } = span(context);
  return context.sentence('report.drivers.pensions', {
    from: String(from),
    to: String(to),
    averageFrom: context.figure(`years.${from}.replacementRate`, 'percent'),
    averageTo: context.figure(`years.${to}.replacementRate`, 'percent'),
    entryFrom: context.figure(`years.${from}.entryReplacementRate`, 'percent'),
    entryTo: context.figure(`years.${to}.entryReplacementRate`, 'percent'),
  });
}

function againstBaseline(context: ReportContext): Sentence {
  const { run, baseline } = context.input;
  if (baseline === null) return context.sentence('report.drivers.law');
  const years = context.figure('horizon', 'count');
  const balance = balanceChange(context, baseline);
  const emptyBefore = baseline.outlook.summary.exhaustionYear !== null;
  const emptyNow = run.outlook.summary.exhaustionYear !== null;
  if (emptyBefore && emptyNow) {
    const [when, before] = [whenEmpty(context, run, ''), whenEmpty(context, baseline, 'baseline.')];
    return context.sentence('report.drivers.both', { when, before, balance });
  }
  if (emptyBefore) {
    const before = whenEmpty(context, baseline, 'baseline.');
    return context.sentence('report.drivers.saved', { years, before, balance });
  }
  if (emptyNow) {
    return context.sentence('report.drivers.lost', { when: whenEmpty(context, run, ''), years, balance });
  }
  return context.sentence('report.drivers.neither', { balance });
}

function balanceChange(context: ReportContext, baseline: Run): Sentence {
  const { cell, years } = longestBalance(context.input.run, baseline);
  return context.sentence('report.drivers.balance', {
    years: String(years),
    before: context.figure(`baseline.${cell}`, 'percent'),
    after: context.figure(cell, 'percent'),
  });
}

function span({ input }: ReportContext): { readonly from: number; readonly to: number } {
  return { from: input.run.projection.firstYear, to: laterYear(input.run) };
}
