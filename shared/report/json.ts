import type { ReportDocument } from './document';

/** The whole document as JSON: every shown number with its exact value and cell, all years, the hash of each input. */
export function reportJson(report: ReportDocument): string {
  return `${JSON.stringify({ format: 'fundscope-report', version: 1, ...report }, null, 2)}\n`;
}
