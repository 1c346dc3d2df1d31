import { type Result, success } from '../../../shared/base/result';
import { describeFailure } from '../../../shared/text/describeFailure';
import type { Translate } from '../../../shared/text/translator';
import { knownActions } from '../../../shared/workspace/journal';
import { type Check, checkWorkspace } from '../../workspace/check';
import { journalFile, placeOf } from '../../workspace/layout';
import { unsealing } from '../../workspace/seal/sealedWorkspace';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { looking, requestFor } from './asked';

const tableLines = (tables: Check['tables'], translate: Translate): string =>
  tables === null || tables.length === 0
    ? translate('workspace.cli.noTables')
    : textTable(
        [translate('workspace.cli.table'), translate('workspace.cli.rows')],
        tables.map(({ table, rows }) => [table, String(rows)]),
      );

/** What is in a workspace. */
export async function open(invocation: Invocation, folder: string): Promise<Result<Reply>> {
  const { translate } = invocation;
  const request = await requestFor(invocation, folder);
  if (!request.ok) return request;
  const check = await checkWorkspace(request.value);
  if (check.problem !== null) return { ok: false, failure: check.problem };
  return looking(invocation, folder, async ({ document, sealed, lines }) => {
    const { id, name, createdOn, revision, scenarios, mappings, findings, notebook, people, reports } = document;
    const held = { scenarios, mappings, findings, notebook, people, reports };
    const counts = Object.fromEntries(Object.entries(held).map(([key, list]) => [key, list.length]));
    const facts = { name, folder: check.folder, day: createdOn, lines: lines.length };
    const text = [
      translate('workspace.cli.name', facts),
      ...(sealed ? [translate('workspace.cli.encrypted')] : []),
      tableLines(check.tables, translate),
    ];
    const shown = { folder: check.folder, id, name, createdOn, revision, sealed, tables: check.tables, counts };
    return success({ document: shown, text: text.join('\n') });
  });
}

function journalWords({ journal, folder }: Check, translate: Translate): readonly string[] {
  if (journal === null) return [describeFailure({ code: 'workspace/not-found', folder }, translate).detail];
  const { lines, fault, torn } = journal;
  return [
    fault === null
      ? translate('workspace.cli.journalSound', { lines })
      : translate('workspace.cli.journalBroken', { line: fault.line }),
    ...(torn > 0 ? [translate('workspace.cli.journalTorn', { bytes: torn })] : []),
  ];
}

function insideWords({ tables, problem }: Check, translate: Translate): readonly string[] {
  if (problem !== null) {
    const { title, detail, nextStep } = describeFailure(problem, translate);
    return [title, detail, nextStep];
  }
  const rows = (tables ?? []).reduce((sum, table) => sum + table.rows, 0);
  return [translate('workspace.cli.databaseOpens', { tables: tables?.length ?? 0, rows })];
}

/** Hashes, chain, database: everything that can be wrong, and nothing is changed. */
export async function check(invocation: Invocation, folder: string): Promise<Result<Reply>> {
  const { translate } = invocation;
  const request = await requestFor(invocation, folder);
  if (!request.ok) return request;
  const checked = await checkWorkspace(request.value);
  const header = [translate('workspace.cli.file'), translate('workspace.cli.state')];
  const text = [
    ...journalWords(checked, translate),
    ...(checked.files.length === 0
      ? []
      : [
          textTable(
            header,
            checked.files.map(({ name, state }) => [name, translate(`workspace.cli.${state}`)]),
            [0, 1],
          ),
        ]),
    ...(checked.notAsSeen ? [translate('workspace.cli.notAsSeen')] : []),
    ...insideWords(checked, translate),
    translate(checked.isGood ? 'workspace.cli.good' : 'workspace.cli.bad'),
  ];
  return success({ document: checked, text: text.join('\n'), good: checked.isGood });
}

const actionWord = (what: string, translate: Translate): string => {
  const known = knownActions.find((action) => action === what);
  return known === undefined ? what : translate(`workspace.deed.${known}`);
};

/** Who did what when, after the chain was followed to its end. */
export const journal = (invocation: Invocation, folder: string): Promise<Result<Reply>> =>
  looking(invocation, folder, (workspace) =>
    unsealing(placeOf(folder).of(journalFile), async () => {
      const { translate } = invocation;
      const entries = workspace.entries();
      const header = (['seq', 'at', 'who', 'what', 'detail'] as const).map((name) =>
        translate(`workspace.cli.${name}`),
      );
      const rows = entries.map(({ seq, at, who, what, detail }) => [
        String(seq),
        at.slice(0, 19).replace('T', ' '),
        who,
        actionWord(what, translate),
        JSON.stringify(detail),
      ]);
      const shown = entries.map(({ seq, at, who, what, detail }) => ({ seq, at, who, what, detail }));
      const head = workspace.lines.at(-1)?.hash ?? null;
      return success({
        document: { folder: workspace.folder, lines: entries.length, head, entries: shown },
        text: textTable(header, rows, [1, 2, 3, 4]),
      });
    }),
  );
