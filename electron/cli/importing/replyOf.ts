import { type Result, success } from '../../../shared/base/result';
import { describeReject } from '../../../shared/data/loading/describeReject';
import type { ImportReport, Reject } from '../../../shared/data/loading/importFile';

import { describeFailure } from '../../../shared/text/describeFailure';
import type { Translate } from '../../../shared/text/translator';
import type { Invocation, Reply } from '../command';
import type { Outcome } from './importFiles';

const rejectsInText = 20;

function rejectLine(reject: Reject, translate: Translate): string {
  const column = reject.column ?? translate('loading.cli.wholeRow');
  const facts = { line: reject.line, column, value: reject.value ?? '', reason: describeReject(reject, translate) };
  return `  ${translate('loading.cli.reject', facts)}`;
}

function textOf(report: ImportReport, translate: Translate): string {
  const { read, loaded, rejected, rejects, notes, controls } = report;
  const file = report.part === null ? report.file : `${report.file} › ${report.part}`;
  const shown = rejects.slice(0, rejectsInText);
  const left = Object.values(report.reasons).reduce((sum, count) => sum + count, 0) - shown.length;
  return [
    translate('loading.cli.file', { file, table: report.table }),
    `  ${translate('loading.cli.counts', { read, loaded, rejected })}`,
    ...(report.doubtful > 0 ? [`  ${translate('loading.cli.doubtful', { count: report.doubtful })}`] : []),
    ...controls.map(({ column, ...amounts }) => {
      const name = column ?? translate('loading.cli.rows');
      return `  ${translate('loading.cli.control', { column: name, ...amounts })}`;
    }),
    ...notes.map(({ code, column, needs }) => {
      return `  ${translate(`loading.note.${code}`, { column: column ?? '', needs: needs ?? '' })}`;
    }),
    ...shown.map((reject) => rejectLine(reject, translate)),
    ...(left > 0 ? [`  ${translate('loading.cli.more', { count: left })}`] : []),
  ].join('\n');
}

function outcomeText({ file, result }: Outcome, translate: Translate): string {
  if (result.ok) return textOf(result.value, translate);
  const { title, detail } = describeFailure(result.failure, translate);
  return translate('loading.cli.notLoaded', { file, reason: `${title}. ${detail}` });
}

const sum = (reports: readonly ImportReport[], count: 'read' | 'loaded' | 'rejected'): number =>
  reports.reduce((all, report) => all + report[count], 0);

/** One document for scripts: the totals and, for each file, what became of it. */
function documentOf(outcomes: readonly Outcome[], reports: readonly ImportReport[], keeps: boolean) {
  const [first] = reports;
  const files = outcomes.map(({ file, part, result }) =>
    result.ok ? { ...result.value, file } : { file, part, failure: result.failure },
  );
  return {
    read: sum(reports, 'read'),
    loaded: sum(reports, 'loaded'),
    rejected: sum(reports, 'rejected'),
    rejects: reports.flatMap(({ rejects, file }) =>
      reports.length === 1 ? rejects : rejects.map((each) => ({ file, ...each })),
    ),
    sha256: reports.length === 1 ? first?.sha256 : undefined,
    encoding: reports.length === 1 ? first?.encoding : undefined,
    kept: keeps,
    files,
  };
}

/** Good where every file could be loaded, whatever of its rows was rejected; a single file's failure is the reply's. */
export function replyOf(outcomes: readonly Outcome[], keeps: boolean, { translate, say }: Invocation): Result<Reply> {
  const [only] = outcomes;
  if (outcomes.length === 1 && only !== undefined && !only.result.ok) return only.result;
  if (!keeps) say(translate('loading.cli.checkedOnly'));
  const reports = outcomes.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const text = outcomes.map((outcome) => outcomeText(outcome, translate)).join('\n');
  return success({ document: documentOf(outcomes, reports, keeps), text, good: reports.length === outcomes.length });
}
