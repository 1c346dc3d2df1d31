import path from 'node:path';
import { failed, type Result, success } from '../../../shared/base/result';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { type ImportReport, importFile } from '../../../shared/data/loading/importFile';
import { openSource } from '../../../shared/data/reading/openSource';
import type { OpenedSource } from '../../../shared/data/reading/source';
import { describeFailure } from '../../../shared/text/describeFailure';
import type { Translate } from '../../../shared/text/translator';
import {
  type Offered,
  type PlannedStep,
  planReplay,
  readSteps,
  type StandingImport,
  type StepList,
  standingImports,
  stepsOf,
  stepsText,
} from '../../../shared/workspace/steps';
import { atomicWrite } from '../../atomicWrite';
import { openNativeLedger } from '../../database/nativeDatabase';
import { openWorkCopy } from '../../workspace/workCopy';
import type { Invocation, Reply } from '../command';
import { filesNamed, type OpenFile, openFile } from '../importing/fileSource';
import { openTarget, type Target } from '../importing/target';
import { textOption } from '../readOptions';
import { readText } from '../scenario';
import { textTable } from '../textTable';
import { today } from '../today';
import { looking } from './asked';

const listOf = (invocation: Invocation, folder: string): Promise<Result<StepList>> =>
  looking(invocation, folder, async (workspace) => {
    const { tables, document } = workspace;
    if (tables === null) return success(stepsOf(document.name, []));
    const copy = await openWorkCopy(workspace);
    if (!copy.ok) return copy;
    try {
      const ledger = await openNativeLedger({ file: copy.value.file, readOnly: true });
      if (!ledger.ok) return ledger;
      const found = await ledger.value.query<StandingImport>(standingImports);
      await ledger.value.close();
      return found.ok ? success(stepsOf(document.name, found.value)) : found;
    } finally {
      await copy.value.remove();
    }
  });

/** Writes down how the workspace was filled, to be done again with the next quarter's files. */
export async function steps(invocation: Invocation, folder: string): Promise<Result<Reply>> {
  const list = await listOf(invocation, folder);
  if (!list.ok) return list;
  const named = textOption(invocation.options, 'file');
  if (named === undefined) return success({ document: list.value, text: stepsText(list.value).trimEnd() });
  const file = path.resolve(named);
  const written = await atomicWrite(file, stepsText(list.value));
  if (!written.ok) return written;
  const count = list.value.steps.length;
  return success({
    document: { file, steps: count },
    text: invocation.translate('workspace.cli.stepsWritten', { file, count }),
  });
}

interface Table extends Offered {
  readonly source: OpenedSource;
  readonly opened: OpenFile;
}

async function tablesIn(files: readonly string[], opened: OpenFile[]): Promise<Result<readonly Table[]>> {
  const tables: Table[] = [];
  for (const name of files) {
    const file = await openFile(name);
    if (!file.ok) return file;
    opened.push(file.value);
    const sources = await openSource(file.value.source);
    if (!sources.ok) return sources;
    for (const source of sources.value) {
      const { part, columns, preview } = source;
      tables.push({ file: path.basename(name), part, columns, preview, source, opened: file.value });
    }
  }
  return success(tables);
}

type Planned = PlannedStep<Table>;

async function load({ step, offered }: Planned, { ledger, privacy }: Target): Promise<Result<ImportReport> | null> {
  const table = canonicalTable(step.table);
  if (offered === null || table === undefined) return null;
  const { source, opened } = offered;
  const { name, size } = opened.source;
  const file = { name, size, sha256: opened.sha256 };
  const request = { source, file, mapping: step.mapping, table, privacy, importedOn: today() };
  const events = { onProgress: () => undefined, cancelled: () => false };
  return importFile(ledger, { ...request, controlTotals: step.totals }, events);
}

interface Done {
  readonly planned: Planned;
  readonly result: Result<ImportReport> | null;
}

