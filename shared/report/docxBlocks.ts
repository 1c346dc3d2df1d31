import { Paragraph, type Table, TextRun } from 'docx';
import type { Language } from '../base/language';
import { type BlockRow, blockRows } from './blockRows';
import { bridgeParagraphs } from './bridge/bridgeDocx';
import type { Block, ChartBlock, SourceItem, TableBlock } from './document';
import { chartParagraphs, narrowChart, wideChart } from './docxChart';
import { soft } from './docxStyles';
import { figureTable, pairTable, valueTable } from './docxTables';
import { sentenceRuns, type WriteFigure } from './docxWords';

export type DocxContent = Paragraph | Table;

/** How the blocks of a part are written. */
export interface Writing {
  readonly language: Language;
  readonly figure: WriteFigure;
  /** Tables of a chapter have their caption above them. */
  readonly isChapter: boolean;
}

/** The blocks of a section; charts stand side by side as on the printed page. */
export const blockContent = (blocks: readonly Block[], writing: Writing): readonly DocxContent[] =>
  blockRows(blocks).flatMap((row) => rowContent(row, writing));

function rowContent(row: BlockRow, writing: Writing): readonly DocxContent[] {
  const { language, figure } = writing;
  switch (row.kind) {
    case 'paragraph':
      return [new Paragraph({ children: sentenceRuns(row, figure), ...(row.isToWrite && { style: 'ToWrite' }) })];
    case 'figures':
      return [figureTable(row.items, figure)];
    case 'table':
      return tableContent(row, writing);
    case 'charts':
      return chartContent(row.charts, writing);
    case 'bridge':
      return bridgeParagraphs(row, language, figure);
    case 'sources':
      return row.items.map(sourceLine);
  }
}

/** One alone over the width of the page, others two to a row. */
function chartContent(charts: readonly ChartBlock[], writing: Writing): readonly DocxContent[] {
  const [only] = charts;
  if (only !== undefined && charts.length === 1) return chartParagraphs(only, wideChart, writing);
  return [pairTable(charts.map((chart) => chartParagraphs(chart, narrowChart, writing)))];
}

function tableContent(table: TableBlock, { figure, isChapter }: Writing): readonly DocxContent[] {
  const caption = new Paragraph({ text: table.caption, style: 'ChartTitle', keepNext: true });
  const note = new Paragraph({ text: table.note, style: 'Note' });
  return [...(isChapter ? [caption] : []), valueTable(table, figure), ...(table.note === '' ? [] : [note])];
}

function sourceLine({ title, status, detail }: SourceItem): Paragraph {
  return new Paragraph({
    style: 'Source',
    children: [
      new TextRun({ text: `[${status}] `, bold: true }),
      new TextRun(title),
      new TextRun({ text: ` · ${detail}`, color: soft }),
    ],
  });
}
