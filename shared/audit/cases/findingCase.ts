import type { CaseEvent, FindingStatus, KeptCase, LastFound, Stage, Verdict } from './caseSchema';

/** The case of a finding, whole. */
export interface FindingCase {
  /** The finding's. */
  readonly id: string;
  readonly rule: string;
  readonly stage: Stage;
  readonly verdict: Verdict | null;
  readonly status: FindingStatus;
  readonly note: string;
  readonly owner: string;
  readonly due: string | null;
  /** Yuan that are claimed: what was set, else all that was at risk; nothing where the finding is dismissed. */
  readonly claimed: number;
  readonly confirmedAmount: number | null;
  readonly recovered: number;
  readonly penalties: number;
  readonly decidedAt: string | null;
  readonly decidedBy: string;
  readonly lastFound: LastFound | null;
  readonly history: readonly CaseEvent[];
}

/** Stage and verdict of what an older program kept by its status alone. */
const byStatus: Readonly<Record<FindingStatus, { readonly stage: Stage; readonly verdict: Verdict | null }>> = {
  open: { stage: 'lead', verdict: null },
  confirmed: { stage: 'decided', verdict: 'confirmed' },
  dismissed: { stage: 'closed', verdict: 'dismissed' },
  recovered: { stage: 'recovered', verdict: 'confirmed' },
};

/** A closed case counts as recovered once anything came back. Source: data.md §4. */
export function statusOf(stage: Stage, verdict: Verdict | null, recovered: number): FindingStatus {
  if (stage === 'lead' || stage === 'verified' || verdict === null) return 'open';
  if (verdict === 'dismissed') return 'dismissed';
  return stage === 'recovered' || (stage === 'closed' && recovered > 0) ? 'recovered' : 'confirmed';
}

/** `atRisk`: yuan at risk by the last run, where the finding is still found. */
export function findingCase(kept: KeptCase, atRisk = kept.lastFound?.amountAtRisk ?? 0): FindingCase {
  const { stage = byStatus[kept.status].stage, verdict = byStatus[kept.status].verdict } = kept;
  const { id, rule, note, owner = '', due = null, confirmedAmount = null, recovered = 0, penalties = 0 } = kept;
  const { decidedAt, decidedBy, lastFound = null, history = [] } = kept;
  return {
    ...{ id, rule, stage, verdict, note, owner, due, confirmedAmount, recovered, penalties },
    ...{ decidedAt, decidedBy, lastFound, history },
    status: statusOf(stage, verdict, recovered),
    claimed: verdict === 'dismissed' ? 0 : (confirmedAmount ?? atRisk),
  };
}

/** The case that a finding has before anybody touched it. */
export const newCase = (id: string, rule: string, lastFound: LastFound | null): FindingCase =>
  findingCase({
    ...{ id, rule, status: 'open', note: '', decidedAt: null, decidedBy: '', lastFound },
  });
