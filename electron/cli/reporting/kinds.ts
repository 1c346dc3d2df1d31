import type { ReportKind } from '../../../shared/report/document';
import { committee } from './committee';
import type { Kind } from './kind';

/** What each kind of report is made by, in the order in which help names them. */
export const kinds = { committee } as const satisfies Partial<Record<ReportKind, Kind>>;
