import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { TextKey } from '../../shared/text/catalogues';
import type { Facts } from '../../shared/text/translator';

/** What the user is told without being asked: a failure, or where a file went. */
export type Notice =
  | { readonly id: number; readonly kind: 'failure'; readonly failure: Failure }
  | { readonly id: number; readonly kind: 'saved'; readonly path: string }
  | {
      readonly id: number;
      readonly kind: 'told';
      readonly title: TextKey;
      readonly detail: TextKey;
      readonly facts: Facts;
    }
  | { readonly id: number; readonly kind: 'worker-restarted' };

interface NoticeStore {
  readonly notices: readonly Notice[];
}

export const useNotices = create<NoticeStore>(() => ({ notices: [] }));

let last = 0;
const add = (notice: Notice): void => useNotices.setState(({ notices }) => ({ notices: [...notices, notice] }));
const nextId = (): number => {
  last += 1;
  return last;
};

/** A cancelled request needs no message: the user asked for it. */
export function report(failure: Failure): void {
  if (failure.code !== 'cancelled') {
    add({ id: nextId(), kind: 'failure', failure });
  }
}

/** Only the last file saved is named. */
export const reportSaved = (path: string): void =>
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter(({ kind }) => kind !== 'saved'), { id: nextId(), kind: 'saved', path }],
  }));

/** Something that the user should know and that is no failure. */
export const tell = (title: TextKey, detail: TextKey, facts: Facts = {}): void =>
  add({ id: nextId(), kind: 'told', title, detail, facts });

export const reportRestart = (): void => add({ id: nextId(), kind: 'worker-restarted' });

export const dismiss = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
