import { inLanguage } from '../base/language';
import { assumptionsSection } from './assumptions';
import { changesSection } from './changes';
import type { Part, ReportDocument } from './document';
import { drivers } from './drivers';
import { fundCharts } from './fundCharts';
import { headline } from './headline';
import { inputsHash } from './inputsHash';
import { keyFigures } from './keyFigures';
import { memberCharts } from './memberCharts';
import { paragraph } from './paragraph';
import { type ReportContext, type ReportInput, reportContext } from './reportContext';
import { lastYear } from './reportYears';
import { sourcesSection } from './sourcesSection';
import { selectedYearTable, wholeYearTable } from './yearTable';

/** Two pages for a committee. Throws only when the run lacks a cell that every run has. */
export function committeeReport(input: ReportInput): ReportDocument {
  const context = reportContext(input);
  const { write } = context;
  const hash = inputsHash(input.run.inputs);
  return {
    kind: 'committee',
    language: input.language,
    day: input.day,
    title: write('report.title'),
    subtitle: write('report.subtitle', { from: input.run.projection.firstYear, to: lastYear(input.run) }),
    headline: headline(context),
    identity: identity(context, hash),
    parts: [firstPage(context), secondPage(context)],
    data: wholeYearTable(context),
    provenance: {
      subject: input.run.scenario,
      engineVersion: input.run.engineVersion,
      seed: null,
      inputs: input.run.inputs,
      inputsHash: hash,
    },
  };
}

function identity({ write, input }: ReportContext, hash: string): ReportDocument['identity'] {
  const year = input.run.projection.firstYear;
  return [
    { label: write('report.identity.scenario'), value: inLanguage(input.scenario.title, input.language) },
    { label: write('report.identity.valuation'), value: write('report.identity.valuationDay', { year }) },
    { label: write('report.identity.printed'), value: input.day },
    { label: write('report.identity.engine'), value: `Fundscope ${input.run.engineVersion}` },
    { label: write('report.identity.hash'), value: hash.slice(0, 12) },
  ];
}

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

/** The page of tables: years, assumptions, sources. */
function secondPage(context: ReportContext): Part {
  const { write, sentence } = context;
  return {
    layout: 'page',
    title: '',
    sections: [
      { id: 'years', heading: write('report.table.heading'), blocks: [selectedYearTable(context)] },
      changesSection(context),
      assumptionsSection(context),
      sourcesSection(context),
      { id: 'closing', heading: '', blocks: [paragraph('closing', sentence('report.closing.text'))] },
    ],
  };
}
