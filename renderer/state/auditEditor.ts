import { create } from 'zustand';
import { type OwnRule, readOwnRule } from '../../shared/audit/own/ownRules';
import {
  type DraftField,
  draftOf,
  fieldAt,
  newDraft,
  type RuleDraft,
  ruleText,
} from '../../shared/audit/own/ruleDraft';
import type { Trial } from '../../shared/audit/own/tryRule';
import type { Rule } from '../../shared/audit/rule';
import type { Failure } from '../../shared/base/failure';
import { freeId } from '../../shared/base/freeId';
import type { SampleTrial } from '../engine/trialMethods';
import { contextNow, useAudit } from './auditRun';
import { tables } from './openWorkspace';
import { ownRulesNow, readKept, saveOwnRule } from './ownRules';

/** Whether a rule that is being written could run. */
export type DraftCheck =
  | { readonly state: 'checking' }
  | { readonly state: 'wrong'; readonly field: DraftField; readonly failure: Failure }
  | { readonly state: 'right'; readonly rule: Rule; readonly columns: readonly string[] };

export type Trying<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'tried'; readonly value: T };

/** A rule in the form. */
export interface OpenDraft {
  readonly draft: RuleDraft;
  readonly standsFor: string | null;
  readonly isChanged: boolean;
  readonly check: DraftCheck;
  readonly onSample: Trying<SampleTrial>;
  readonly onTables: Trying<Trial>;
}

interface EditorStore {
  /** Id of the rule that is shown; a new one goes by `new …` until it is saved. */
  readonly shown: string | null;
  /** Rules in the form by that id: one that is left unsaved is there when the user comes back. */
  readonly drafts: Readonly<Record<string, OpenDraft>>;
}

export const useEditor = create<EditorStore>(() => ({ shown: null, drafts: {} }));

const idle = { state: 'idle' } as const;

/** Changes what is known of a rule in the form, if it is still there. */
export const changeOpen = (id: string, to: (open: OpenDraft) => Partial<OpenDraft>): void =>
  useEditor.setState(({ drafts }) => {
    const open = drafts[id];
    return open === undefined ? {} : { drafts: { ...drafts, [id]: { ...open, ...to(open) } } };
  });

const without = (drafts: EditorStore['drafts'], id: string): EditorStore['drafts'] =>
  Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== id));

function openDraft(id: string, draft: RuleDraft, facts: Pick<OpenDraft, 'standsFor' | 'isChanged'>): void {
  const open: OpenDraft = { draft, ...facts, check: { state: 'checking' }, onSample: idle, onTables: idle };
  useEditor.setState(({ drafts }) => ({ shown: id, drafts: { ...drafts, [id]: open } }));
  void checkDraft(id);
}

/** Shows a rule; one of the user's own opens in the form. */
export function showRule(id: string): void {
  const own = ownRulesNow().find((one) => one.id === id);
  const rule = own === undefined ? null : readKept(own);
  if (own === undefined || rule === null || useEditor.getState().drafts[id] !== undefined) {
    useEditor.setState({ shown: id });
    return;
  }
  openDraft(id, draftOf(rule), { standsFor: own.standsFor, isChanged: false });
}

const takenIds = (): readonly string[] => [
  ...useAudit.getState().rules.map(({ id }) => id),
  ...ownRulesNow().map(({ id }) => id),
  ...Object.entries(useEditor.getState().drafts).flatMap(([key, { draft }]) => [key, draft.id]),
];

export function newRule(): void {
  openDraft(freeId('new rule', takenIds()), newDraft, { standsFor: null, isChanged: true });
}

/** Starts a rule of the user's own from another one. */
export function copyRule(rule: Rule): void {
  const wished = rule.id.startsWith('own.') ? rule.id : `own.${rule.id}`;
  const draft = { ...draftOf(rule), id: freeId(wished, takenIds()) };
  openDraft(freeId('new rule', takenIds()), draft, { standsFor: rule.id, isChanged: true });
}

/** Gives up what was changed of a rule. */
export function revertDraft(id: string): void {
  useEditor.setState(({ drafts }) => ({ drafts: without(drafts, id), shown: null }));
  if (ownRulesNow().some((one) => one.id === id)) showRule(id);
}

export const closeDraft = (id: string): void =>
  useEditor.setState(({ drafts }) => ({ drafts: without(drafts, id), shown: null }));

/** How long the user must have stopped typing before a rule is checked. */
const pause = 400;
let timer: ReturnType<typeof setTimeout> | null = null;

export function editDraft(id: string, edit: Partial<RuleDraft>): void {
  changeOpen(id, ({ draft }) => ({
    draft: { ...draft, ...edit },
    ...{ isChanged: true, check: { state: 'checking' }, onSample: idle, onTables: idle },
  }));
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void checkDraft(id), pause);
}

export const setStandsFor = (id: string, standsFor: string | null): void =>
  changeOpen(id, () => ({ standsFor, isChanged: true, onSample: idle }));

/** Reads the rule as a file would be, then has the engine prepare its query over the tables. */
async function checked(id: string, draft: RuleDraft): Promise<DraftCheck> {
  const text = ruleText(draft);
  const file = `${draft.id}.yaml`;
  const read = readOwnRule(text, file);
  if (!read.ok) {
    const { failure } = read;
    return { state: 'wrong', field: fieldAt(text, 'line' in failure ? Number(failure.line) : 1), failure };
  }
  const others = [...useAudit.getState().rules, ...ownRulesNow()].filter((one) => one.id !== id);
  if (others.some((one) => one.id === draft.id)) {
    return { state: 'wrong', field: 'id', failure: { code: 'rule/duplicate', file, line: 1, id: draft.id } };
  }
  const ledger = await tables();
  if (!ledger.ok) return { state: 'wrong', field: 'sql', failure: ledger.failure };
  const context = await contextNow(ledger.value);
  if (!context.ok) return { state: 'wrong', field: 'sql', failure: context.failure };
  const columns = await ledger.value.ask('checkRule', { rule: read.value, asOf: context.value.asOf });
  return columns.ok
    ? { state: 'right', rule: read.value, columns: [...columns.value.keys()] }
    : { state: 'wrong', field: 'sql', failure: columns.failure };
}

export async function checkDraft(id: string): Promise<void> {
  const draft = useEditor.getState().drafts[id]?.draft;
  if (draft === undefined) return;
  const check = await checked(id, draft);
  // What was typed meanwhile is checked in its turn.
  changeOpen(id, (open) => (open.draft === draft ? { check } : {}));
}

/** Saves a rule that could run; a new one is then known by its own id. */
export async function saveDraft(id: string): Promise<void> {
  const open = useEditor.getState().drafts[id];
  if (open?.check.state !== 'right') return;
  const { draft, standsFor } = open;
  const before = ownRulesNow().find((one) => one.id === id);
  const kept: OwnRule = { id: draft.id, yaml: ruleText(draft), enabled: before?.enabled ?? true, standsFor };
  if (!(await saveOwnRule(kept, before?.id ?? null))) return;
  useEditor.setState(({ drafts, shown }) => ({
    drafts: { ...without(drafts, id), [kept.id]: { ...open, isChanged: false } },
    shown: shown === id ? kept.id : shown,
  }));
}
