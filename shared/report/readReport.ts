import { failed, type Result, success } from '../base/result';
import type { ReportDocument } from './document';
import { reportDocumentSchema } from './documentSchema';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A report out of a file in which one was kept as JSON. */
export function readReport(file: string, text: string): Result<ReportDocument> {
  const read = reportDocumentSchema.safeParse(parsed(text));
  if (read.success) return success(read.data);
  const [issue] = read.error.issues;
  return failed({ code: 'report/not-a-report', file, field: issue?.path.join('.') || 'format' });
}
