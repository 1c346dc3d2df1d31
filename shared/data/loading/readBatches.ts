import { failed, type Result, success } from '../../base/result';
import type { PlainQuery, Session } from '../database';
import type { Mapping } from '../matching/mapping';
import { type Dialect, type PlainLines, type ReadingIssue, ReadingStopped, type RecordBatch } from '../reading/source';
import type { ImportEvents, ImportRequest } from './importReport';
import type { MappedColumn } from './mappedColumns';
import { otherStatement, type ParseFacts, plainStatement, soundStatement } from './parseStatement';
import { isRejecting } from './reasons';
import { learnSpellings } from './spellings';
import { plainSql } from './sqlText';
import { cell, importTables, stagedTable } from './staging';

const commaSeparated: Dialect = { delimiter: ',', quote: '', escape: '', comment: null, headerLine: 1 };

interface Reading {
  readonly request: ImportRequest;
  readonly columns: readonly MappedColumn[];
  readonly spelled: ReadonlySet<string>;
}

/** Cells that a statement may select, with the line of the first where they are lines in their order. */
interface Offered extends PlainQuery {
  readonly firstLine: number | null;
}

/** Makes the cells of a batch selectable: lines as they are, records by way of `staged`. */
async function offer(
  session: Session,
  { request: { source }, spelled }: Reading,
  batch: RecordBatch | PlainLines,
): Promise<Result<Offered>> {
  const names = source.columns.map((_, place) => cell(place));
  if (batch.kind === 'plain') {
    const lines = await session.readPlain(batch, source.dialect ?? commaSeparated, names);
    if (!lines.ok) return lines;
    if (spelled.size === 0) return success({ ...lines.value, firstLine: batch.firstLine });
    return numbered(session, lines.value, batch.firstLine);
  }
  const made = await session.query(stagedTable(names.length));
  if (!made.ok) return made;
  const cells = Object.fromEntries(names.map((name, place) => [name, (batch.cells[place] ?? []).map(emptyAsNull)]));
  const staged = await session.append('staged', { source_line: Float64Array.from(batch.lines), ...cells });
  const release = async (): Promise<void> => undefined;
  return staged.ok ? success({ query: 'SELECT * FROM staged', firstLine: null, release }) : staged;
}

/** Lines with their numbers: the join that looks spellings up may change their order. */
async function numbered(session: Session, { query, release }: PlainQuery, firstLine: number): Promise<Result<Offered>> {
  const kept = await session.query(plainSql(`CREATE OR REPLACE TEMP TABLE staged AS ${query}`));
  if (kept.ok) {
    return success({ query: `SELECT rowid + ${firstLine} AS source_line, * FROM staged`, firstLine: null, release });
  }
  await release();
  return kept;
}

/** An empty cell is nothing, as it is where the engine itself cuts the lines. */
const emptyAsNull = (text: string | null): string | null => (text === '' ? null : text);

/** Faults of the record itself reject it whole. What the reader quotes may name a person, wherever it stands. */
async function keepFaults(
  session: Session,
  request: ImportRequest,
  faults: readonly ReadingIssue[],
): Promise<Result<number>> {
  const rejecting = faults.filter(({ code, line }) => line !== null && isRejecting(code));
  if (rejecting.length === 0) return success(0);
  const { table, mapping } = request;
  const names = new Map(Object.entries(mapping.columns).map(([name, heading]) => [heading, name]));
  const personal = table.columns.filter((column) => column.personal !== undefined).map(({ name }) => name);
  const quotable = (name: string): boolean => personal.length === 0 || (name !== '' && !personal.includes(name));
  const columns = rejecting.map(({ column }) => names.get(column) ?? '');
  return session.append('found', {
    row_line: Float64Array.from(rejecting, ({ line }) => line ?? 0),
    col: columns,
    reason: rejecting.map(({ code }) => code),
    value: rejecting.map(({ value }, k) => (quotable(columns[k]) ? value : null)),
    detail: rejecting.map(({ column }) => column ?? ''),
  });
}

interface ReadRows {
  readonly rows: number;
  readonly spelled: ReadonlySet<string>;
}