const isFatal = ({ breaks }: Planned): boolean => breaks.some(({ kind }) => kind !== 'new-code');
const isOff = ({ controls }: ImportReport): boolean => controls.some(({ difference }) => Number(difference) !== 0);
const isGood = ({ planned, result }: Done): boolean =>
  planned.breaks.length === 0 && result !== null && result.ok && !isOff(result.value);

function outcomeOf({ planned, result }: Done, translate: Translate): string {
  const breaks = planned.breaks.map(({ kind, column, value }) =>
    translate(`workspace.cli.break.${kind}`, { column: column ?? '', value: value ?? '' }),
  );
  if (result === null) return [...breaks, translate('workspace.cli.notLoaded')].join('; ');
  if (!result.ok) return [...breaks, describeFailure(result.failure, translate).detail].join('; ');
  const { read, loaded, rejected, controls } = result.value;
  const off = controls.filter(({ difference }) => Number(difference) !== 0);
  return [
    translate('workspace.cli.loaded', { read, loaded, rejected }),
    ...breaks,
    ...off.map(({ column, declared, difference }) =>
      translate('workspace.cli.totalOff', { column: column ?? '*', declared, difference }),
    ),
  ].join('; ');
}

function replyOf(done: readonly Done[], translate: Translate): Reply {
  const rows = done.map((one) => {
    const { step, offered, breaks } = one.planned;
    const report = one.result?.ok ? one.result.value : null;
    const failure = one.result?.ok === false ? one.result.failure : null;
    return {
      was: step.file,
      table: step.table,
      file: offered?.file ?? null,
      part: offered?.part ?? null,
      breaks,
      report,
      failure,
    };
  });
  const header = (['was', 'isNow', 'table', 'state'] as const).map((name) => translate(`workspace.cli.${name}`));
  const lines = done.map((one, index) => [
    one.planned.step.file,
    rows[index]?.file ?? '–',
    one.planned.step.table,
    outcomeOf(one, translate),
  ]);
  return { document: { steps: rows }, text: textTable(header, lines, [0, 1, 2, 3]), good: done.every(isGood) };
}

/** Nothing is loaded while a step lacks its file or a column, unless what can be loaded is asked for. */
async function run(plan: readonly Planned[], invocation: Invocation, folder: string): Promise<Result<readonly Done[]>> {
  const isPartial = invocation.options.partial === true;
  if (plan.some(isFatal) && !isPartial) return success(plan.map((planned) => ({ planned, result: null })));
  const target = await openTarget({ ...invocation.options, workspace: folder });
  if (!target.ok) return target;
  try {
    const done: Done[] = [];
    for (const planned of plan) {
      done.push({ planned, result: isFatal(planned) ? null : await load(planned, target.value) });
    }
    const reports = done.flatMap(({ result }) => (result?.ok ? [result.value] : []));
    const kept = reports.length === 0 ? success(undefined) : await target.value.finish(reports);
    return kept.ok ? success(done) : kept;
  } finally {
    await target.value.close();
  }
}

/** Does the steps of a list again with other files, and says where they no longer fit. */
export async function replay(
  invocation: Invocation,
  [folder = '', listFile = '', ...named]: readonly string[],
): Promise<Result<Reply>> {
  const text = await readText(listFile, listFile);
  if (!text.ok) return text;
  const list = readSteps(text.value.text);
  if ('reason' in list) {
    return failed({ code: 'workspace/bad-steps', file: listFile, field: list.field, reason: list.reason });
  }
  const files = await filesNamed(named);
  if (!files.ok) return files;
  const opened: OpenFile[] = [];
  try {
    const tables = await tablesIn(files.value, opened);
    if (!tables.ok) return tables;
    const done = await run(planReplay(list.steps, tables.value), invocation, folder);
    return done.ok ? success(replyOf(done.value, invocation.translate)) : done;
  } finally {
    for (const file of opened) await file.close();
  }
}
