import { makeCommittee } from '../reports/committee';
import { exportEditions, type ReportFormat } from './reportExport';
import { orderNow } from './reportPlace';

/** Writes the committee report where the user says. */
export const exportReport = (format: ReportFormat): Promise<void> =>
  exportEditions([{ name: '', make: makeCommittee, order: orderNow(), formats: [format] }]);
