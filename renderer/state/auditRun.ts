import { create } from 'zustand';
import { auditContext } from '../../shared/audit/auditContext';
import type { RuleOutcome } from '../../shared/audit/outcome';
import type { ReadRules } from '../../shared/audit/own/ownRules';
import type { AuditContext } from '../../shared/audit/preparation';
import type { Rule, RuleParameter } from '../../shared/audit/rule';
import { changesSince, type FindingChanges, rememberFindings } from '../../shared/audit/run/changes';
import { dayAfterData } from '../../shared/audit/run/dayAfterData';
import { noteInputs, staleRules } from '../../shared/audit/run/seenInputs';
import { samePersonsOf } from '../../shared/audit/samePersons';
import type { Failure } from '../../shared/base/failure';
import { failed, type Result, success } from '../../shared/base/result';
import { plainSql } from '../../shared/data/loading/sqlText';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import type { AuditNews } from '../engine/auditMethods';
import type { OpenLedger } from '../engine/ledger';
import { everything, showScope } from './auditPlace';
import { readAllRules } from './auditRules';
import { auditSettings, changeRuleValue, resetRuleValue, valuesNow } from './auditValues';
import { today } from './dataImport';
import { endJob, showJob } from './jobs';
import { report } from './notices';
import { recordTables, tables, useFolder } from './openWorkspace';
import { useWorkspaceStore } from './workspace';

export type AuditRun =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly news: AuditNews | null }
  | { readonly state: 'saving' };

export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly hasData: boolean };

interface AuditStore {
  readonly reading: Reading;
  readonly rules: readonly Rule[];
  readonly broken: ReadRules['broken'];
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
  /** The day up to which the last run judged. */
  readonly ranOn: string | null;
  /** Rules whose tables or figures have changed since they ran. */
  readonly stale: ReadonlySet<string>;
  readonly changes: FindingChanges | null;
  readonly run: AuditRun;
  /** Grows with every run. */
  readonly edition: number;
}

const nothing = {
  ...{ outcomes: new Map(), ranOn: null, stale: new Set(), changes: null },
} satisfies Partial<AuditStore>;

export const useAudit = create<AuditStore>(() => ({
  ...{ reading: { state: 'reading' }, rules: [], broken: [], ...nothing, run: { state: 'idle' }, edition: 0 },
}));

const loaded = plainSql(`SELECT count(*)::DOUBLE AS files FROM imports
  WHERE table_name NOT IN ('regions', 'average_wage')`);

const documentNow = (): WorkspaceDocument | null => {
  const { opened } = useFolder.getState();
  return opened.state === 'open' ? opened.document : null;
};

const folderNow = (): string | null => {
  const { opened } = useFolder.getState();
  return opened.state === 'open' ? opened.facts.folder : null;
};

type Known = Pick<AuditStore, 'outcomes' | 'ranOn' | 'stale' | 'changes'>;

/** What earlier runs have left in the ledger. */
async function knownOf(ledger: OpenLedger, rules: readonly Rule[]): Promise<Result<Known>> {
  const stored = await ledger.ask('auditOutcomes', null);
  if (!stored.ok) return stored;
  const stale = await staleRules(ledger.database, rules, valuesNow());
  if (!stale.ok) return stale;
  const changes = await changesSince(ledger.database);
  if (!changes.ok) return changes;
  const outcomes = new Map(stored.value.map(({ outcome }) => [outcome.rule, outcome]));
  const ranOn =
    stored.value
      .map((one) => one.ranOn)
      .toSorted()
      .at(-1) ?? null;
  return success({ outcomes, ranOn, stale: stale.value, changes: changes.value });
}

async function readState(): Promise<Result<Partial<AuditStore>>> {
  const ledger = await tables();
  if (!ledger.ok) return ledger;
  const all = await readAllRules(documentNow()?.rules ?? []);
  if (!all.ok) return all;
  const files = await ledger.value.database.query<{ files: number }>(loaded);
  if (!files.ok) return files;
  const known = await knownOf(ledger.value, all.value.rules);
  if (!known.ok) return known;
  const hasData = (files.value[0]?.files ?? 0) > 0;
  return success({ reading: { state: 'read', hasData }, ...all.value, ...known.value });
}

/** Reads rules and what they came to; asked anew when the workspace or its tables have changed. */
export async function readAudit(): Promise<void> {
  const folder = folderNow();
  const state = await readState();
  // Another workspace has come meanwhile: its own reading follows.
  if (folderNow() !== folder) return;
  if (state.ok) useAudit.setState(({ edition }) => ({ ...state.value, edition: edition + 1 }));
  else useAudit.setState({ reading: { state: 'failed', failure: state.failure } });
}

/** What was read last, so that coming back to the screen reads nothing again. */
let read: { readonly folder: string; readonly edition: number } | null = null;

