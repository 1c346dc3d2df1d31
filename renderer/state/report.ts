import { contract } from '../../shared/ipc/contract';
import { makeCommittee } from '../reports/committee';
import { exportEditions, type ReportFormat } from './reportExport';
import { orderNow } from './reportPlace';

export const reportFormats: readonly ReportFormat[] = contract['report.export'].request.shape.format.options;

/** Writes the committee report where the user says. */
export const exportReport = (format: ReportFormat): Promise<void> =>
  exportEditions([{ name: '', make: makeCommittee, order: orderNow(), formats: [format] }]);
