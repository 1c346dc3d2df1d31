import { bytesSource, streamOf } from '../../shared/data/reading/byteStream';
import { openCsv } from '../../shared/data/reading/openCsv';
import { openSource } from '../../shared/data/reading/openSource';
import type { OpenedSource, ReadingChoice, ReadingIssue } from '../../shared/data/reading/source';

export interface ReadRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

export interface ReadTable {
  readonly source: OpenedSource;
  readonly rows: readonly ReadRow[];
  readonly faults: readonly ReadingIssue[];
  /** Rows that came as whole lines. */
  readonly plainRows: number;
}

/** Everything a source holds, plain lines and records alike. */
export async function readAll(source: OpenedSource): Promise<ReadTable> {
  const rows: ReadRow[] = [];
  const faults: ReadingIssue[] = [];
  let plainRows = 0;
  for await (const batch of source.batches()) {
    if (batch.kind === 'records') {
      for (const [index, line] of batch.lines.entries()) {
        rows.push({ line, cells: batch.cells.map((column) => column[index] ?? null) });
      }
      faults.push(...batch.faults);
      continue;
    }
    const lines = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(batch.bytes).split('\n');
    if (lines.pop() !== '' || lines.length !== batch.rows) throw new Error('plain lines do not end in LF or miscount');
    for (const [index, text] of lines.entries()) {
      rows.push({ line: batch.firstLine + index, cells: text.split(source.dialect?.delimiter ?? ',') });
    }
    plainRows += batch.rows;
  }
  return { source, rows, faults, plainRows };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Delimited text handed in by pieces of `chunk` bytes. */
export async function readCsv(bytes: Uint8Array, choice: ReadingChoice = {}, chunk?: number): Promise<ReadTable> {
  return readAll(await openCsv(streamOf(bytesSource('test.csv', bytes), chunk), choice, null));
}

/** The tables of a file as the program opens it; throws where it is refused. */
export async function readFileTables(name: string, bytes: Uint8Array, choice?: ReadingChoice): Promise<ReadTable[]> {
  const opened = await openSource(bytesSource(name, bytes), choice);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return Promise.all(opened.value.map(readAll));
}

export const cellsOf = ({ rows }: ReadTable): (string | null)[][] => rows.map(({ cells }) => [...cells]);

/** Issues of the file and faults of its rows as `code` or `code:line`, each once. */
export const issuesOf = ({ source, faults }: ReadTable): string[] => [
  ...new Set([...source.issues, ...faults].map(({ code, line }) => (line === null ? code : `${code}:${line}`))),
];

/** All that was read, in a form that does not depend on how the batches fell. */
export function contentOf(table: ReadTable): unknown {
  const counts = { 'blank-lines': 0, 'comment-lines': 0 };
  const others: string[] = [];
  for (const { code, line, column, value } of table.faults) {
    if (code === 'blank-lines' || code === 'comment-lines') counts[code] += Number(value);
    else others.push(JSON.stringify([line, code, column, value]));
  }
  const { columns, issues } = table.source;
  return { columns, issues, rows: table.rows, counts, faults: others.sort() };
}
