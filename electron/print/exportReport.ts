import { createHash } from 'node:crypto';
import { failed, type Result, success } from '../../shared/base/result';
import type { ExportReply, Request } from '../../shared/ipc/contract';
import { reportCsv } from '../../shared/report/csv';
import type { ReportDocument } from '../../shared/report/document';
import { reportDocumentSchema } from '../../shared/report/documentSchema';
import { reportDocx } from '../../shared/report/docx';
import { reportHtml } from '../../shared/report/html/html';
import { reportJson } from '../../shared/report/json';
import { reportParquet } from '../../shared/report/parquet';
import { leakIn } from '../../shared/report/redaction/leakIn';
import { reportXlsx } from '../../shared/report/xlsx/reportXlsx';
import { atomicWrite } from '../atomicWrite';
import type { PrintedReport } from './printReport';

export type ReportFormat = Request<'report.export'>['format'];

/** How a PDF is made: in this process by Electron, or by an Electron that the command line starts. */
export type Print = (report: ReportDocument) => Promise<Result<PrintedReport>>;

export interface ReportOrder {
  readonly format: ReportFormat;
  readonly document: unknown;
  readonly file: string;
}

/** Checks the document and that its tables give no person away; writes it in the format asked for, whole or not at all. */
export async function exportReport(order: ReportOrder, print: Print): Promise<Result<ExportReply>> {
  const report = reportDocumentSchema.safeParse(order.document);
  if (!report.success) {
    return failed({ code: 'request/invalid', channel: 'report.export', detail: report.error.message });
  }
  const leak = leakIn(report.data);
  if (leak !== null) return failed(leak);
  const made = await contentOf(order.format, report.data, print);
  if (!made.ok) return made;
  const { bytes, pages } = made.value;
  const saved = await atomicWrite(order.file, bytes);
  if (!saved.ok) return saved;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return success({ path: order.file, bytes: saved.value.bytes, sha256, pages });
}

interface Content {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

async function contentOf(format: ReportFormat, report: ReportDocument, print: Print): Promise<Result<Content>> {
  switch (format) {
    case 'pdf':
      return print(report);
    case 'docx':
      return success({ bytes: await reportDocx(report), pages: null });
    case 'xlsx':
      return success({ bytes: reportXlsx(report), pages: null });
    case 'html':
      return success({ bytes: Buffer.from(reportHtml(report), 'utf8'), pages: null });
    case 'csv':
      return success({ bytes: Buffer.from(reportCsv(report), 'utf8'), pages: null });
    case 'parquet':
      return success({ bytes: reportParquet(report), pages: null });
    case 'json':
      return success({ bytes: Buffer.from(reportJson(report), 'utf8'), pages: null });
  }
}
