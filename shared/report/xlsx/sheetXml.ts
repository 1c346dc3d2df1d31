import { mayRunAsFormula } from '../../base/csvCell';
import { placesOf } from '../textPlaces';
import { columnName, type Look, looks, type Sheet, type SheetCell } from './sheet';
import { escaped, relations } from './xml';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet of the workbook; the order of the elements is that of the schema (ECMA-376 part 1, §18.3.1.99). */
export function sheetXml({ widths, rows, frozen, charts }: Sheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const rowOf = (cells: readonly SheetCell[], at: number): string => rowXml(cells, at, widths);
  return [
    `<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${frozen > 0 ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${rows.map(rowOf).join('')}</sheetData>${linksXml(rows)}`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    `${charts.length > 0 ? '<drawing r:id="rId1"/>' : ''}</worksheet>`,
  ].join('');
}

const place = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

function rowXml(cells: readonly SheetCell[], at: number, widths: Sheet['widths']): string {
  const written = cells.map((cell, column) => cellXml(cell, place(at, column)));
  const lines = Math.max(1, ...cells.map((cell, column) => linesIn(cell, widths[column] ?? 0)));
  const height = lines === 1 ? '' : ` ht="${lines * lineHeight}"`;
  return `<row r="${at + 1}"${height}>${written.join('')}</row>`;
}

/** In points, of the face of the styles. */
const lineHeight = 13;
const wrapped: readonly (Look | undefined)[] = ['words', 'head', 'link'];

/** About how many lines a text takes in its column, for programs that do not measure it. */
function linesIn(cell: SheetCell, width: number): number {
  if (!('text' in cell) || !wrapped.includes(cell.look)) return 1;
  return Math.ceil(placesOf(cell.text) / width);
}

function linksXml(rows: Sheet['rows']): string {
  const links = rows.flatMap((cells, at) =>
    cells.flatMap(({ link }, column) =>
      link === undefined ? [] : [`<hyperlink ref="${place(at, column)}" location="${escaped(link)}"/>`],
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

const styleOf = (look: Look): number => looks.indexOf(look);

/** Text is never a formula, and text that looks like one stays text when someone edits its cell. */
function cellXml(cell: SheetCell, at: string): string {
  if ('text' in cell) {
    if (cell.text === '') return '';
    const look = mayRunAsFormula(cell.text) ? 'safe' : (cell.look ?? 'plain');
    const words = `<is><t xml:space="preserve">${escaped(cell.text)}</t></is>`;
    return `<c r="${at}" s="${styleOf(look)}" t="inlineStr">${words}</c>`;
  }
  const formula = cell.formula === null ? '' : `<f>${escaped(cell.formula)}</f>`;
  return `<c r="${at}" s="${styleOf(cell.look)}">${formula}<v>${cell.value}</v></c>`;
}
