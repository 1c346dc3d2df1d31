import path from 'node:path';
import { failed, type Result, success } from '../../../shared/base/result';
import { textOf } from '../../../shared/data/utf8';
import { contract } from '../../../shared/ipc/contract';
import { changeReport } from '../../../shared/report/compare/changeReport';
import { explained } from '../../../shared/report/compare/explained';
import type { Ground } from '../../../shared/report/compare/rebuilt';
import type { ReportDocument } from '../../../shared/report/document';
import { readReport } from '../../../shared/report/readReport';
import { loadBaseData } from '../baseData';
import type { Command, Invocation, Reply } from '../command';
import { readBytes } from '../datasetsFolder';
import { madeFolder } from '../madeFolder';
import { choiceOption, textOption } from '../readOptions';
import { reportText } from '../reporting/reportText';
import { writeReport } from '../reporting/writeReport';
import { loadParameters } from '../scenario';
import { today } from '../today';

const formats = contract['report.export'].request.shape.format.options;

async function reportIn(file: string): Promise<Result<ReportDocument>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === null ? failed({ code: 'dataset/not-utf8', file }) : readReport(file, text);
}

async function reportsAsked([old, now, extra]: readonly string[]): Promise<
  Result<readonly [ReportDocument, ReportDocument]>
> {
  if (old === undefined || now === undefined || extra !== undefined) {
    const value = extra ?? old ?? '';
    return failed({ code: 'usage/bad-option', option: 'OLD NEW', value, expected: '2 × FILE.json' });
  }
  const before = await reportIn(old);
  if (!before.ok) return before;
  const after = await reportIn(now);
  return after.ok ? success([before.value, after.value]) : after;
}

/** The figures and the law of a folder of datasets. */
async function groundIn(datasets: string): Promise<Result<Ground>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const base = await loadBaseData(datasets);
  return base.ok ? success({ base: base.value, parameters: parameters.value }) : base;
}

async function compared({ positionals, options, datasets }: Invocation): Promise<Result<ReportDocument>> {
  const reports = await reportsAsked(positionals);
  if (!reports.ok) return reports;
  const from = textOption(options, 'from-datasets');
  const ground = await groundIn(datasets);
  if (!ground.ok) return ground;
  const oldGround = from === undefined ? ground : await groundIn(from);
  if (!oldGround.ok) return oldGround;
  const why = explained(reports.value, [oldGround.value, ground.value]);
  if (!why.ok) return why;
  const [before, after] = reports.value;
  return success(changeReport({ before, after, why: why.value, day: today() }));
}

/** What is printed where no file is asked for: the comparison as a document, and in words. */
const printed = (document: ReportDocument, { translate }: Invocation): Reply => ({
  document,
  text: reportText(document, translate),
});

/** What moved between two reports kept as JSON, and why. */
export const compareReports: Command = {
  options: { format: { type: 'string' }, out: { type: 'string' }, 'from-datasets': { type: 'string' } },
  run: async (invocation) => {
    const { options } = invocation;
    const asked = choiceOption(options, 'format', formats, 'pdf');
    if (!asked.ok) return asked;
    const document = await compared(invocation);
    if (!document.ok) return document;
    const file = textOption(options, 'out');
    if (file === undefined) return success(printed(document.value, invocation));
    const folder = await madeFolder(file);
    if (!folder.ok) return folder;
    const order = { document: document.value, format: asked.value, file: path.resolve(file) };
    const written = await writeReport(order, invocation);
    if (!written.ok) return written;
    const { document: files, text } = written.value;
    return success({ document: files, text: `${document.value.headline.text}\n${text}` });
  },
};
