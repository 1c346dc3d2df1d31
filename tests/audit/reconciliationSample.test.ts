import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { readAnswerKey } from '../../shared/audit/answerKey';
import { reconcile } from '../../shared/audit/reconciliation/reconcile';
import type { FundReconciliation, StepKind } from '../../shared/audit/reconciliation/reconciliation';
import type { Ledger } from '../../shared/data/database';
import type { RegionNames } from '../../shared/data/readRegionNames';
import { unwrapped } from '../support/bundled';
import { loadSample, type SampleFolder, sampleFolder } from './sampleLedgers';
import { bundledAuditLaw } from './world';

let sample: SampleFolder;
let ledger: Ledger;
let funds: readonly FundReconciliation[];
let regionNames: RegionNames;

beforeAll(async () => {
  sample = await sampleFolder(await bundledAuditLaw(), 1200, 11);
  ledger = unwrapped(await openNativeLedger());
  await loadSample(ledger, sample);
  const session = unwrapped(await ledger.session());
  ({ funds, regionNames } = unwrapped(await reconcile(session, {})));
  await session.close();
}, 300_000);

afterAll(async () => {
  await ledger.close();
  sample.remove();
});

test("every fund's region has its name in both languages", () => {
  expect(regionNames['990100']).toEqual({ zh: '示例市', en: 'Sample City' });
  for (const { region } of funds) expect(regionNames).toHaveProperty(region);
});

const places = (rule: string): string[] =>
  unwrapped(readAnswerKey('planted.csv', sample.planted))
    .filter((planted) => planted.rule === rule)
    .map(({ keys }) => `${keys.region_code} ${keys.period}`)
    .sort();

const stepped = (kind: StepKind): string[] =>
  funds
    .flatMap(({ region, waterfall }) =>
      (waterfall?.steps ?? []).filter((step) => step.kind === kind).map(({ periods }) => ({ region, periods })),
    )
    .flatMap(({ region, periods }) => periods.map((period) => `${region} ${period}`))
    .sort();

test.each([
  { kind: 'balance', rule: 'ledger.not-balanced' },
  { kind: 'opening', rule: 'ledger.opening-break' },
  { kind: 'item', rule: 'ledger.bank-mismatch' },
  { kind: 'apart', rule: 'ledger.unregistered-account' },
  { kind: 'unmatched', rule: 'ledger.period-end-round-trip' },
] as const)('the steps “$kind” are the months of $rule and no others', ({ kind, rule }) => {
  expect(places(rule).length).toBeGreaterThan(0);
  expect(stepped(kind)).toEqual(places(rule));
});

test('every fund leads from books to banks without a rest, and its business records are in its books', () => {
  expect(funds).toHaveLength(5);
  for (const { waterfall, items } of funds) {
    expect(waterfall?.steps.some(({ kind }) => kind === 'rest')).toBe(false);
    for (const { ledger: booked, business } of items) if (business !== null) expect(business).toBe(booked);
  }
});
