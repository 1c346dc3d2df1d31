import type { ReportKind } from '../../../shared/report/document';
import { audit } from './audit';
import { committee } from './committee';
import { findings } from './findings';
import type { Kind } from './kind';
import { pack } from './pack';

/** What each kind of report is made by, in the order in which help names them. */
export const kinds = { committee, pack, audit, findings } as const satisfies Partial<Record<ReportKind, Kind>>;