/** Reads what is not read yet; what is known of one workspace says nothing of another. */
export async function readAuditOf(folder: string, edition: number): Promise<void> {
  if (read?.folder === folder && read.edition === edition && useAudit.getState().run.state === 'idle') return;
  if (read?.folder !== folder) {
    useAudit.setState({ reading: { state: 'reading' }, ...nothing });
    showScope(everything);
  }
  read = { folder, edition };
  await readAudit();
}

/** Figures of rules have changed: those that ran with others are to run again. */
async function findStale(): Promise<void> {
  const ledger = await tables();
  if (!ledger.ok) return;
  const stale = await staleRules(ledger.value.database, useAudit.getState().rules, valuesNow());
  if (stale.ok) useAudit.setState({ stale: stale.value });
}

/** Law, the day of the audit, and members whom a reviewer found to be one person. */
export async function contextNow(ledger: OpenLedger): Promise<Result<AuditContext>> {
  const { opening } = useWorkspaceStore.getState();
  const document = documentNow();
  if (opening.state !== 'open' || document === null) return failed({ code: 'workspace/not-open' });
  const { parameters, base, provinces } = opening.workspace;
  const set = auditSettings(document).asOf;
  const asOf = set === null ? await dayAfterData(ledger.database, today()) : success(set);
  if (!asOf.ok) return asOf;
  const decided = { asOf: asOf.value, samePersons: samePersonsOf(document.people) };
  return success(auditContext({ parameters, base, provinces }, decided));
}

const job = {
  id: 'audit',
  title: 'auditScreens.job.run',
  changesWorkspace: true,
  cancel: () => void stopRun(),
} as const;
const savingJob = { ...job, title: 'auditScreens.job.save', progress: null, cancel: null } as const;

/** What a run says on its way; outcomes are shown as they come. */
function hear(news: AuditNews): void {
  const { outcome } = news;
  useAudit.setState(({ outcomes }) => ({
    run: { state: 'running', news },
    outcomes: outcome === null ? outcomes : new Map(outcomes).set(outcome.rule, outcome),
  }));
  showJob({ ...job, progress: news.of > 0 ? news.done / news.of : null });
}

/** Runs rules; gives what ended, also where the rest was stopped. */
async function ran(ledger: OpenLedger, rules: readonly Rule[]): Promise<Result<readonly RuleOutcome[]>> {
  const context = await contextNow(ledger);
  if (!context.ok) return context;
  const values = valuesNow();
  const remembered = await rememberFindings(ledger.database);
  if (!remembered.ok) return remembered;
  const ended: RuleOutcome[] = [];
  const done = await ledger.ask('runAudit', { rules, options: { context: context.value, values } }, (news) => {
    if (news.outcome !== null) ended.push(news.outcome);
    hear(news);
  });
  if (!done.ok) report(done.failure);
  const known = new Set(ended.map(({ rule }) => rule));
  const noted = await noteInputs(
    ledger.database,
    rules.filter(({ id }) => known.has(id)),
    values,
  );
  return noted.ok ? success(ended) : noted;
}

/** What the journal says of a run. */
function deedOf(outcomes: readonly RuleOutcome[]) {
  const hits = outcomes.flatMap((outcome) => (outcome.status === 'hits' ? [outcome] : []));
  return {
    what: 'audit' as const,
    detail: {
      rules: outcomes.length,
      findings: hits.reduce((sum, { count }) => sum + count, 0),
      amountAtRisk: Math.round(hits.reduce((sum, { amountAtRisk }) => sum + amountAtRisk, 0) * 100) / 100,
    },
  };
}

/** Runs rules over the open workspace's tables and keeps what they find; what ended before a stop is kept, too. */
export async function runRules(ids: readonly string[]): Promise<void> {
  const { rules, run } = useAudit.getState();
  const wanted = rules.filter(({ id }) => ids.includes(id));
  if (run.state !== 'idle' || wanted.length === 0) return;
  useAudit.setState({ run: { state: 'running', news: null } });
  showJob({ ...job, progress: null });
  const ledger = await tables();
  const outcomes = ledger.ok ? await ran(ledger.value, wanted) : ledger;
  useAudit.setState({ run: { state: 'saving' } });
  showJob(savingJob);
  if (!outcomes.ok) report(outcomes.failure);
  else if (outcomes.value.length > 0 && canKeep()) await recordTables(deedOf(outcomes.value));
  await readAudit();
  endJob(job.id);
  useAudit.setState({ run: { state: 'idle' } });
}

export async function runAllRules(): Promise<void> {
  if (useAudit.getState().reading.state === 'reading') await readAudit();
  await runRules(useAudit.getState().rules.map(({ id }) => id));
}

const canKeep = (): boolean => {
  const { opened } = useFolder.getState();
  return opened.state === 'open' && opened.facts.readOnly === null;
};

export async function stopRun(): Promise<void> {
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('stopAudit', null);
}

export function changeFigure(rule: Rule, parameter: RuleParameter, value: number | string): void {
  changeRuleValue(rule, parameter, value);
  void findStale();
}

export function resetFigure(rule: Rule, parameter: RuleParameter): void {
  resetRuleValue(rule.id, parameter.id);
  void findStale();
}
