import { inLanguage } from '../base/language';
import { assumptionsSection } from './assumptions';
import { changesSection } from './changes';
import type { Block, ReportDocument, Section, Sentence } from './document';
import { drivers } from './drivers';
import { fundCharts } from './fundCharts';
import { headline } from './headline';
import { inputsHash } from './inputsHash';
import { keyFigures } from './keyFigures';
import { memberCharts } from './memberCharts';
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
    pages: [firstPage(context), secondPage(context)],
    data: wholeYearTable(context),
    provenance: {
      scenario: input.run.scenario,
      engineVersion: input.run.engineVersion,
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
function firstPage(context: ReportContext): readonly Section[] {
  return [
    { heading: '', blocks: [{ kind: 'figures', items: keyFigures(context) }] },
    { heading: context.write('report.outlook.heading'), blocks: [...fundCharts(context), ...memberCharts(context)] },
    { heading: context.write('report.drivers.heading'), blocks: drivers(context).map(paragraph) },
  ];
}

/** The page of tables: years, assumptions, sources. */
function secondPage(context: ReportContext): readonly Section[] {
  const { write, sentence } = context;
  return [
    { heading: write('report.table.heading'), blocks: [selectedYearTable(context)] },
    changesSection(context),
    assumptionsSection(context),
    sourcesSection(context),
    { heading: '', blocks: [paragraph(sentence('report.closing.text'))] },
  ];
}

const paragraph = (sentence: Sentence): Block => ({ kind: 'paragraph', ...sentence });
