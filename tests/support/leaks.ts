import { readFileSync } from 'node:fs';
import type { LeakFacts, LeakGroup, RuleFacts } from '../../shared/audit/price/leakFacts';
import { leakProfilesFile, readLeakProfiles } from '../../shared/audit/price/leakProfiles';
import type { PriceQuestion } from '../../shared/audit/price/priceQuestion';
import { unwrapped } from './bundled';

export const bundledProfiles = () =>
  unwrapped(readLeakProfiles({ name: leakProfilesFile, text: readFileSync(`datasets/${leakProfilesFile}`, 'utf8') }));

export const leakGroup = (change: Partial<LeakGroup>): LeakGroup => ({
  rule: 'benefit.after-death',
  decided: 'confirmed',
  isGoingOn: true,
  birthYear: null,
  post: null,
  findings: 1,
  amount: 0,
  squares: (change.amount ?? 0) ** 2,
  monthly: 0,
  months: 1,
  ...change,
});

/** Facts of the groups alone, with the decisions that they say. */
export function leakFacts(groups: readonly LeakGroup[], change: Partial<LeakFacts> = {}): LeakFacts {
  const count = (rule: string, decided: LeakGroup['decided']) =>
    groups.filter((group) => group.rule === rule && group.decided === decided).reduce((sum, g) => sum + g.findings, 0);
  const rules = [...new Set(groups.map(({ rule }) => rule))].map(
    (rule): RuleFacts => ({
      rule,
      recovery: 'refund',
      confirmed: count(rule, 'confirmed'),
      dismissed: count(rule, 'dismissed'),
      open: count(rule, 'open'),
      ofOtherFunds: 0,
      countedElsewhere: 0,
    }),
  );
  return { groups, rules, benefits: 1e9, contributions: 1e9, year: 2024, ...change };
}

export const priceQuestion = (facts: LeakFacts, change: Partial<PriceQuestion> = {}): PriceQuestion => ({
  facts,
  rules: facts.rules.map(({ rule }) => ({ id: rule, recovery: 'refund' })),
  profiles: bundledProfiles(),
  future: 'presentCases',
  counting: 'confirmed',
  scope: 'poolAlone',
  shares: {},
  fromYear: 2026,
  collected: 1,
  draws: 40,
  seed: 7,
  confidence: 0.9,
  ...change,
});
