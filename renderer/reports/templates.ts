import type { ReportKind } from '../../shared/report/document';
import { makeAudit } from './audit';
import { makeChange } from './change';
import { makeCommittee } from './committee';
import { makeDisclosure } from './disclosure';
import { makeFindings } from './findings';
import { makeInvestment } from './investment';
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
  audit: makeAudit,
  findings: makeFindings,
  investment: makeInvestment,
  change: makeChange,
} as const satisfies Record<ReportKind, MakeReport>;
