import { committeePages } from '../committeeReport';
import type { Part, ReportDocument } from '../document';
import { headline } from '../headline';
import { lastYear } from '../reportYears';
import { runReport } from '../runReport';
import { wholeYearTable } from '../yearTable';
import { comparisonChapter } from './comparisonChapter';
import { fundChapter } from './fundChapter';
import { indicatorsChapter } from './indicatorsChapter';
import { leversChapter } from './leversChapter';
import { membersChapter } from './membersChapter';
import { methodChapter } from './methodChapter';
import { type PackInput, packContext } from './packContext';
import { pensionsChapter } from './pensionsChapter';
import { sensitivityChapter } from './sensitivityChapter';
import { sourcesChapter } from './sourcesChapter';

/** The committee's pack: its two pages, and chapters behind them. */
export function packReport(input: PackInput): ReportDocument {
  const context = packContext(input);
  const { write } = context;
  const parts: readonly Part[] = [
    ...committeePages(context),
    fundChapter(context),
    membersChapter(context),
    pensionsChapter(context),
    indicatorsChapter(context),
    leversChapter(context),
    sensitivityChapter(context),
    ...comparisonChapter(context),
    methodChapter(context),
    sourcesChapter(context),
  ];
  return runReport(context, {
    kind: 'pack',
    title: write('pack.title'),
    subtitle: write('pack.subtitle', { from: input.run.projection.firstYear, to: lastYear(input.run) }),
    headline: headline(context),
    parts,
    data: wholeYearTable(context),
    seed: input.paths?.seed ?? null,
  });
}
