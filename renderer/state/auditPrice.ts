import { useEffect } from 'react';
import { create } from 'zustand';
import { findingCase } from '../../shared/audit/cases/findingCase';
import { type LeakProfiles, leakProfilesFile, readLeakProfiles } from '../../shared/audit/price/leakProfiles';
import type { Price } from '../../shared/audit/price/priceOf';
import type { PriceQuestion } from '../../shared/audit/price/priceQuestion';
import type { Rule } from '../../shared/audit/rule';
import type { Failure } from '../../shared/base/failure';
import { failed, type Result, success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { readDataset } from '../engine/datasets';
import { contextNow, useAudit } from './auditRun';
import { endJob, showJob } from './jobs';
import { tables, useDocument, useFolder } from './openWorkspace';
import { saveScenario } from './ownScenarios';
import { useAskedScenario, useStudy } from './study';

/** What the user decides about a price; a year that is left open is that of the audit. */
export interface PriceChoices extends Pick<PriceQuestion, 'counting' | 'scope' | 'future' | 'shares' | 'collected'> {
  readonly fromYear: number | null;
}

export type PriceAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly last: Price | null }
  | { readonly state: 'done'; readonly price: Price }
  | { readonly state: 'failed'; readonly failure: Failure };

interface PriceStore {
  readonly choices: PriceChoices;
  /** The scenario that the answer is about. */
  readonly scenario: Scenario | null;
  readonly rules: readonly Rule[];
  readonly answer: PriceAnswer;
}

export const usePrice = create<PriceStore>(() => ({
  choices: {
    ...{ counting: 'expected', scope: 'poolAlone', future: 'presentCases' },
    ...{ shares: {}, collected: 1, fromYear: null },
  },
  scenario: null,
  rules: [],
  answer: { state: 'none' },
}));

export const changeChoices = (change: Partial<PriceChoices>): void =>
  usePrice.setState(({ choices }) => ({ choices: { ...choices, ...change } }));

export function lastPrice(answer: PriceAnswer): Price | null {
  if (answer.state === 'done') return answer.price;
  return answer.state === 'running' ? answer.last : null;
}

let profiles: LeakProfiles | null = null;

async function profilesNow(): Promise<Result<LeakProfiles>> {
  if (profiles !== null) return success(profiles);
  const bytes = await readDataset(leakProfilesFile);
  if (!bytes.ok) return bytes;
  const read = readLeakProfiles({ name: leakProfilesFile, text: new TextDecoder().decode(bytes.value) });
  if (read.ok) profiles = read.value;
  return read;
}

/** Of the intervals from the 5th to the 95th of 100 draws. */
const drawing = { draws: 1000, seed: 1, confidence: 0.9 } as const;

type Findings = WorkspaceDocument['findings'];

async function questionOf(findings: Findings, rules: readonly Rule[]): Promise<Result<PriceQuestion>> {
  const ledger = await tables();
  if (!ledger.ok) return ledger;
  const read = await profilesNow();
  if (!read.ok) return read;
  const context = await contextNow(ledger.value);
  if (!context.ok) return context;
  const { asOf } = context.value;
  const cases = findings.map((kept) => findingCase(kept));
  const priced = rules.map(({ id, recovery }) => ({ id, recovery }));
  const facts = await ledger.value.ask('priceFacts', { rules: priced, profiles: read.value, cases, asOf });
  if (!facts.ok) return facts;
  const { choices } = usePrice.getState();
  const fromYear = choices.fromYear ?? Number(asOf.slice(0, 4));
  return success({ ...drawing, ...choices, fromYear, facts: facts.value, rules: priced, profiles: read.value });
}

const job = { id: 'price', title: 'auditMore.price.job', progress: null } as const;
let turn = 0;
/** What was asked last, so that coming back to the screen asks nothing again. */
let asked: readonly unknown[] = [];

const isSame = (grounds: readonly unknown[]): boolean =>
  asked.length === grounds.length && grounds.every((ground, at) => ground === asked[at]);

async function ask(scenario: Scenario, findings: Findings, rules: readonly Rule[]): Promise<void> {
  const { workspace } = useStudy.getState();
  if (workspace === null) return;
  turn += 1;
  const own = turn;
  usePrice.setState(({ answer }) => ({ answer: { state: 'running', last: lastPrice(answer) } }));
  showJob({ ...job, cancel: () => workspace.projector.cancel() });
  const question = await questionOf(findings, rules);
  const priced = question.ok ? await workspace.projector.price(scenario, question.value) : question;
  // A newer question is on its way: its answer is the one that counts.
  if (own !== turn) return;
  endJob(job.id);
  usePrice.setState(
    priced.ok
      ? { scenario, rules, answer: { state: 'done', price: priced.value.value } }
      : { answer: { state: 'failed', failure: priced.failure } },
  );
}

/** Asks once more after a failure. */
export function askPriceAgain(): void {
  asked = [];
  usePrice.setState(({ choices }) => ({ choices: { ...choices }, answer: { state: 'none' } }));
}

const untouched: Findings = [];

/** Asks for the price again whenever something that it rests on has changed. */
export function useAskedPrice(): void {
  const scenario = useAskedScenario();
  const findings = useDocument()?.findings ?? untouched;
  const rules = useAudit((store) => store.rules);
  const edition = useAudit((store) => store.edition);
  const hasRun = useAudit(({ outcomes }) => outcomes.size > 0);
  const choices = usePrice((store) => store.choices);
  const folder = useFolder(({ opened }) => (opened.state === 'open' ? opened.facts.folder : ''));
  const key = hasRun ? JSON.stringify([folder, edition, choices]) : '';
  useEffect(() => {
    const grounds = [key, scenario, findings, rules];
    if (key === '' || scenario === null || isSame(grounds)) return;
    asked = grounds;
    void ask(scenario, findings, rules);
  }, [key, scenario, findings, rules]);
}

/** Keeps the priced findings as a scenario of its own, to be compared and reported like any other. */
export async function keepAsScenario(title: string): Promise<Result<Scenario>> {
  const { scenario, answer } = usePrice.getState();
  const price = lastPrice(answer);
  if (scenario === null || price === null) return failed({ code: 'cancelled' });
  const cashChanges = [...(scenario.cashChanges ?? []), ...price.cashChanges];
  const saved = await saveScenario({ ...scenario, cashChanges }, title);
  return saved === null ? failed({ code: 'cancelled' }) : success(saved);
}
