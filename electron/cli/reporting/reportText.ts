import { bridgeTable } from '../../../shared/report/bridge/bridgeTable';
import type { Block, Cell, ReportDocument, TableBlock } from '../../../shared/report/document';
import { sectionsOf } from '../../../shared/report/sectionsOf';
import type { Translate } from '../../../shared/text/translator';
import { textTable } from '../textTable';

/** What a line and a table may hold to be read on a terminal. */
const mostRows = 15;

const mostCharacters = 110;

function textOf(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell.text;
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)} …`;
}

const isFigure = (cell: Cell | undefined): boolean => cell !== undefined && typeof cell !== 'string' && 'value' in cell;

function tableText({ header, rows }: TableBlock, translate: Translate): string {
  const words = header.flatMap((_, column) => (rows.some((row) => isFigure(row[column])) ? [] : [column]));
  const shown = rows.slice(0, mostRows).map((row) => row.map(textOf));
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
