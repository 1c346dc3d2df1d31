import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { Result } from '../../shared/base/result';
import { type Thresholds, usualThresholds } from '../../shared/data/people/decide';
import type { MatchedPair, MatchRequest, PeopleMatch } from '../../shared/data/people/matchPeople';
import type { PairRecords } from '../../shared/data/people/pairRecords';
import { isClear, type PersonTable } from '../../shared/data/people/personLists';
import type { MatchNews } from '../engine/peopleMethods';
import { endJob, showJob } from './jobs';
import { tables, useFolder } from './openWorkspace';

export type PeopleRun =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly news: MatchNews | null }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'done'; readonly asked: MatchRequest; readonly match: PeopleMatch };

export type PersonTables =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly tables: readonly PersonTable[] };

/** Both sides of the pair that is looked at. */
export type ShownRecords = { readonly id: string; readonly records: Result<PairRecords> } | null;

interface PeopleStore {
  /** The workspace that was asked. */
  readonly folder: string | null;
  /** The edition of its tables for which the lists were found. */
  readonly edition: number | null;
  readonly lists: PersonTables;
  readonly a: string | null;
  readonly b: string | null;
  readonly thresholds: Thresholds;
  readonly run: PeopleRun;
  readonly selected: string | null;
  readonly records: ShownRecords;
}

/** Pairs that are looked at in one run, the strongest. */
const limit = 20_000;

const start = { run: { state: 'idle' }, selected: null, records: null } as const;

export const usePeople = create<PeopleStore>(() => ({
  ...{ folder: null, edition: null, lists: { state: 'reading' }, a: null, b: null, thresholds: usualThresholds },
  ...start,
}));

/** Finds the lists of the open workspace when its tables have changed; what was found in another workspace is gone. */
export async function readLists(folder: string, edition: number | null): Promise<void> {
  const before = usePeople.getState();
  if (before.folder === folder && before.edition === edition && before.lists.state === 'read') return;
  usePeople.setState({ folder, edition });
  if (before.folder !== folder) usePeople.setState({ lists: { state: 'reading' }, a: null, b: null, ...start });
  const ledger = await tables();
  const found = ledger.ok ? await ledger.value.ask('personTables', null) : ledger;
  if (usePeople.getState().folder !== folder) return;
  if (!found.ok) return usePeople.setState({ lists: { state: 'failed', failure: found.failure } });
  const names = found.value.map(({ table }) => table);
  usePeople.setState(({ a, b }) => {
    const first = a !== null && names.includes(a) ? a : (names[0] ?? null);
    const second = b !== null && names.includes(b) ? b : (names[1] ?? first);
    return { lists: { state: 'read', tables: found.value }, a: first, b: second };
  });
}

export const chooseList = (side: 'a' | 'b', table: string): void =>
  usePeople.setState(side === 'a' ? { a: table } : { b: table });

/** A review threshold never lies above that of a match. */
export function changeThresholds(change: Partial<Thresholds>): void {
  usePeople.setState(({ thresholds }) => {
    const { match, review } = { ...thresholds, ...change };
    return { thresholds: { match, review: Math.min(review, match) } };
  });
}

const job = { id: 'people', title: 'people.job', cancel: () => void stopMatching() } as const;

async function request(): Promise<Result<MatchRequest> | null> {
  const { a, b, thresholds } = usePeople.getState();
  const { opened } = useFolder.getState();
  const ledger = await tables();
  if (a === null || b === null || opened.state !== 'open') return null;
  if (!ledger.ok) return ledger;
  const clear = await isClear(ledger.value.database, [a, b]);
  if (!clear.ok) return clear;
  const lists = { a: { name: a, table: a }, b: { name: b, table: b }, clear: clear.value };
  return { ok: true, value: { ...lists, thresholds, decisions: opened.document.people, limit } };
}

async function matched(asked: MatchRequest): Promise<PeopleRun> {
  const ledger = await tables();
  const match = ledger.ok
    ? await ledger.value.ask('matchPeople', asked, (news) => {
        usePeople.setState({ run: { state: 'running', news } });
        showJob({ ...job, progress: news.done / news.of });
      })
    : ledger;
  if (match.ok) return { state: 'done', asked, match: match.value };
  return match.failure.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure: match.failure };
}

/** Compares the two lists as they are chosen now. */
export async function findPeople(): Promise<void> {
  const { folder, run: before } = usePeople.getState();
  if (before.state === 'running') return;
  usePeople.setState({ run: { state: 'running', news: null }, selected: null, records: null });
  showJob({ ...job, progress: null });
  const asked = await request();
  const run: PeopleRun =
    asked === null
      ? { state: 'idle' }
      : asked.ok
        ? await matched(asked.value)
        : { state: 'failed', failure: asked.failure };
  endJob(job.id);
  if (usePeople.getState().folder === folder) usePeople.setState({ run });
}

export async function stopMatching(): Promise<void> {
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('stopMatching', null);
}

/** The pair that is looked at, or null. */
export const pairOf = ({ run, selected }: Pick<PeopleStore, 'run' | 'selected'>): MatchedPair | null =>
  run.state === 'done' ? (run.match.pairs.find(({ id }) => id === selected) ?? null) : null;

/** Opens a pair and fetches what either list says. */
export async function showPair(id: string): Promise<void> {
  usePeople.setState({ selected: id });
  const { run, records: before } = usePeople.getState();
  const pair = pairOf(usePeople.getState());
  if (run.state !== 'done' || pair === null || before?.id === id) return;
  const ledger = await tables();
  const records = ledger.ok
    ? await ledger.value.ask('pairRecords', { lists: run.asked, records: [pair.a.record, pair.b.record] })
    : ledger;
  if (usePeople.getState().selected === id) usePeople.setState({ records: { id, records } });
}
