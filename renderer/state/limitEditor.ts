import { create } from 'zustand';
import { failed, type Result, success } from '../../shared/base/result';
import type { Limit } from '../../shared/investment/limits/limit';
import { newLimitText } from '../../shared/investment/limits/limitDraft';
import { limitsText, readOwnLimits } from '../../shared/investment/limits/readLimits';
import type { LimitReport } from '../../shared/investment/limits/testLimit';
import { investmentDesk } from './investment';
import { report } from './notices';
import { deleteOwnLimit, saveOwnLimit } from './ownLimits';

/** What a limit finds in the open portfolio, and the words that were tried. */
interface Trial {
  readonly text: string;
  readonly found: LimitReport;
}

interface LimitEditor {
  /** Words of the limit that is being written; null where none is. */
  readonly text: string | null;
  /** The id under which it is kept; null for a new one. */
  readonly before: string | null;
  readonly trial: Trial | null;
}

export const useLimitEditor = create<LimitEditor>(() => ({ text: null, before: null, trial: null }));

export const newLimit = (): void => useLimitEditor.setState({ text: newLimitText, before: null, trial: null });

export const editLimit = (limit: Limit): void =>
  useLimitEditor.setState({ text: limitsText([limit]), before: limit.id, trial: null });

export const writeLimit = (text: string): void => useLimitEditor.setState({ text });

export const closeLimit = (): void => useLimitEditor.setState({ text: null, before: null, trial: null });

/** The one limit of a text, or the line and the reason why it is none. */
export function readDraft(text: string, taken: readonly Limit[]): Result<Limit> {
  const file = 'own.yaml';
  const read = readOwnLimits({ name: file, text }, taken);
  if (!read.ok) return read;
  const [limit, other] = read.value;
  if (limit !== undefined && other === undefined) return success(limit);
  return failed({ code: 'rule/invalid-field', file, line: 1, id: '', field: '', reason: `1 ≠ ${read.value.length}` });
}

/** Tests the limit on the open portfolio; nothing of it is kept. */
export async function tryLimit(limit: Limit, text: string): Promise<void> {
  const tested = await investmentDesk().ask((ask) => ask('limits', [limit]));
  if (!tested.ok) {
    report(tested.failure);
    return;
  }
  const [found] = tested.value.limits;
  if (found !== undefined && useLimitEditor.getState().text === text)
    useLimitEditor.setState({ trial: { text, found } });
}

export async function keepLimit(limit: Limit): Promise<void> {
  const { before } = useLimitEditor.getState();
  if (await saveOwnLimit(limit, before)) closeLimit();
}

export async function dropLimit(id: string): Promise<void> {
  if (await deleteOwnLimit(id)) closeLimit();
}
