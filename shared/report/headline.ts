import type { Run } from '../balance/outlook';
import type { Sentence } from './document';
import type { ReportContext } from './reportContext';

/** When a run's fund is empty, to the month where it is known; `at` is the cell prefix of the run. */
export function whenEmpty(context: ReportContext, run: Run, at: '' | 'baseline.'): Sentence {
  const year = context.figure(`${at}summary.exhaustionYear`, 'year');
  if (run.outlook.summary.exhaustionMonth === null) return context.sentence('report.when.year', { year });
  return context.sentence('report.when.month', {
    year,
    month: context.figure(`${at}summary.exhaustionMonth`, 'month'),
  });
}

/** The one sentence of the whole report. */
export function headline(context: ReportContext): Sentence {
  const { run } = context.input;
  const { exhaustionYear, firstDeficitYear, payableShare } = run.outlook.summary;
  const years = context.figure('horizon', 'count');
  if (exhaustionYear !== null) {
    const when = whenEmpty(context, run, '');
    if (payableShare === null) return context.sentence('report.headline.empty', { when });
    const share = context.figure('summary.payableShare', 'percentWhole');
    return context.sentence('report.headline.emptyPayable', { when, share });
  }
  if (firstDeficitYear === null) return context.sentence('report.headline.sound', { years });
  const deficit = context.figure('summary.firstDeficitYear', 'year');
  return context.sentence('report.headline.deficitOnly', { years, deficit });
}
