import type { ReportKind } from '../../shared/report/document';
import { makeChange } from './change';
import { makeCommittee } from './committee';
import { makeDisclosure } from './disclosure';
import type { MakeReport } from './order';
import { makePack } from './pack';
import { makeChosenRegion } from './region';
import { makeValuation } from './valuation';

/** What each kind of report is made by, in the order in which they are offered. */
export const templates = {
  committee: makeCommittee,
  pack: makePack,
  valuation: makeValuation,
  region: makeChosenRegion,
  disclosure: makeDisclosure,
  change: makeChange,
} as const satisfies Partial<Record<ReportKind, MakeReport>>;
