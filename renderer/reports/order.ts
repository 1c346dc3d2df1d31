import type { Language } from '../../shared/base/language';
import type { Result } from '../../shared/base/result';
import type { ReportDocument } from '../../shared/report/document';

/** How a report is wanted. */
export interface ReportOrder {
  readonly language: Language;
  /** ISO date printed on it. */
  readonly day: string;
}

/** Makes a report from what the window holds; fails with `report/not-ready` while something that it needs is missing. */
export type MakeReport = (order: ReportOrder) => Promise<Result<ReportDocument>>;
