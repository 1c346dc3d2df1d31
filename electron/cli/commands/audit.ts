import { nearest } from '../../../shared/base/nearest';
import { failed, type Result } from '../../../shared/base/result';
import { digits } from '../audit/digits';
import { evaluate } from '../audit/evaluate';
import { listRules } from '../audit/listRules';
import { price } from '../audit/price';
import { reconcileBooks } from '../audit/reconcile';
import { risk } from '../audit/risk';
import { runAudit } from '../audit/runAudit';
import { sampleRows } from '../audit/sample';
import type { Command, Invocation, Reply } from '../command';

/** What `audit` does besides running rules, by the word that follows it. */
const parts: Readonly<Record<string, (invocation: Invocation) => Promise<Result<Reply>>>> = {
  rules: listRules,
  digits,
  sample: sampleRows,
  evaluate,
  risk,
  reconcile: reconcileBooks,
  price,
};

/** What digit tests, samples and risk scores are asked. */
const statisticsOptions = {
  table: { type: 'string' },
  amount: { type: 'string' },
  where: { type: 'string', multiple: true },
  least: { type: 'string' },
  method: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  strata: { type: 'string' },
  allocation: { type: 'string' },
  confidence: { type: 'string' },
  tolerable: { type: 'string' },
  expected: { type: 'string' },
  unit: { type: 'string' },
  model: { type: 'string' },
  top: { type: 'string' },
} as const;

/** What a price is asked. */
const priceOptions = {
  scenario: { type: 'string' },
  set: { type: 'string', multiple: true },
  start: { type: 'string' },
  years: { type: 'string' },
  counting: { type: 'string' },
  scope: { type: 'string' },
  future: { type: 'string' },
  share: { type: 'string', multiple: true },
  from: { type: 'string' },
  collected: { type: 'string' },
  draws: { type: 'string' },
} as const;

/** Which books are reconciled; `from` is that of a price too. */
const reconcileOptions = {
  region: { type: 'string' },
  scheme: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
} as const;

/** Runs audit rules over a folder of tables or a workspace. Source: data.md §6. */
export const audit: Command = {
  options: {
    data: { type: 'string' },
    workspace: { type: 'string' },
    rules: { type: 'string' },
    'rules-file': { type: 'string', multiple: true },
    'as-of': { type: 'string' },
    key: { type: 'string' },
    out: { type: 'string' },
    ...statisticsOptions,
    ...priceOptions,
    ...reconcileOptions,
  },
  run: async (invocation) => {
    const [asked] = invocation.positionals;
    if (asked === undefined) return runAudit(invocation);
    const part = parts[asked];
    if (part !== undefined) return part(invocation);
    const suggestion = nearest(asked, Object.keys(parts));
    return failed({ code: 'usage/bad-option', option: 'audit', value: asked, expected: suggestion });
  },
};
