import type { Part, ReportDocument, Section } from '../document';
import { drivers } from '../drivers';
import { fundCharts } from '../fundCharts';
import { headline } from '../headline';
import { keyFigures } from '../keyFigures';
import { memberCharts } from '../memberCharts';
import { causes, comparisonSection } from '../pack/comparisonChapter';
import { indicatorsChapter } from '../pack/indicatorsChapter';
import { allChanges, method } from '../pack/methodChapter';
import { type PackContext, type PackInput, packContext } from '../pack/packContext';
import { sensitivityChapter } from '../pack/sensitivityChapter';
import { sourcesChapter } from '../pack/sourcesChapter';
import { paragraph } from '../paragraph';
import { lastYear } from '../reportYears';
import { runReport } from '../runReport';
import { selectedYearTable, wholeYearTable } from '../yearTable';
import { adviceChapter, limitsChapter, scopeChapter } from './actuaryChapters';
import { dataChapter } from './dataChapter';
import { assumptionsChapter, rulesChapter } from './lawChapters';

/**
 * An actuarial valuation report, from its data to the actuary's opinion. Studies compare the run with the previous
 * valuation where one is given.
 */
export function valuationReport(input: PackInput): ReportDocument {
  const context = packContext(input);
  const { write } = context;
  const { firstYear } = input.run.projection;
  return runReport(context, {
    kind: 'valuation',
    title: write('valuationReport.title'),
    subtitle: write('valuationReport.subtitle', { year: firstYear, to: lastYear(input.run) }),
    headline: headline(context),
    seed: input.paths?.seed ?? null,
    parts: [
      summaryChapter(context),
      scopeChapter(context),
      dataChapter(context),
      rulesChapter(context),
      assumptionsChapter(context),
      methodPart(context),
      resultsChapter(context),
      indicatorsChapter(context),
      sensitivityChapter(context),
      previousChapter(context),
      limitsChapter(context),
      adviceChapter(context),
      sourcesChapter(context),
    ],
    data: wholeYearTable(context),
  });
}

const summaryChapter = (context: PackContext): Part => ({
  layout: 'chapter',
  title: context.write('valuationReport.summary'),
  sections: [
    {
      id: 'summary.figures',
      heading: context.write('valuationReport.resultsInBrief'),
      blocks: [{ kind: 'figures', items: keyFigures(context) }],
    },
    { id: 'summary.drivers', heading: context.write('valuationReport.reasons'), blocks: reasons(context) },
  ],
});

/** What drives the results; what sets them apart from the previous valuation has a chapter of its own. */
const reasons = (context: PackContext): Section['blocks'] =>
  drivers(context).filter(({ id }) => id !== 'drivers.baseline');

const methodPart = (context: PackContext): Part => ({
  layout: 'chapter',
  title: context.write('valuationReport.method.title'),
  sections: [method(context), ...allChanges(context)],
});

const resultsChapter = (context: PackContext): Part => ({
  layout: 'chapter',
  title: context.write('valuationReport.results.title'),
  sections: [
    {
      id: 'results.years',
      heading: context.write('valuationReport.results.yearsHeading'),
      blocks: [selectedYearTable(context)],
    },
    {
      id: 'results.charts',
      heading: context.write('valuationReport.results.chartsHeading'),
      blocks: [...fundCharts(context), ...memberCharts(context)],
    },
  ],
});

/** This valuation beside the one before; without one, that there is none. */
function previousChapter(context: PackContext): Part {
  const { write, sentence, input } = context;
  const { change } = input.studies;
  const heading = write('valuationReport.previous.heading');
  const none = paragraph('previous.none', sentence('valuationReport.previous.none'));
  const sections =
    input.baseline === null
      ? [{ id: 'comparison', heading, blocks: [none] }]
      : [
          { ...comparisonSection(context, input.baseline), heading },
          ...(change === null ? [] : [causes(context, change)]),
        ];
  return { layout: 'chapter', title: write('valuationReport.previous.title'), sections };
}
