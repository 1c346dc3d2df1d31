import { type Translate, translator } from '../text/translator';
import { derivedCell } from './cells';
import { hasChapters } from './contents';
import type { Cell, Part, ReportDocument, Section, TableBlock } from './document';
import { figuresOf, type StandingFigure } from './figuresOf';
import { inputsTable } from './inputsTable';
import { paragraph } from './paragraph';
import { plainTable } from './plainTable';
import { asSentence } from './reportContext';

/** The section in which each figure is not a link but what links point at. */
export const originsSection = 'origins';

const figureAnchor = (place: number): string => `figure-${place + 1}`;

/** The figures of a report, once for each cell, where it is first read. */
export function originsOf(report: ReportDocument): readonly StandingFigure[] {
  const byCell = new Map<string, StandingFigure>();
  for (const one of figuresOf(report)) if (!byCell.has(one.figure.cell)) byCell.set(one.figure.cell, one);
  return [...byCell.values()];
}

/** Cell → where its row stands; nothing in a report that has no annexes. */
export function figureAnchors(report: ReportDocument): ReadonlyMap<string, string> {
  if (!hasChapters(report)) return new Map();
  return new Map(originsOf(report).map(({ figure }, place) => [figure.cell, figureAnchor(place)]));
}

/** The report with what every long one ends with: where its figures come from, and what went into the run. */
export function withAnnexes(report: ReportDocument): ReportDocument {
  if (!hasChapters(report)) return report;
  const write = translator(report.language);
  const annex: Part = {
    layout: 'chapter',
    title: write('reportPages.annex'),
    sections: [runSection(report, write), originsTables(report, write)],
  };
  return { ...report, parts: [...report.parts, annex] };
}

/** Which run this is, and the SHA-256 of all that went into it. */
function runSection(report: ReportDocument, write: Translate): Section {
  const { subject, engineVersion, seed, inputsHash } = report.provenance;
  const facts: readonly (readonly string[])[] = [
    [write('reportPages.run.subject'), subject],
    [write('reportPages.run.engine'), `Fundscope ${engineVersion}`],
    [write('reportPages.run.seed'), seed === null ? write('reportPages.run.noSeed') : String(seed)],
    [write('reportPages.run.inputs'), inputsHash],
  ];
  const run: TableBlock = {
    ...inputsTable(report),
    caption: write('reportPages.run.caption'),
    header: [write('reportPages.run.fact'), write('reportPages.run.value')],
    rows: facts,
  };
  return { id: 'run', heading: write('reportPages.run.heading'), blocks: [run, inputsTable(report)] };
}

/** A table for each heading of the report, so that a reader finds a figure under the words it stands in. */
function originsTables(report: ReportDocument, write: Translate): Section {
  const origins = originsOf(report).map((one, place) => ({ ...one, number: String(place + 1) }));
  const headings = [...new Set(origins.map(({ heading }) => heading))];
  const tables = headings.map((heading): TableBlock => {
    const rows = origins.filter((one) => one.heading === heading);
    return {
      ...plainTable,
      caption: heading,
      header: (['number', 'printed', 'exact', 'cell'] as const).map((head) => write(`reportPages.origins.${head}`)),
      rows: rows.map(({ number, figure }) => originRow(number, figure, write)),
    };
  });
  const lead = paragraph('origins.lead', asSentence(write('reportPages.origins.lead')));
  return { id: originsSection, heading: write('reportPages.origins.heading'), blocks: [lead, ...tables] };
}

const originRow = (
  number: string,
  { text, value, cell }: StandingFigure['figure'],
  write: Translate,
): readonly Cell[] => [number, text, { text: String(value), value, cell }, inWords(cell, write)];

/** A cell that is worked out of others, as the formula that does so. */
export function inWords(cell: string, write: Translate): string {
  const derived = derivedCell(cell);
  if (derived === null) return cell;
  const [a = '', b = ''] = derived.cells.map((one) => (derivedCell(one) === null ? one : `(${inWords(one, write)})`));
  return write(`reportPages.formula.${derived.name}`, { a, b });
}
