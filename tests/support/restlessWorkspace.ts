import { DuckDBInstance } from '@duckdb/node-api';
import { createWorkspace, openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import { openWorkCopy } from '../../electron/workspace/workCopy';
import type { WorkspaceFolder } from '../../electron/workspace/workspaceFolder';
import type { Result } from '../../shared/base/result';

/**
 * A process that changes a workspace without pause until it is killed: imports, saves, journal entries. What is said
 * to be saved goes to standard output at once, so that whoever kills it knows what must be there.
 */
const [, , folder = '', state = '', passphrase = ''] = process.argv;
const rowsOfBatch = 500;

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const tell = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

interface Counts {
  readonly batches: number;
  readonly saves: number;
}

const countsOf = (workspace: WorkspaceFolder): Counts => {
  const { batches = 0, saves = 0 } = workspace.document.settings;
  return { batches: Number(batches), saves: Number(saves) };
};

/** One batch of rows into the tables, in one transaction, as an import does it. */
async function importBatch(workspace: WorkspaceFolder): Promise<void> {
  const counts = countsOf(workspace);
  const batches = counts.batches + 1;
  const copy = orThrow(await openWorkCopy(workspace));
  const instance = await DuckDBInstance.create(copy.file);
  const connection = await instance.connect();
  await connection.run('CREATE TABLE IF NOT EXISTS payments (batch INTEGER, line INTEGER, fen BIGINT)');
  await connection.run('BEGIN');
  await connection.run(
    `INSERT INTO payments SELECT ${batches}, i, (i * 7919 + ${batches}) FROM range(${rowsOfBatch}) t(i)`,
  );
  await connection.run('COMMIT');
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  const document = { ...workspace.document, settings: { ...counts, batches } };
  orThrow(await copy.save({ deed: { what: 'import', detail: { batches } }, document }));
  await copy.remove();
}

async function save(workspace: WorkspaceFolder): Promise<void> {
  const counts = countsOf(workspace);
  const document = { ...workspace.document, settings: { ...counts, saves: counts.saves + 1 } };
  orThrow(await workspace.commit({ deed: { what: 'save', detail: { saves: counts.saves + 1 } }, document }));
}

async function unmask(workspace: WorkspaceFolder): Promise<void> {
  const { document } = workspace;
  orThrow(await workspace.commit({ deed: { what: 'unmask', detail: { reason: 'x'.repeat(2000) } }, document }));
}

const request = { folder, passphrase: passphrase === '' ? null : passphrase, state: stateFolder(state) };
const opened = await openWorkspace(request);
const workspace =
  !opened.ok && opened.failure.code === 'workspace/not-found'
    ? orThrow(await createWorkspace({ ...request, name: 'restless' }))
    : orThrow(opened);
if (workspace.readOnly !== null) throw new Error('the workspace is locked');
tell({ revision: workspace.document.revision, ...countsOf(workspace) });
for (;;) {
  for (const work of [save, importBatch, unmask, save]) {
    await work(workspace);
    tell({ revision: workspace.document.revision, ...countsOf(workspace) });
  }
}
