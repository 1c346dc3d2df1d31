import type { AuditContext } from '../../shared/audit/preparation';
import type { Rule } from '../../shared/audit/rule';
import { failed, type Result } from '../../shared/base/result';
import { creditingRates } from '../../shared/sample/creditingRates';
import type { OpenLedger } from '../engine/ledger';
import type { SampleAsked } from '../engine/sampleFiles';
import { changeOpen, type OpenDraft, type Trying, useEditor } from './auditEditor';
import { contextNow } from './auditRun';
import { today } from './dataImport';
import { tables } from './openWorkspace';
import { useWorkspaceStore } from './workspace';

/** Persons in the sample that rules are tried on, and what its chance starts from. */
const sampleSize = { members: 3000, seed: 7 } as const;

async function tried<T>(work: (ledger: OpenLedger, context: AuditContext) => Promise<Result<T>>): Promise<Trying<T>> {
  const ledger = await tables();
  if (!ledger.ok) return { state: 'failed', failure: ledger.failure };
  const context = await contextNow(ledger.value);
  if (!context.ok) return { state: 'failed', failure: context.failure };
  const done = await work(ledger.value, context.value);
  if (done.ok) return { state: 'tried', value: done.value };
  return done.failure.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure: done.failure };
}

const rightRule = (id: string): Rule | null => {
  const check = useEditor.getState().drafts[id]?.check;
  return check?.state === 'right' ? check.rule : null;
};

/** What a trial has come to, unless the rule was changed meanwhile. */
function settle(id: string, rule: Rule, to: Pick<OpenDraft, 'onSample'> | Pick<OpenDraft, 'onTables'>): void {
  if (rightRule(id) === rule) changeOpen(id, () => to);
}

function sampleAsked(): SampleAsked | null {
  const { opening } = useWorkspaceStore.getState();
  if (opening.state !== 'open') return null;
  const { base, parameters } = opening.workspace;
  return { law: { parameters, divisors: base.monthsDivisor }, creditingRates: creditingRates(base), ...sampleSize };
}

/** Runs a rule over the sample province, in a database beside the user's own, and judges it by what is planted. */
export async function tryOnSample(id: string): Promise<void> {
  const rule = rightRule(id);
  if (rule === null) return;
  changeOpen(id, () => ({ onSample: { state: 'running' } }));
  const standsFor = useEditor.getState().drafts[id]?.standsFor ?? null;
  const onSample = await tried(async (ledger, context) => {
    const sample = sampleAsked();
    return sample === null
      ? failed({ code: 'workspace/not-open' })
      : ledger.ask('tryOnSample', { rule, context, sample, standsFor, today: today() });
  });
  settle(id, rule, { onSample });
}

/** Runs a rule over the open tables; nothing of what it finds is kept. */
export async function tryOnTables(id: string): Promise<void> {
  const rule = rightRule(id);
  if (rule === null) return;
  changeOpen(id, () => ({ onTables: { state: 'running' } }));
  settle(id, rule, { onTables: await tried((ledger, context) => ledger.ask('tryOnTables', { rule, context })) });
}

export async function stopTrial(): Promise<void> {
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('stopTrial', null);
}

/** Gives the memory of the sample back when the editor is left. */
export async function closeTrials(): Promise<void> {
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('closeTrials', null);
}
