import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { localDay } from '../../shared/base/localDay';
import type { Result } from '../../shared/base/result';
import type { ImportReport } from '../../shared/data/loading/importFile';
import type { ControlTotal } from '../../shared/data/loading/importReport';
import type { Mapping, MatchProposal } from '../../shared/data/matching/mapping';
import type { ReadingChoice } from '../../shared/data/reading/source';
import type { DescribedSource, ImportNews, Recalled } from '../engine/importer';
import type { Trial } from '../engine/tryOut';
import { showPart } from './dataPlace';
import { goTo } from './navigation';
import { report } from './notices';
import { tables, useFolder } from './openWorkspace';

/** What has become of one table of one file. */
export type Fate =
  | { readonly state: 'waiting' }
  | { readonly state: 'importing'; readonly news: ImportNews | null }
  | { readonly state: 'failed'; readonly failure: Failure }
  /** In the tables, and not yet on the disk. */
  | { readonly state: 'unsaved'; readonly report: ImportReport }
  | { readonly state: 'done'; readonly report: ImportReport }
  | { readonly state: 'undone'; readonly report: ImportReport };

/** One table of one file on its way into the workspace. */
export interface QueuedTable {
  readonly key: string;
  readonly file: string;
  readonly source: DescribedSource;
  readonly proposals: readonly MatchProposal[];
  /** Null where no table fits. */
  readonly chosen: MatchProposal | null;
  readonly recalled: Recalled | null;
  readonly totals: readonly ControlTotal[];
  readonly trial: Trial | { readonly failure: Failure } | null;
  readonly fate: Fate;
}

export interface QueuedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly file: File;
  readonly choice: ReadingChoice;
  readonly agency: string;
  readonly state: 'reading' | 'read' | 'failed';
  readonly failure: Failure | null;
}

interface ImportStore {
  /** The workspace that the files were read for. */
  readonly folder: string | null;
  readonly files: readonly QueuedFile[];
  readonly queue: readonly QueuedTable[];
  readonly selected: string | null;
  readonly isRunning: boolean;
}

export const useImport = create<ImportStore>(() => ({
  folder: null,
  files: [],
  queue: [],
  selected: null,
  isRunning: false,
}));

/** Another workspace has another ledger, which knows nothing of files read before; files given too early are read now. */
export function resetFor(folder: string | null): void {
  const { folder: before, files } = useImport.getState();
  if (folder === null || folder === before) return;
  useImport.setState(before === null ? { folder } : { folder, files: [], queue: [], selected: null, isRunning: false });
  if (before === null) void readAll(files);
}

/** The day that the clock of this machine shows. */
export const today = (): string => localDay(new Date());

export function changeFile(id: string, change: Partial<QueuedFile>): void {
  useImport.setState(({ files }) => ({ files: files.map((file) => (file.id === id ? { ...file, ...change } : file)) }));
}

export function changeTable(key: string, change: Partial<QueuedTable>): void {
  useImport.setState(({ queue }) => ({
    queue: queue.map((table) => (table.key === key ? { ...table, ...change } : table)),
  }));
}

export const tableOf = (key: string): QueuedTable | undefined =>
  useImport.getState().queue.find((table) => table.key === key);

export const select = (key: string): void => useImport.setState({ selected: key });

const memory = () => {
  const { opened } = useFolder.getState();
  return opened.state === 'open' ? opened.document.mappings : [];
};

/** Finds the tables that each part of a file could be, and selects the first. */
async function propose(file: QueuedFile, sources: readonly DescribedSource[]): Promise<void> {
  const ledger = await tables();
  if (!ledger.ok) return changeFile(file.id, { state: 'failed', failure: ledger.failure });
  const queued: QueuedTable[] = [];
  for (const source of sources) {
    const of = { file: file.id, part: source.part };
    const found = await ledger.value.ask('propose', { of, memory: memory(), agency: file.agency });
    if (!found.ok) return changeFile(file.id, { state: 'failed', failure: found.failure });
    const { proposals, recalled } = found.value;
    queued.push({
      ...{ key: `${file.id} ${source.part ?? ''}`, file: file.id, source, proposals, recalled },
      ...{ chosen: proposals[0] ?? null, totals: [], trial: null, fate: { state: 'waiting' } },
    });
  }
  useImport.setState(({ queue, selected }) => ({
    queue: [...queue.filter((table) => table.file !== file.id), ...queued],
    selected:
      selected !== null && queue.some(({ key, file: of }) => key === selected && of !== file.id)
        ? selected
        : (queued[0]?.key ?? null),
  }));
  changeFile(file.id, { state: 'read', failure: null });
  for (const { key } of queued) await tryOut(key);
}

