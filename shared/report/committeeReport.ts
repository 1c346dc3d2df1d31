import { assumptionsSection } from './assumptions';
import { changesSection } from './changes';
import type { Part, ReportDocument } from './document';
import { drivers } from './drivers';
import { fundCharts } from './fundCharts';
import { headline } from './headline';
import { keyFigures } from './keyFigures';
import { memberCharts } from './memberCharts';
import { paragraph } from './paragraph';
import { type ReportContext, type ReportInput, reportContext } from './reportContext';
import { lastYear } from './reportYears';
import { runReport } from './runReport';
import { sourcesSection } from './sourcesSection';
import { selectedYearTable, wholeYearTable } from './yearTable';

/** Two pages for a committee. Throws only when the run lacks a cell that every run has. */
export function committeeReport(input: ReportInput): ReportDocument {
  const context = reportContext(input);
  const { write } = context;
  return runReport(context, {
    kind: 'committee',
    title: write('report.title'),
    subtitle: write('report.subtitle', { from: input.run.projection.firstYear, to: lastYear(input.run) }),
    headline: headline(context),
    parts: committeePages(context),
    data: wholeYearTable(context),
    seed: null,
  });
}

/** The two pages, which a longer report begins with as well. */
export const committeePages = (context: ReportContext): readonly Part[] => [firstPage(context), secondPage(context)];

/** The page of pictures: figures, charts and what drives them. */
function firstPage(context: ReportContext): Part {
  const { write } = context;
  const charts = [...fundCharts(context), ...memberCharts(context)];
  return {
    layout: 'page',
    title: '',
    sections: [
      { id: 'figures', heading: '', blocks: [{ kind: 'figures', items: keyFigures(context) }] },
      { id: 'outlook', heading: write('report.outlook.heading'), blocks: charts },
      { id: 'drivers', heading: write('report.drivers.heading'), blocks: drivers(context) },
    ],
  };
}

/** Lines of the second page. */
const roomForSources = 20;
const roomForChanges = 8;

/** The page of tables: years, assumptions, sources. */
function secondPage(context: ReportContext): Part {
  const { write, sentence } = context;
  return {
    layout: 'page',
    title: '',
    sections: [
      { id: 'years', heading: write('report.table.heading'), blocks: [selectedYearTable(context)] },
      changesSection(context, roomForChanges),
      assumptionsSection(context),
      sourcesSection(context, roomForSources),
      { id: 'closing', heading: '', blocks: [paragraph('closing', sentence('report.closing.text'))] },
    ],
  };
}
