import { combine } from '../../../shared/base/combine';
import type { Failure } from '../../../shared/base/failure';
import { type Result, success } from '../../../shared/base/result';
import type { ExportReply } from '../../../shared/ipc/contract';
import type { ReportDocument } from '../../../shared/report/document';
import { madeCommittee } from '../../../shared/report/madeCommittee';
import { describeFailure } from '../../../shared/text/describeFailure';
import { exportReport, type Print, type ReportFormat } from '../../print/exportReport';
import { printThroughElectron } from '../../print/spawn';
import type { Command, Invocation, Reply } from '../command';
import { committeeAsked } from '../committeeQuestion';
import { madeFolder } from '../madeFolder';
import { choiceOption, requiredPath } from '../readOptions';

const formats = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'] as const satisfies readonly ReportFormat[];
/** What is left where a PDF cannot be drawn. */
const withoutPrinter = ['docx', 'html', 'csv', 'json'] as const satisfies readonly ReportFormat[];
const kinds = ['committee'] as const;

async function makeReport(invocation: Invocation): Promise<Result<ReportDocument>> {
  const asked = await committeeAsked(invocation);
  if (!asked.ok) return asked;
  const made = madeCommittee(asked.value);
  return made.ok ? success(made.value.document) : made;
}

interface Order {
  readonly document: ReportDocument;
  readonly file: string;
  readonly print: Print;
}

/** The PDF was not to be had: the same report in the forms that need no printer, and why. */
async function leaveOthers(order: Order, failure: Failure, { translate, say }: Invocation): Promise<Result<Reply>> {
  const left: ExportReply[] = [];
  for (const format of withoutPrinter) {
    const file = `${order.file.replace(/\.pdf$/i, '')}.${format}`;
    const written = await exportReport({ format, document: order.document, file }, order.print);
    if (!written.ok) return written;
    left.push(written.value);
  }
  const { detail } = describeFailure(failure, translate);
  say(translate('cli.report.notDrawn', { reason: detail }));
  return success({
    document: { failure, left: left.map(documentOf) },
    text: left.map((reply) => writtenLine(reply, translate)).join('\n'),
  });
}

const documentOf = ({ path: file, bytes, sha256, pages }: ExportReply) => ({ file, bytes, sha256, pages });

const writtenLine = ({ path: file, bytes }: ExportReply, translate: Invocation['translate']): string =>
  translate('cli.report.written', { file, bytes });

/** The committee's report as a file. */
export const report: Command = {
  options: {
    kind: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const { options, translate, program } = invocation;
    const asked = combine({
      kind: choiceOption(options, 'kind', kinds, 'committee'),
      format: choiceOption(options, 'format', formats, 'pdf'),
      file: requiredPath(options, 'out', 'FILE'),
    });
    if (!asked.ok) return asked;
    const { format, file } = asked.value;
    const document = await makeReport(invocation);
    if (!document.ok) return document;
    const folder = await madeFolder(file);
    if (!folder.ok) return folder;
    const order = { document: document.value, file, print: printThroughElectron(program) };
    const written = await exportReport({ format, document: order.document, file }, order.print);
    if (written.ok)
      return success({ document: documentOf(written.value), text: writtenLine(written.value, translate) });
    return written.failure.code === 'print/not-drawn' ? leaveOthers(order, written.failure, invocation) : written;
  },
};
