import { failed, type Result, success } from '../../base/result';
import type { Session, Sql } from '../database';
import type { ReadingIssue } from '../reading/source';
import type { ControlResult, ImportNote, ImportRequest } from './importReport';
import { canonicalDefinition, importLog } from './importTables';
import type { MappedColumn } from './mappedColumns';
import { Bindings, plainSql, quoted } from './sqlText';
import { undoStatements } from './undoImport';

export interface Counts {
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly doubtful: number;
}

export interface CommitFacts {
  readonly session: Session;
  readonly request: ImportRequest;
  readonly columns: readonly MappedColumn[];
  readonly importId: string;
  readonly counts: Counts;
  readonly replaced: string | null;
  readonly notes: readonly ImportNote[];
  readonly controls: readonly ControlResult[];
  readonly issues: readonly ReadingIssue[];
}

function insertRows({ request, columns, importId, counts }: CommitFacts): Sql {
  const bindings = new Bindings();
  const mapped = new Set(columns.map(({ column }) => column.name));
  const values = request.table.columns.map(({ name }) => (mapped.has(name) ? `parsed.${quoted(name)}` : 'NULL'));
  const good = counts.rejected === 0 ? '' : 'ANTI JOIN found ON found.row_line = parsed.row_line';
  return bindings.statement(`INSERT INTO ${quoted(request.table.name)}
    SELECT ${values.join(', ')}, ${bindings.bind(importId)}, parsed.row_line FROM parsed ${good}`);
}

function insertLog({ request, importId }: CommitFacts, log: string, from: string): Sql {
  const bindings = new Bindings();
  const [id, file] = [bindings.bind(importId), bindings.bind(request.file.name)];
  return bindings.statement(`INSERT INTO ${log} SELECT ${id}, ${file}, row_line, NULLIF(col, ''), value, reason,
    NULLIF(detail, '') FROM ${from}`);
}

function insertImport(facts: CommitFacts): Sql {
  const { request, importId, counts, notes, controls, issues } = facts;
  const { file, source, mapping, table } = request;
  const row = {
    source_id: importId,
    table_name: table.name,
    file: file.name,
    sha256: file.sha256,
    rows: counts.loaded,
    bytes: file.size,
    part: source.part,
    encoding: source.encoding,
    dialect: source.dialect === null ? null : JSON.stringify(source.dialect),
    mapping: JSON.stringify(mapping),
    privacy: request.privacy.mode,
    imported_on: request.importedOn,
    rows_read: counts.read,
    rows_rejected: counts.rejected,
    issues: JSON.stringify(issues),
    notes: JSON.stringify(notes),
    controls: JSON.stringify(controls),
  };
  const bindings = new Bindings();
  const values = Object.values(row).map((value) => bindings.bind(value));
  return bindings.statement(`INSERT INTO imports (${Object.keys(row).join(', ')}) SELECT ${values.join(', ')}`);
}

/** Rows of the import as they stand in the tables. */
function countStored({ request, importId }: CommitFacts): Sql {
  const bindings = new Bindings();
  const id = bindings.bind(importId);
  return bindings.statement(`SELECT
    (SELECT count(*) FROM ${quoted(request.table.name)} WHERE source_id = ${id})::INTEGER AS loaded,
    (SELECT count(DISTINCT line) FROM rejected_rows WHERE import_id = ${id})::INTEGER AS rejected`);
}

async function written(facts: CommitFacts): Promise<Result<void>> {
  const { session, request, replaced, counts } = facts;
  const statements = [
    ...importLog,
    canonicalDefinition(request.table),
    ...(replaced === null ? [] : undoStatements(request.table.name, replaced)),
    insertRows(facts),
    insertLog(facts, 'rejected_rows', 'found'),
    insertLog(facts, 'doubtful_rows', 'doubted'),
    insertImport(facts),
  ];
  for (const statement of statements) {
    const done = await session.query(statement);
    if (!done.ok) return done;
  }
  const stored = await session.query<{ loaded: number; rejected: number }>(countStored(facts));
  if (!stored.ok) return stored;
  const { loaded = -1, rejected = -1 } = stored.value[0] ?? {};
  const adds = loaded === counts.loaded && rejected === counts.rejected && loaded + rejected === counts.read;
  return adds ? success(undefined) : failed({ code: 'import/counts-differ', read: counts.read, loaded, rejected });
}

/** Writes rows, rejects and the record of the import in one transaction, or nothing at all. */
export async function commitImport(facts: CommitFacts): Promise<Result<void>> {
  const begun = await facts.session.query(plainSql('BEGIN TRANSACTION'));
  if (!begun.ok) return begun;
  const done = await written(facts);
  const ended = await facts.session.query(plainSql(done.ok ? 'COMMIT' : 'ROLLBACK'));
  if (!done.ok) return done;
  return ended.ok ? success(undefined) : ended;
}
