import { Paragraph, type Table, TextRun } from 'docx';
import type { Language } from '../base/language';
import { bridgeParagraphs } from './bridge/bridgeDocx';
import type { Block, ChartBlock, SourceItem } from './document';
import { chartParagraphs } from './docxChart';
import { soft } from './docxStyles';
import { figureTable, pairTable, valueTable } from './docxTables';

export type DocxContent = Paragraph | Table;

/** The blocks of a section; charts stand side by side as on the printed page. */
export function blockContent(blocks: readonly Block[], language: Language): readonly DocxContent[] {
  const charts = blocks.filter((block): block is ChartBlock => block.kind === 'chart');
  const others = blocks.flatMap((block) => (block.kind === 'chart' ? [] : otherContent(block, language)));
  return charts.length === 0 ? others : [pairTable(charts.map((chart) => chartParagraphs(chart, language))), ...others];
}

function otherContent(block: Exclude<Block, ChartBlock>, language: Language): readonly DocxContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph(block.text)];
    case 'figures':
      return [figureTable(block.items)];
    case 'table':
      return block.note === ''
        ? [valueTable(block)]
        : [valueTable(block), new Paragraph({ text: block.note, style: 'Note' })];
    case 'bridge':
      return bridgeParagraphs(block, language);
    case 'sources':
      return block.items.map(sourceLine);
  }
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
