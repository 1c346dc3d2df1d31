import type { Failure } from '../../shared/base/failure';
import { type Result, success } from '../../shared/base/result';
import { freeFileName, safeFileName } from '../../shared/base/safeFileName';
import { contract, type ExportReply, type Request } from '../../shared/ipc/contract';
import type { ReportDocument } from '../../shared/report/document';
import { applyEdits, type EditedReport } from '../../shared/report/edits/applyEdits';
import { invoke } from '../bridge';
import type { MakeReport, ReportOrder } from '../reports/order';
import { endJob, showJob } from './jobs';
import { report as reportFailure, reportSaved, tell } from './notices';
import { remember } from './reportHistory';
import { editsOf } from './reportWords';

export type ReportFormat = Request<'report.export'>['format'];
export const reportFormats: readonly ReportFormat[] = contract['report.export'].request.shape.format.options;

/** A report in one language, to be written in some formats. */
export interface Edition {
  /** What progress and failures call it. */
  readonly name: string;
  readonly make: MakeReport;
  readonly order: ReportOrder;
  readonly formats: readonly ReportFormat[];
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly name: string;
  /** Null until something is done that tells the pace. */
  readonly secondsLeft: number | null;
}

export interface Outcome {
  readonly folder: string;
  readonly written: number;
  readonly failures: readonly { readonly name: string; readonly failure: Failure }[];
}

interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly isStopped: () => boolean;
}

/** A report as it is to be written: in the words that are kept for it. */
async function edited({ make, order }: Edition): Promise<Result<EditedReport>> {
  const made = await make(order);
  return made.ok ? success(applyEdits(made.value, editsOf(made.value))) : made;
}

const fileName = ({ kind, provenance, day, language }: ReportDocument, format: ReportFormat): string =>
  safeFileName(`Fundscope-${kind}-${provenance.subject}-${day}-${language}.${format}`);

type Destination = Request<'report.export'>['destination'];

async function write(
  report: EditedReport,
  format: ReportFormat,
  destination: Destination,
): Promise<Result<ExportReply>> {
  const { document, edited: own } = report;
  const reply = await invoke('report.export', { format, document, destination });
  if (reply.ok) {
    await remember({ kind: document.kind, format, edited: own.length, report: document }, reply.value);
  }
  return reply;
}

interface Chosen {
  readonly folder: string;
  /** Names that are taken there. */
  readonly names: string[];
}

const inFolder = ({ folder, names }: Chosen, wished: string): Destination => {
  const name = freeFileName(wished, names);
  names.push(name);
  return { kind: 'path', path: `${folder}/${name}` };
};

/** Writes editions one after the other into a folder; one that fails stops no other. */
async function writeInto(chosen: Chosen, editions: readonly Edition[], watch: Watch): Promise<Outcome> {
  const begun = performance.now();
  const of = editions.reduce((sum, { formats }) => sum + formats.length, 0);
  const failures: { name: string; failure: Failure }[] = [];
  let [done, written] = [0, 0];
  const tellProgress = (name: string): void => {
    const seconds = (performance.now() - begun) / 1000;
    watch.onProgress({ done, of, name, secondsLeft: done === 0 ? null : (seconds / done) * (of - done) });
  };
  for (const edition of editions) {
    const { name, formats } = edition;
    if (watch.isStopped()) break;
    tellProgress(name);
    const report = await edited(edition);
    if (!report.ok) {
      failures.push({ name, failure: report.failure });
      done += formats.length;
      continue;
    }
    for (const format of formats) {
      if (watch.isStopped()) break;
      const reply = await write(report.value, format, inFolder(chosen, fileName(report.value.document, format)));
      if (reply.ok) written += 1;
      else failures.push({ name: `${name} ${format}`, failure: reply.failure });
      done += 1;
      tellProgress(name);
    }
  }
  return { folder: chosen.folder, written, failures };
}

/** Asks for a folder and writes all editions into it. */
export async function writeAll(editions: readonly Edition[], watch: Watch): Promise<Result<Outcome>> {
  const chosen = await invoke('folder.choose', {});
  return chosen.ok ? success(await writeInto(chosen.value, editions, watch)) : chosen;
}

const job = { id: 'report', title: 'frame.job.report' } as const;

async function writeOne(edition: Edition, format: ReportFormat): Promise<void> {
  const report = await edited(edition);
  if (!report.ok) {
    reportFailure(report.failure);
    return;
  }
  showJob({ ...job, progress: null, cancel: null });
  const suggestedName = fileName(report.value.document, format);
  const reply = await write(report.value, format, { kind: 'choose', suggestedName });
  endJob(job.id);
  if (reply.ok) reportSaved(reply.value.path);
  else reportFailure(reply.failure);
}

async function writeMany(editions: readonly Edition[]): Promise<void> {
  let isStopped = false;
  const cancel = (): void => {
    isStopped = true;
  };
  const outcome = await writeAll(editions, {
    onProgress: ({ done, of }) => showJob({ ...job, progress: done / of, cancel }),
    isStopped: () => isStopped,
  });
  endJob(job.id);
  if (!outcome.ok) {
    reportFailure(outcome.failure);
    return;
  }
  const { folder, written, failures } = outcome.value;
  for (const { failure } of failures) reportFailure(failure);
  if (written > 0) tell('reportsScreen.export.done', 'reportsScreen.export.doneDetail', { files: written, folder });
}

/** Writes one file where the user says, or several into a folder that the user points at. */
export function exportEditions(editions: readonly Edition[]): Promise<void> {
  const [first] = editions;
  const [format] = first?.formats ?? [];
  const files = editions.reduce((sum, { formats }) => sum + formats.length, 0);
  if (first === undefined || format === undefined) return Promise.resolve();
  return files === 1 ? writeOne(first, format) : writeMany(editions);
}
