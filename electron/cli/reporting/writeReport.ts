import type { Failure } from '../../../shared/base/failure';
import { type Result, success } from '../../../shared/base/result';
import type { ExportReply } from '../../../shared/ipc/contract';
import type { ReportDocument } from '../../../shared/report/document';
import { describeFailure } from '../../../shared/text/describeFailure';
import { exportReport, type ReportFormat } from '../../print/exportReport';
import { printThroughElectron } from '../../print/spawn';
import type { Invocation, Reply } from '../command';

/** What is left where a PDF cannot be drawn. */
const withoutPrinter = ['docx', 'html', 'csv', 'json'] as const satisfies readonly ReportFormat[];

export interface Order {
  readonly document: ReportDocument;
  readonly format: ReportFormat;
  readonly file: string;
}

/** Writes one report; where its PDF is not to be had, the same report in the forms that need no printer. */
export async function writeReport(order: Order, invocation: Invocation): Promise<Result<Reply>> {
  const written = await exportReport(order, printThroughElectron(invocation.program));
  if (written.ok) return success({ document: documentOf(written.value), text: writtenLine(written.value, invocation) });
  return written.failure.code === 'print/not-drawn' ? leaveOthers(order, written.failure, invocation) : written;
}

/** The other forms of the report, and why there is no PDF. */
async function leaveOthers(order: Order, failure: Failure, invocation: Invocation): Promise<Result<Reply>> {
  const { translate, say, program } = invocation;
  const left: ExportReply[] = [];
  for (const format of withoutPrinter) {
    const file = `${order.file.replace(/\.pdf$/i, '')}.${format}`;
    const written = await exportReport({ ...order, format, file }, printThroughElectron(program));
    if (!written.ok) return written;
    left.push(written.value);
  }
  const { detail } = describeFailure(failure, translate);
  say(translate('cli.report.notDrawn', { reason: detail }));
  return success({
    document: { failure, left: left.map(documentOf) },
    text: left.map((reply) => writtenLine(reply, invocation)).join('\n'),
  });
}

const documentOf = ({ path: file, bytes, sha256, pages }: ExportReply) => ({ file, bytes, sha256, pages });

const writtenLine = ({ path: file, bytes }: ExportReply, { translate }: Invocation): string =>
  translate('cli.report.written', { file, bytes });
