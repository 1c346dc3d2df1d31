import path from 'node:path';
import type { Failure } from '../../../shared/base/failure';
import type { Language } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import type { ReportDocument } from '../../../shared/report/document';
import { completeness } from '../../../shared/report/valuation/completeness';
import { describeFailure } from '../../../shared/text/describeFailure';
import type { ReportFormat } from '../../print/exportReport';
import type { Invocation, Reply } from '../command';
import { madeFolder } from '../madeFolder';
import type { InLanguage, Named } from './kind';
import { writeReport } from './writeReport';

/** Where a report goes, in what format and in which languages; without languages, in that of the words on screen. */
export interface Place {
  readonly file: string;
  readonly format: ReportFormat;
  readonly languages: readonly Language[] | null;
}

/** Of two languages each has its own file: report.zh-CN.pdf and report.en.pdf. */
function fileIn(file: string, language: Language): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${language}${ext}`);
}

/** One report, in each of the languages. */
export async function writeInLanguages(
  made: InLanguage,
  { file, format, languages }: Place,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const folder = await madeFolder(file);
  if (!folder.ok) return folder;
  const asked = languages ?? [invocation.language];
  const replies: Reply[] = [];
  for (const language of asked) {
    const document = made(language);
    if (language === asked[0]) sayWhatIsLacking(document, invocation);
    const order = { document, format, file: languages === null ? file : fileIn(file, language) };
    const reply = await writeReport(order, invocation);
    if (!reply.ok || languages === null) return reply;
    replies.push(reply.value);
  }
  return success({
    document: { files: replies.map(({ document }) => document) },
    text: replies.map(({ text }) => text).join('\n'),
  });
}

/** A report that is not whole is written all the same, with a warning. */
function sayWhatIsLacking(document: ReportDocument, { say, translate }: Invocation): void {
  const { missing, unwritten } = completeness(document);
  if (missing.length > 0) say(translate('cli.report.missing', { sections: missing.join(', ') }));
  if (unwritten.length > 0)
    say(translate('cli.report.unwritten', { count: unwritten.length, ids: unwritten.join(', ') }));
}

interface Outcome {
  readonly name: string;
  readonly reply: Result<Reply>;
}

/** Each report into a file of the folder; what fails is listed at the end, and the exit status says so. */
export async function writeSeveral(all: readonly Named[], place: Place, invocation: Invocation): Promise<Reply> {
  const { say, translate } = invocation;
  const outcomes: Outcome[] = [];
  for (const { name, made } of all) {
    const file = path.join(place.file, `${name}.${place.format}`);
    const reply = made.ok ? await writeInLanguages(made.value, { ...place, file }, invocation) : made;
    outcomes.push({ name, reply });
    say(translate('cli.report.progress', { done: outcomes.length, of: all.length, name }));
  }
  const written = outcomes.flatMap(({ reply }) => (reply.ok ? [reply.value] : []));
  const failures = outcomes.flatMap(({ name, reply }) => (reply.ok ? [] : [{ name, failure: reply.failure }]));
  const lines = failures.map(({ name, failure }) => failureLine(name, failure, invocation));
  return {
    document: { reports: written.map(({ document }) => document), failures },
    text: [...written.map(({ text }) => text), ...lines].join('\n'),
    good: failures.length === 0,
  };
}

function failureLine(name: string, failure: Failure, { translate }: Invocation): string {
  return translate('cli.report.failed', { name, reason: describeFailure(failure, translate).detail });
}
