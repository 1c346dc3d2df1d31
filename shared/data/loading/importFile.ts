import { failed, type Result, success } from '../../base/result';
import { sha256Of } from '../../base/sha256';
import type { Ledger, Session } from '../database';
import type { ReadingIssue } from '../reading/source';
import { fits } from './capacity';
import { type Counts, commitImport } from './commitImport';
import { checkTotals, unusableTotal } from './controlTotals';
import type { ControlResult, ImportEvents, ImportNote, ImportReport, ImportRequest, Reject } from './importReport';
import { inStretches } from './joinedLines';
import { type MappedColumn, mappedColumns } from './mappedColumns';
import { readBatches } from './readBatches';
import type { ReasonCode } from './reasons';
import { checkSets } from './setChecks';
import { Bindings, plainSql } from './sqlText';

export type { ControlTotal, ImportEvents, ImportReport, ImportRequest, Privacy, Reject } from './importReport';

const rejectsShown = 1000;

/** The same file loaded into the same table has the same id, on every machine. */
export const importIdOf = ({ file, source, table }: ImportRequest): string =>
  sha256Of(`${file.sha256} ${source.part ?? ''} ${table.name}`).slice(0, 16);

/** Tables of the database that have rows. */
async function filledTables(session: Session): Promise<Result<ReadonlySet<string>>> {
  const listed = await session.query<{ name: string }>(
    plainSql(`SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary AND estimated_size > 0`),
  );
  return listed.ok ? success(new Set(listed.value.map(({ name }) => name))) : listed;
}

/** Day of an earlier import of the same file into the same table, or null. */
async function earlierImport(
  session: Session,
  importId: string,
  filled: ReadonlySet<string>,
): Promise<Result<string | null>> {
  if (!filled.has('imports')) return success(null);
  const bindings = new Bindings();
  const found = await session.query<{ day: string }>(
    bindings.statement(
      `SELECT COALESCE(imported_on::VARCHAR, '') AS day FROM imports WHERE source_id = ${bindings.bind(importId)}`,
    ),
  );
  return found.ok ? success(found.value[0]?.day ?? null) : found;
}

async function countRows(session: Session): Promise<Result<Counts>> {
  const counted = await session.query<Counts>(
    plainSql(`SELECT (rows + strays)::INTEGER AS read, (rows + strays - bad)::INTEGER AS loaded, bad::INTEGER AS rejected, doubts::INTEGER AS doubtful
      FROM (SELECT count(*) AS rows FROM parsed), (SELECT count(DISTINCT row_line) AS bad FROM found),
      (SELECT count(DISTINCT row_line) AS doubts FROM doubted),
      (SELECT count(DISTINCT row_line) AS strays FROM found ANTI JOIN parsed ON parsed.row_line = found.row_line)`),
  );
  return counted.ok ? success(counted.value[0] ?? { read: 0, loaded: 0, rejected: 0, doubtful: 0 }) : counted;
}

async function rejectsOf(session: Session): Promise<Result<Pick<ImportReport, 'rejects' | 'reasons'>>> {
  const rows = await session.query<Reject & { detail: string | null }>(
    plainSql(`SELECT row_line AS line, NULLIF(col, '') AS "column", value, reason, NULLIF(detail, '') AS detail FROM found
      ORDER BY row_line, col, reason LIMIT ${rejectsShown}`),
  );
  if (!rows.ok) return rows;
  const reasons = await session.query<{ reason: ReasonCode; rows: number }>(
    plainSql('SELECT reason, count(DISTINCT row_line)::INTEGER AS rows FROM found GROUP BY reason ORDER BY reason'),
  );
  if (!reasons.ok) return reasons;
  return success({
    rejects: rows.value.map(({ detail, ...reject }) => (detail === null ? reject : { ...reject, detail })),
    reasons: Object.fromEntries(reasons.value.map(({ reason, rows: count }) => [reason, count])),
  });
}

interface Checked {
  readonly importId: string;
  readonly replaced: string | null;
  readonly counts: Counts;
  readonly notes: readonly ImportNote[];
  readonly controls: readonly ControlResult[];
  readonly issues: readonly ReadingIssue[];
}

/** Reads and checks everything; nothing of the database itself is changed. */
async function checked(
  session: Session,
  request: ImportRequest,
  columns: readonly MappedColumn[],
  events: ImportEvents,
): Promise<Result<Checked>> {
  const { file, table } = request;
  const importId = importIdOf(request);
  const filled = await filledTables(session);
  if (!filled.ok) return filled;
  const earlier = await earlierImport(session, importId, filled.value);
  if (!earlier.ok) return earlier;
  if (earlier.value !== null && request.replace !== true) {
    return failed({ code: 'import/already-loaded', file: file.name, table: table.name, day: earlier.value });
  }
  const read = await readBatches(session, request, columns, events);
  if (!read.ok) return read;
  const replaced = earlier.value === null ? null : importId;
  const sets = await checkSets({
    session,
    table,
    columns,
    filled: filled.value,
    replaced,
    doubtful: request.doubtful ?? [],
  });
  if (!sets.ok) return sets;
  const counts = await countRows(session);
  if (!counts.ok) return counts;
  const controls = await checkTotals(session, request.controlTotals ?? []);
  if (!controls.ok) return controls;
  const again: readonly ImportNote[] = replaced === null ? [] : [{ code: 'replaced', column: null, needs: null }];
  const issues = [...request.source.issues, ...read.value];
  const notes = [...sets.value, ...again];
  return success({ importId, replaced, counts: counts.value, notes, controls: controls.value, issues });
}

async function imported(
  session: Session,
  request: ImportRequest,
  columns: readonly MappedColumn[],
  events: ImportEvents,
): Promise<Result<ImportReport>> {
  const found = await checked(session, request, columns, events);
  if (!found.ok) return found;
  const rejects = await rejectsOf(session);
  if (!rejects.ok) return rejects;
  if (events.cancelled()) return failed({ code: 'cancelled' });
  const written = await commitImport({ session, request, columns, ...found.value });
  if (!written.ok) return written;
  const { file, table, source } = request;
  const { importId, counts, notes, controls, issues } = found.value;
  return success({
    importId,
    table: table.name,
    file: file.name,
    part: source.part,
    sha256: file.sha256,
    size: file.size,
    encoding: source.encoding,
    ...counts,
    ...rejects.value,
    issues,
    notes,
    controls,
  });
}

/**
 * Reads, checks and loads one table of a file. All of it is committed at once at the end; a failure or a cancel leaves
 * the database as it was. The caller makes a checkpoint where its engine needs one.
 */
export async function importFile(
  ledger: Ledger,
  request: ImportRequest,
  events: ImportEvents,
): Promise<Result<ImportReport>> {
  const { source, file, mapping, table } = request;
  const columns = mappedColumns({ table, mapping, headings: source.columns, file: file.name });
  if (!columns.ok) return columns;
  const usable = unusableTotal(request.controlTotals ?? [], columns.value);
  if (!usable.ok) return usable;
  const room = fits(ledger, source, table, file);
  if (!room.ok) return room;
  const session = await ledger.session();
  if (!session.ok) return session;
  try {
    events.onStart?.(() => session.value.interrupt());
    // The engine that moves to disk what doesn't fit is the one with threads to share the work among.
    const large = ledger.memory === null ? { ...request, source: inStretches(source) } : request;
    return await imported(session.value, large, columns.value, events);
  } finally {
    await session.value.close();
  }
}
