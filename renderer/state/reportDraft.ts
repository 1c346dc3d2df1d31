import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { ReportDocument } from '../../shared/report/document';
import type { ReportOrder } from '../reports/order';
import { templates } from '../reports/templates';
import { type OfferedKind, orderNow, useReportPlace } from './reportPlace';

/** The report on screen in the program's words; the last one stays while the next is made. */
type Draft =
  | { readonly state: 'none' }
  | { readonly state: 'making'; readonly last: ReportDocument | null }
  | { readonly state: 'made'; readonly report: ReportDocument }
  | { readonly state: 'failed'; readonly failure: Failure };

export const useDraft = create<{ readonly draft: Draft }>(() => ({ draft: { state: 'none' } }));

export function draftReport(draft: Draft): ReportDocument | null {
  if (draft.state === 'made') return draft.report;
  return draft.state === 'making' ? draft.last : null;
}

let asked = 0;

/** Makes a report to be shown; what an earlier question gives is dropped. */
export async function makeDraft(kind: OfferedKind, order: ReportOrder): Promise<void> {
  asked += 1;
  const turn = asked;
  const last = draftReport(useDraft.getState().draft);
  useDraft.setState({ draft: { state: 'making', last: last?.kind === kind ? last : null } });
  const made = await templates[kind](order);
  if (turn !== asked) return;
  useDraft.setState({
    draft: made.ok ? { state: 'made', report: made.value } : { state: 'failed', failure: made.failure },
  });
}

export const remakeDraft = (): Promise<void> => makeDraft(useReportPlace.getState().kind, orderNow());
