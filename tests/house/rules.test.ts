import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRules } from '../../shared/audit/readRule';
import { readableTables } from '../../shared/audit/ruleNames';
import { checkRule } from '../../shared/audit/run/checkRule';
import type { Ledger, Session } from '../../shared/data/database';
import { casesOf, ruleFiles, ruleIdsWithCases } from '../audit/world';
import { unwrapped } from '../support/bundled';
import { engines } from '../support/engines';

/** Ids that scripts rely on. */
const promised = [
  'benefit.after-death',
  'benefit.two-schemes',
  'benefit.duplicate-payment',
  'benefit.shared-payee-account',
  'contribution.duplicate-enrolment',
  'benefit.in-custody',
  'benefit.early-retirement',
  'member.impossible-dates',
  'member.id-check-digit',
  'benefit.too-few-months',
  'contribution.lump-sum-back-payment',
  'contribution.broker-cluster',
  'benefit.award-recomputation',
  'benefit.adjustment-recomputation',
  'contribution.base-out-of-bounds',
  'contribution.rate-too-low',
  'contribution.arrears',
  'ledger.income-held-in-transit',
  'ledger.unregistered-account',
  'ledger.period-end-round-trip',
  'account.funding-gap',
  'account.roll-forward',
  'account.early-withdrawal',
  'subsidy.late-or-short',
  'ledger.bank-mismatch',
  'ledger.not-balanced',
  'ledger.opening-break',
  'ledger.mixed-funds',
  'ledger.interest-shortfall',
  'transfer.stuck',
  'transfer.wrong-amount',
  'death.two-funeral-grants',
  'subsidy.missing-tier',
  'unemployment.paid-while-employed',
  'unemployment.too-long',
  'injury.before-registration',
  'medical.after-death',
  'medical.overlapping-stays',
  'maternity.too-many-days',
  'ledger.adjustment-recomputed',
  'fund.reserve-months',
  'digits.first-two',
  'amount.outlier',
];

const rules = ruleFiles.map(({ name, text }) => ({
  id: path.basename(name, '.yaml'),
  read: readRules([{ name, text }]),
}));

test('every rule that scripts rely on is there', () => {
  const ids = rules.map(({ id }) => id);
  expect(promised.filter((id) => !ids.includes(id))).toEqual([]);
});

test('no cases without their rule', () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(ruleIdsWithCases().filter((id) => !ids.has(id))).toEqual([]);
});

const chinese = /[\u4e00-\u9fff]/;

describe.each(rules)('$id', ({ id, read }) => {
  test('can be read, is one rule and stands in the file of its name', () => {
    expect(unwrapped(read).map((rule) => rule.id)).toEqual([id]);
  });

  test('rests on law with dates', () => {
    for (const { law } of unwrapped(read)) {
      expect(law.length).toBeGreaterThan(0);
      for (const { from, until } of law) if (until !== null) expect(until > from).toBe(true);
    }
  });

  test('speaks Chinese and English', () => {
    for (const { title, explanation, confirm, lookAlikes, columns, law, parameters } of unwrapped(read)) {
      const texts = [title, explanation, confirm, ...lookAlikes, ...law.map(({ ref }) => ref)];
      texts.push(...Object.values(columns), ...parameters.map(({ label }) => label));
      for (const { zh, en } of texts) {
        expect(zh).toMatch(chinese);
        expect(en).not.toMatch(chinese);
      }
    }
  });

  test('has at least one case that it must find and one that it must leave alone', () => {
    const { hit, miss, problem } = casesOf(id);
    expect(problem).toBeNull();
    expect(hit.length).toBeGreaterThan(0);
    expect(miss.length).toBeGreaterThan(0);
  });
});

const canonicalColumns = new Set(Object.values(readableTables).flat());
/** Columns of evidence that have the same meaning in every rule. */
const commonColumns = ['amount_at_risk', 'source_table'];

describe.each(engines)('on the $engine engine, over the empty tables', ({ open }) => {
  let ledger: Ledger;
  let session: Session;

  beforeAll(async () => {
    ledger = unwrapped(await open());
    session = unwrapped(await ledger.session());
  });

  afterAll(async () => {
    await session.close();
    await ledger.close();
  });

  test.each(rules)('$id binds, and its own columns have names in both languages', async ({ read }) => {
    for (const rule of unwrapped(read)) {
      const columns = unwrapped(await checkRule(session, rule, '2025-01-01'));
      const unnamed = [...columns.keys()].filter(
        (name) => !canonicalColumns.has(name) && !commonColumns.includes(name) && !(name in rule.columns),
      );
      expect(unnamed).toEqual([]);
      expect(columns.get('amount_at_risk')).toMatch(/^(DECIMAL|INTEGER|BIGINT|HUGEINT)/);
    }
  });
});