const countPlain = plainSql(`SELECT count(*)::INTEGER AS rows, count(*) FILTER (WHERE NOT sound)::INTEGER AS others
  FROM plainly`);

/** Reads and checks the rows that a query gives; gives their number and the columns with spellings known after them. */
async function parse(
  session: Session,
  facts: ParseFacts,
  from: string,
  codes: Mapping['codes'],
): Promise<Result<ReadRows>> {
  const { spelled } = facts;
  for (const statement of [plainStatement(facts, from), soundStatement(facts)]) {
    const done = await session.query(statement);
    if (!done.ok) return done;
  }
  const counted = await session.query<{ rows: number; others: number }>(countPlain);
  if (!counted.ok) return counted;
  const { rows = 0, others = 0 } = counted.value[0] ?? {};
  if (others === 0) return success({ rows, spelled });
  const learned = await learnSpellings(session, facts, codes);
  if (!learned.ok) return learned;
  const done = await session.query(otherStatement({ ...facts, spelled: learned.value }));
  return done.ok ? success({ rows, spelled: learned.value }) : done;
}

/** So many faults that reject nothing, such as blank lines, are kept with the import. */
const issuesKept = 1000;

const otherFaults = (faults: readonly ReadingIssue[]): readonly ReadingIssue[] =>
  faults.filter(({ code, line }) => line === null || !isRejecting(code)).map((fault) => ({ ...fault, value: null }));

/** Reads the whole file, a batch at a time, into `parsed` and `found`; gives the faults that reject nothing. */
export async function readBatches(
  session: Session,
  request: ImportRequest,
  columns: readonly MappedColumn[],
  events: ImportEvents,
): Promise<Result<readonly ReadingIssue[]>> {
  for (const statement of importTables(columns)) {
    const made = await session.query(statement);
    if (!made.ok) return made;
  }
  const batches = request.source.batches()[Symbol.asyncIterator]();
  const issues: ReadingIssue[] = [];
  let spelled: ReadonlySet<string> = new Set();
  let rows = 0;
  let next = await nextOf(batches);
  try {
    while (next.ok && next.value !== null) {
      if (events.cancelled()) return failed({ code: 'cancelled' });
      const batch = next.value;
      // The next batch is cut while the engine works on this one.
      const [read, after] = await Promise.all([
        readBatch(session, { request, columns, spelled }, batch),
        nextOf(batches),
      ]);
      if (!read.ok) return read;
      if (batch.kind === 'records') issues.push(...otherFaults(batch.faults).slice(0, issuesKept - issues.length));
      spelled = read.value.spelled;
      rows += read.value.rows;
      events.onProgress({ bytes: batch.bytesRead, of: request.file.size, rows });
      next = after;
    }
  } finally {
    await batches.return?.();
  }
  return next.ok ? success(issues) : next;
}

/** The next batch, null at the end; a file that turns out to be damaged is a failure, not a crash. */
async function nextOf(
  batches: AsyncIterator<RecordBatch | PlainLines>,
): Promise<Result<RecordBatch | PlainLines | null>> {
  try {
    const { done, value } = await batches.next();
    return success(done ? null : value);
  } catch (error) {
    if (error instanceof ReadingStopped) return failed(error.failure);
    throw error;
  }
}

async function readBatch(
  session: Session,
  reading: Reading,
  batch: RecordBatch | PlainLines,
): Promise<Result<ReadRows>> {
  const { request, columns, spelled } = reading;
  const offered = await offer(session, reading, batch);
  if (!offered.ok) return offered;
  try {
    if (batch.kind === 'records') {
      const kept = await keepFaults(session, request, batch.faults);
      if (!kept.ok) return kept;
    }
    const { table, privacy, importedOn, mapping } = request;
    const { query, firstLine } = offered.value;
    const facts = { table, columns, privacy, importedOn, spelled, firstLine };
    const read = await parse(session, facts, query, mapping.codes);
    // An engine that cuts lines otherwise than the scan which found them plain is not believed.
    const expected = batch.kind === 'plain' ? batch.rows : batch.lines.length;
    if (!read.ok || read.value.rows === expected) return read;
    return failed({ code: 'import/counts-differ', read: expected, loaded: read.value.rows, rejected: 0 });
  } finally {
    await offered.value.release();
  }
}
