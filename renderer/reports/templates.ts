import type { ReportKind } from '../../shared/report/document';
import { makeCommittee } from './committee';
import type { MakeReport } from './order';

/** What each kind of report is made by, in the order in which they are offered. */
export const templates = {
  committee: makeCommittee,
} as const satisfies Partial<Record<ReportKind, MakeReport>>;