async function read(file: QueuedFile): Promise<void> {
  changeFile(file.id, { state: 'reading', failure: null });
  const ledger = await tables();
  const sources: Result<readonly DescribedSource[]> = ledger.ok
    ? await ledger.value.ask('read', { id: file.id, file: file.file, choice: file.choice })
    : ledger;
  if (sources.ok) await propose(file, sources.value);
  else {
    changeFile(file.id, { state: 'failed', failure: sources.failure });
    useImport.setState(({ queue }) => ({ queue: queue.filter((table) => table.file !== file.id) }));
  }
}

/** Takes files into the queue and shows them. */
export async function addFiles(given: readonly File[]): Promise<void> {
  if (given.length === 0) return;
  goTo('data');
  showPart('import');
  const added = given.map(
    (file): QueuedFile => ({
      ...{ id: crypto.randomUUID(), name: file.name, size: file.size, file, choice: {}, agency: '' },
      ...{ state: 'reading', failure: null },
    }),
  );
  useImport.setState(({ files }) => ({ files: [...files, ...added] }));
  // Without a workspace they wait for one.
  if (useFolder.getState().opened.state === 'open') await readAll(added);
}

async function readAll(files: readonly QueuedFile[]): Promise<void> {
  for (const file of files) await read(file);
}

/** Reads a file anew, in another encoding or cut in another way. */
export async function readAgain(id: string, choice: ReadingChoice): Promise<void> {
  changeFile(id, { choice });
  const file = useImport.getState().files.find((one) => one.id === id);
  if (file !== undefined) await read(file);
}

/** The agency tells files of the same form from different places apart. */
export async function setAgency(id: string, agency: string): Promise<void> {
  changeFile(id, { agency });
  const { files, queue } = useImport.getState();
  const file = files.find((one) => one.id === id);
  const sources = queue.filter((table) => table.file === id).map(({ source }) => source);
  if (file !== undefined) await propose(file, sources);
}

export async function removeFile(id: string): Promise<void> {
  useImport.setState(({ files, queue, selected }) => {
    const left = queue.filter((table) => table.file !== id);
    const stays = left.some(({ key }) => key === selected);
    return {
      files: files.filter((file) => file.id !== id),
      queue: left,
      selected: stays ? selected : (left[0]?.key ?? null),
    };
  });
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('forget', { id });
}

/** Shows what becomes of the first rows under the mapping as it is now. */
async function tryOut(key: string): Promise<void> {
  const table = tableOf(key);
  const ledger = await tables();
  if (table?.chosen == null || !ledger.ok) return;
  if (table.chosen.missing.length > 0) return changeTable(key, { trial: null });
  const { mapping } = table.chosen;
  const of = { file: table.file, part: table.source.part };
  const trial = await ledger.value.ask('tryOut', { of, mapping, importedOn: today() });
  // While the trial ran the user may have changed the mapping: then its own trial follows.
  if (tableOf(key)?.chosen?.mapping !== mapping) return;
  changeTable(key, { trial: trial.ok ? trial.value : { failure: trial.failure } });
}

async function settle(key: string, chosen: MatchProposal): Promise<void> {
  changeTable(key, { chosen, trial: null });
  await tryOut(key);
}

/** Changes how columns, dates, amounts or codes are taken. */
export async function changeMapping(key: string, change: (mapping: Mapping) => Mapping): Promise<void> {
  const table = tableOf(key);
  const ledger = await tables();
  if (table?.chosen == null || !ledger.ok) return;
  const of = { file: table.file, part: table.source.part };
  const stated = await ledger.value.ask('state', { of, mapping: change(table.chosen.mapping) });
  if (stated.ok) await settle(key, keepReasons(stated.value, table.chosen));
  else report(stated.failure);
}

/** A column that the user left as it was keeps the reason it was found for. */
function keepReasons(stated: MatchProposal, before: MatchProposal): MatchProposal {
  const columns = stated.columns.map((match) => {
    const old = before.columns.find(({ column }) => column === match.column);
    return old?.chosen != null && old.chosen.heading === match.chosen?.heading ? old : match;
  });
  return { ...stated, columns, score: before.score };
}

export async function chooseTable(key: string, name: string): Promise<void> {
  const table = tableOf(key);
  if (table === undefined) return;
  const proposal = table.proposals.find((one) => one.table === name);
  if (proposal !== undefined) return settle(key, proposal);
  const ledger = await tables();
  if (!ledger.ok) return report(ledger.failure);
  const of = { file: table.file, part: table.source.part };
  const mapping: Mapping = { table: name, columns: {}, dateOrder: 'ymd', moneyUnit: 'yuan', codes: {} };
  const stated = await ledger.value.ask('state', { of, mapping });
  if (stated.ok) await settle(key, stated.value);
  else report(stated.failure);
}
