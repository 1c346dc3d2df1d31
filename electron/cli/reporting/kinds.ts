import type { ReportKind } from '../../../shared/report/document';
import { audit } from './audit';
import { committee } from './committee';
import { disclosure } from './disclosure';
import { findings } from './findings';
import { investment } from './investment';
import type { Kind } from './kind';
import { pack } from './pack';
import { region } from './region';
import { valuation } from './valuation';

/** What each kind of report is made by, in the order in which help names them. */
export const kinds = {
  committee,
  pack,
  valuation,
  region,
  disclosure,
  audit,
  findings,
  investment,
} as const satisfies Partial<Record<ReportKind, Kind>>;
