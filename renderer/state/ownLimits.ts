import { useMemo } from 'react';
import { freeId } from '../../shared/base/freeId';
import type { Limit } from '../../shared/investment/limits/limit';
import { limitsText, readOwnLimits } from '../../shared/investment/limits/readLimits';
import type { OwnLimits, WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { saveFile } from './files';
import { report } from './notices';
import { openedNow, record, useDocument } from './openWorkspace';

const none: readonly never[] = [];

const readable = (kept: readonly OwnLimits[]): readonly Limit[] =>
  kept.flatMap(({ id, yaml }) => {
    const read = readOwnLimits({ name: `${id}.yaml`, text: yaml }, []);
    return read.ok ? read.value : [];
  });

/** The user's own limits that can be read, in the order in which they were kept. */
export function useOwnLimits(): readonly Limit[] {
  const kept = useDocument()?.limits ?? none;
  return useMemo(() => readable(kept), [kept]);
}

/** The same, for what is asked once. */
export const ownLimitsNow = (): readonly Limit[] => readable(openedNow()?.document.limits ?? none);

type Change = 'saved' | 'deleted' | 'imported';

async function keep(limits: string, change: Change, to: (own: readonly OwnLimits[]) => OwnLimits[]): Promise<boolean> {
  const deed = { what: 'decision', detail: { subject: 'limits', limits, change } } as const;
  const saved = await record(deed, (document: WorkspaceDocument) => ({ ...document, limits: to(document.limits) }));
  return saved.ok;
}

/** Keeps a limit in the place of the one with the id `before`, or beside the others. */
export const saveOwnLimit = (limit: Limit, before: string | null): Promise<boolean> =>
  keep(limit.id, 'saved', (own) => {
    const kept = { id: limit.id, yaml: limitsText([limit]) };
    return own.some(({ id }) => id === before) ? own.map((one) => (one.id === before ? kept : one)) : [...own, kept];
  });

export const deleteOwnLimit = (id: string): Promise<boolean> =>
  keep(id, 'deleted', (own) => own.filter((one) => one.id !== id));

/** Takes the limits of a file in, each under an id that is free; nothing of a file is taken that has a fault. */
export async function importLimits(file: File, taken: readonly string[]): Promise<boolean> {
  const read = readOwnLimits({ name: file.name, text: await file.text() }, []);
  if (!read.ok) {
    report(read.failure);
    return false;
  }
  const added: OwnLimits[] = [];
  for (const limit of read.value) {
    const id = freeId(limit.id, [...taken, ...added.map((one) => one.id)]);
    added.push({ id, yaml: limitsText([{ ...limit, id }]) });
  }
  return keep(added.map(({ id }) => id).join(', '), 'imported', (own) => [...own, ...added]);
}

export const exportLimit = (limit: Limit): Promise<unknown> => saveFile(`${limit.id}.yaml`, limitsText([limit]));
