import { bridgeTable } from '../../../shared/report/bridge/bridgeTable';
import { numericColumns, textOf } from '../../../shared/report/cellShape';
import type { Block, Cell, ReportDocument, TableBlock } from '../../../shared/report/document';
import { sectionsOf } from '../../../shared/report/sectionsOf';
import type { Translate } from '../../../shared/text/translator';
import { textTable } from '../textTable';

/** What a line and a table may hold to be read on a terminal. */
const mostRows = 15;
const mostCharacters = 110;

function shortText(cell: Cell): string {
  const text = textOf(cell);
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)} …`;
}

function tableText(block: TableBlock, translate: Translate): string {
  const { header, rows } = block;
  const words = numericColumns(block).flatMap((isNumeric, column) => (isNumeric ? [] : [column]));
  const shown = rows.slice(0, mostRows).map((row) => row.map(shortText));
  const table = textTable(header, shown, words);
  return rows.length <= mostRows
    ? table
    : `${table}\n${translate('cli.report-diff.more', { count: rows.length - mostRows })}`;
}

function blockText(block: Block, translate: Translate): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'table':
      return [tableText(block, translate)];
    case 'bridge':
      return [`${block.title}\n${tableText(bridgeTable(block), translate)}`];
    default:
      return [];
  }
}

/** Words, tables and bridges of a report, for a terminal. */
export function reportText(report: ReportDocument, translate: Translate): string {
  const sections = sectionsOf(report).flatMap(({ heading, blocks }) => {
    const texts = blocks.flatMap((block) => blockText(block, translate));
    return texts.length === 0 ? [] : [[heading, ...texts].join('\n\n')];
  });
  return [report.headline.text, ...sections].join('\n\n');
}
