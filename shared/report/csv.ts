import { csvCell } from '../base/csvCell';
import type { Cell, ReportDocument } from './document';

const byteOrderMark = '\uFEFF';

/** Every year of the run with exact values, for spreadsheets: UTF-8 with a byte-order mark, CRLF. */
export function reportCsv({ data }: ReportDocument): string {
  const header = data.header.map((label, column) => exactHead(label, data.exactUnits[column] ?? ''));
  const lines = [header, ...data.rows.map((row) => row.map(exactText))].map((cells) => cells.map(csvCell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

/** The head of a column of exact values. */
export const exactHead = (label: string, unit: string): string => `${label}${unit === '' ? '' : ` (${unit})`}`;

function exactText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? String(cell.value) : cell.text;
}
