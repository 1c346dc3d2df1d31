import { failed, type Result, success } from '../../shared/base/result';
import { canonicalTables } from '../../shared/data/canonical/canonicalTables';
import type { ImportReport, Privacy } from '../../shared/data/loading/importFile';
import { type RememberedMapping, remember, sourceColumns } from '../../shared/data/matching/mappingMemory';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { invoke } from '../bridge';
import { changeTable, type QueuedTable, tableOf, today, useImport } from './dataImport';
import { bumpTables } from './dataTables';
import { endJob, showJob } from './jobs';
import { report } from './notices';
import { recordTables, tables, useFolder } from './openWorkspace';

const job = {
  id: 'import',
  title: 'dataScreens.job.import',
  cancel: () => void cancelImport(),
  changesWorkspace: true,
} as const;
let stopped = false;

export const isReady = ({ chosen, fate }: QueuedTable): boolean =>
  chosen !== null && chosen.missing.length === 0 && (fate.state === 'waiting' || fate.state === 'failed');

/** Tables that others refer to come first. */
const order = ({ chosen }: QueuedTable): number =>
  canonicalTables.findIndex(({ name }) => name === chosen?.mapping.table);

/** How personal values are kept; fails where nothing can be kept. */
export async function privacy(): Promise<Result<Privacy>> {
  const { opened } = useFolder.getState();
  if (opened.state !== 'open') return failed({ code: 'workspace/not-open' });
  if (opened.facts.readOnly !== null) return failed({ code: 'workspace/read-only', folder: opened.facts.folder });
  const key = await invoke('workspace.personalKey', {});
  return key.ok ? success({ mode: 'hash', key: key.value.key }) : key;
}

async function importOne(key: string, keeping: Privacy, replace: boolean): Promise<ImportReport | null> {
  const table = tableOf(key);
  const ledger = await tables();
  if (table?.chosen == null) return null;
  changeTable(key, { fate: { state: 'importing', news: null } });
  const asked = {
    ...{ file: table.file, part: table.source.part, mapping: table.chosen.mapping },
    ...{ privacy: keeping, importedOn: today(), controlTotals: table.totals, replace },
  };
  const done = ledger.ok
    ? await ledger.value.ask('import', asked, (news) => {
        changeTable(key, { fate: { state: 'importing', news } });
        showJob({ ...job, progress: news.of > 0 ? news.bytes / news.of : null });
      })
    : ledger;
  if (done.ok) changeTable(key, { fate: { state: 'unsaved', report: done.value } });
  else if (done.failure.code === 'cancelled') changeTable(key, { fate: { state: 'waiting' } });
  else changeTable(key, { fate: { state: 'failed', failure: done.failure } });
  return done.ok ? done.value : null;
}

function mappingUsed(key: string): RememberedMapping | null {
  const table = tableOf(key);
  const file = useImport.getState().files.find(({ id }) => id === table?.file);
  if (table?.chosen == null || file === undefined) return null;
  const { columns, preview } = table.source;
  const facts = { agency: file.agency, savedOn: today() };
  return remember(table.chosen.mapping, sourceColumns(columns, preview), facts);
}

/** The latest mapping of a source takes the place of the one before. */
export function withMappings(document: WorkspaceDocument, used: readonly RememberedMapping[]): WorkspaceDocument {
  const fresh = new Set(used.map(({ fingerprint }) => fingerprint));
  const kept = document.mappings.filter(({ fingerprint }) => !fresh.has(fingerprint));
  const added = used.map(({ columns, ...rest }) => ({ ...rest, columns: [...columns] }));
  return { ...document, mappings: [...kept, ...added] };
}

/** What the journal says of files that were loaded. */
export const deedOf = (reports: readonly ImportReport[]) => ({
  what: 'import' as const,
  detail: {
    files: reports.map(({ importId, table, file, sha256, read, loaded, rejected }) => ({
      ...{ importId, table, file, sha256, read, loaded, rejected },
    })),
  },
});

/** What was loaded counts as done when it would outlive the window. */
function markSaved(): void {
  useImport.setState(({ queue }) => ({
    queue: queue.map((table) =>
      table.fate.state === 'unsaved' ? { ...table, fate: { state: 'done', report: table.fate.report } } : table,
    ),
  }));
}

async function runAll(keys: readonly string[], replace: boolean): Promise<void> {
  const keeping = await privacy();
  if (!keeping.ok) return report(keeping.failure);
  const reports: ImportReport[] = [];
  const used = new Map<string, RememberedMapping>();
  for (const key of keys) {
    if (stopped) break;
    const done = await importOne(key, keeping.value, replace);
    if (done === null) continue;
    reports.push(done);
    const mapping = mappingUsed(key);
    if (mapping !== null) used.set(mapping.fingerprint, mapping);
  }
  if (reports.length === 0) return;
  const saved = await recordTables(deedOf(reports), (document) => withMappings(document, [...used.values()]));
  if (saved.ok) markSaved();
}

/** Loads the tables, those that others refer to first, then saves the workspace. */
export async function runImport(keys: readonly string[], replace = false): Promise<void> {
  if (useImport.getState().isRunning) return;
  stopped = false;
  useImport.setState({ isRunning: true });
  showJob({ ...job, progress: null });
  const wanted = useImport.getState().queue.filter((table) => keys.includes(table.key) && isReady(table));
  await runAll(
    [...wanted].sort((a, b) => order(a) - order(b)).map(({ key }) => key),
    replace,
  );
  endJob(job.id);
  useImport.setState({ isRunning: false });
  bumpTables();
}

export async function cancelImport(): Promise<void> {
  stopped = true;
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('cancelImport', null);
}

/** Takes an import back and saves the workspace without it. */
export async function undoImportOf(importId: string): Promise<boolean> {
  const ledger = await tables();
  if (!ledger.ok) {
    report(ledger.failure);
    return false;
  }
  const undone = await ledger.value.ask('undo', { importId });
  if (!undone.ok) {
    report(undone.failure);
    return false;
  }
  useImport.setState(({ queue }) => ({
    queue: queue.map((table) =>
      table.fate.state === 'done' && table.fate.report.importId === importId
        ? { ...table, fate: { state: 'undone', report: table.fate.report } }
        : table,
    ),
  }));
  bumpTables();
  const saved = await recordTables({ what: 'undo', detail: { ...undone.value } });
  return saved.ok;
}
