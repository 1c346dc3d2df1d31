import { create } from 'zustand';
import { forgetRule } from '../../shared/audit/own/forgetRule';
import { type OwnRule, type RuleChange, readOwnRule, withRule } from '../../shared/audit/own/ownRules';
import { draftOf, ruleText } from '../../shared/audit/own/ruleDraft';
import { readRules } from '../../shared/audit/readRule';
import { freeId } from '../../shared/base/freeId';
import { type Result, success } from '../../shared/base/result';
import type { Deed } from '../../shared/workspace/journal';
import { readAudit, useAudit } from './auditRun';
import { saveFile } from './files';
import { report } from './notices';
import { record, recordTables, tables, useDocument, useFolder } from './openWorkspace';

const none: readonly OwnRule[] = [];

export const useOwnRules = (): readonly OwnRule[] => useDocument()?.rules ?? none;

export function ownRulesNow(): readonly OwnRule[] {
  const { opened } = useFolder.getState();
  return opened.state === 'open' ? opened.document.rules : none;
}

/** The rule that was deleted last, until it is put back or another change comes. */
export const useDeleted = create<{ readonly rule: OwnRule | null }>(() => ({ rule: null }));

const deedOf = (rule: string, change: RuleChange): Deed => ({
  what: 'decision',
  detail: { subject: 'rule', rule, change },
});

/** Takes away what rules found that are no longer what they were; gives whether the tables have changed. */
async function forget(ids: readonly string[]): Promise<Result<boolean>> {
  const { outcomes } = useAudit.getState();
  const known = ids.filter((id) => outcomes.has(id));
  if (known.length === 0) return success(false);
  const ledger = await tables();
  if (!ledger.ok) return ledger;
  for (const id of known) {
    const gone = await forgetRule(ledger.value.database, id);
    if (!gone.ok) return gone;
  }
  return success(true);
}

interface Change {
  readonly id: string;
  readonly change: RuleChange;
  /** Rules whose findings are no longer theirs. */
  readonly forgets: readonly string[];
}

async function keep({ id, change, forgets }: Change, to: (own: readonly OwnRule[]) => OwnRule[]): Promise<boolean> {
  const forgotten = await forget(forgets);
  if (!forgotten.ok) {
    report(forgotten.failure);
    return false;
  }
  const write = forgotten.value ? recordTables : record;
  const saved = await write(deedOf(id, change), (document) => ({ ...document, rules: to(document.rules) }));
  await readAudit();
  return saved.ok;
}

/** Puts a rule into the workspace, in the place of the one with the id `before`. */
export async function saveOwnRule(rule: OwnRule, before: string | null): Promise<boolean> {
  const earlier = ownRulesNow().find(({ id }) => id === before);
  const isOther = earlier !== undefined && (earlier.yaml !== rule.yaml || earlier.id !== rule.id);
  const change = { id: rule.id, change: 'saved', forgets: isOther ? [earlier.id] : [] } as const;
  return keep(change, (own) => withRule(own, before, rule));
}

export async function switchOwnRule(id: string, enabled: boolean): Promise<void> {
  const change = enabled ? 'switchedOn' : 'switchedOff';
  await keep({ id, change, forgets: enabled ? [] : [id] }, (own) =>
    own.map((one) => (one.id === id ? { ...one, enabled } : one)),
  );
}

export async function deleteOwnRule(id: string): Promise<void> {
  const rule = ownRulesNow().find((one) => one.id === id);
  if (rule === undefined) return;
  const done = await keep({ id, change: 'deleted', forgets: [id] }, (own) => own.filter((one) => one.id !== id));
  if (done) useDeleted.setState({ rule });
}

/** Puts the rule back that was deleted last; gives its id. */
export async function restoreOwnRule(): Promise<string | null> {
  const { rule } = useDeleted.getState();
  if (rule === null) return null;
  useDeleted.setState({ rule: null });
  await keep({ id: rule.id, change: 'restored', forgets: [] }, (own) => withRule(own, null, rule));
  return rule.id;
}

/** Rules of a file come beside those that are there; nothing of a file is taken that has a fault. */
export async function openRuleFile(file: File): Promise<string | null> {
  const text = await file.text();
  const read = readRules([{ name: file.name, text }]);
  if (!read.ok) {
    report(read.failure);
    return null;
  }
  const taken = [...useAudit.getState().rules, ...ownRulesNow()].map(({ id }) => id);
  const added: OwnRule[] = [];
  for (const rule of read.value) {
    const id = freeId(rule.id, [...taken, ...added.map((one) => one.id)]);
    const yaml = ruleText({ ...draftOf(rule), id });
    added.push({ id, yaml, enabled: true, standsFor: null });
  }
  const [first] = added;
  if (first === undefined) return null;
  const done = await keep({ id: added.map(({ id }) => id).join(', '), change: 'imported', forgets: [] }, (own) => [
    ...own,
    ...added,
  ]);
  return done ? first.id : null;
}

export const saveRuleFile = (id: string, yaml: string): Promise<unknown> => saveFile(`${id}.yaml`, yaml);

/** The rule of an own one, or null where it can't be read. */
export function readKept({ id, yaml }: OwnRule) {
  const read = readOwnRule(yaml, `${id}.yaml`);
  return read.ok ? read.value : null;
}
