import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { createWorkspace, openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import { openWorkCopy } from '../../electron/workspace/workCopy';
import type { WorkspaceFolder } from '../../electron/workspace/workspaceFolder';
import type { Result } from '../../shared/base/result';
import { sha256Of } from '../../shared/base/sha256';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import type { Ledger } from '../../shared/data/database';
import { importFile } from '../../shared/data/loading/importFile';
import type { Mapping } from '../../shared/data/matching/mapping';
import { openSource } from '../../shared/data/reading/openSource';

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

const employers = canonicalTable('employers');
const mapping: Mapping = {
  table: 'employers',
  columns: { employer_id: '单位编号', name: '单位名称' },
  dateOrder: 'ymd',
  moneyUnit: 'yuan',
  codes: {},
};

/** A file of so many employers and one line without a name, which has to be rejected. */
function fileOf(batch: number): Uint8Array {
  const lines = Array.from({ length: rowsOfBatch }, (_, line) => `${batch}-${line},第${line}厂`);
  return Buffer.from(['单位编号,单位名称', ...lines, `${batch}-x,`, ''].join('\n'));
}

async function importInto(ledger: Ledger, batch: number): Promise<void> {
  const bytes = fileOf(batch);
  const name = `${batch}.csv`;
  const read = async (from: number, to: number): Promise<Uint8Array> => bytes.subarray(from, to);
  const [source] = orThrow(await openSource({ name, size: bytes.length, read }));
  if (source === undefined || employers === undefined) throw new Error('nothing to import');
  const request = {
    ...{ source, mapping, table: employers, importedOn: '2026-03-01' },
    file: { name, size: bytes.length, sha256: sha256Of(bytes) },
    privacy: { mode: 'hash', key: new Uint8Array(32) } as const,
  };
  orThrow(await importFile(ledger, request, { onProgress: () => undefined, cancelled: () => false }));
}

/** Another file into the tables, as the command line does it. */
async function importBatch(workspace: WorkspaceFolder): Promise<void> {
  const counts = countsOf(workspace);
  const batches = counts.batches + 1;
  const copy = orThrow(await openWorkCopy(workspace));
  const ledger = orThrow(await openNativeLedger({ file: copy.file }));
  await importInto(ledger, batches);
  orThrow(await ledger.checkpoint());
  await ledger.close();
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
