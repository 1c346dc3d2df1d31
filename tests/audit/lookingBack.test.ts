import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AuditLaw } from '../../shared/audit/auditContext';
import type { Waterfall } from '../../shared/audit/reconciliation/reconciliation';
import { differenceBars, greatestStep } from '../../shared/audit/reconciliation/waterfallBars';
import type { Rule } from '../../shared/audit/rule';
import { changesSince, rememberFindings } from '../../shared/audit/run/changes';
import { dayAfterData } from '../../shared/audit/run/dayAfterData';
import { readFindings } from '../../shared/audit/run/readFindings';
import { readGroups } from '../../shared/audit/run/readGroups';
import { runRules } from '../../shared/audit/run/runRules';
import { noteInputs, staleRules } from '../../shared/audit/run/seenInputs';
import type { Ledger, Session } from '../../shared/data/database';
import { unwrapped } from '../support/bundled';
import { engines } from '../support/engines';
import {
  bundledAuditLaw,
  bundledRules,
  caseWith,
  contextOn,
  fillLedger,
  freshSession,
  quiet,
  type RuleCase,
} from './world';

const payment = (period: string, amount: number) => ({
  member_id: 'P1',
  scheme: 'pension_employee',
  period,
  benefit_type: 'pension',
  region_code: '990100',
  amount,
});

/** Somebody of the base world who died in 2024-01 and was paid in February and March. */
const paidAfterDeath = (rows: RuleCase['rows'] = {}): RuleCase =>
  caseWith({
    without: ['benefits', 'deaths'],
    rows: {
      benefits: [payment('2024-01-01', 3000), payment('2024-02-01', 3000), payment('2024-03-01', 3100)],
      deaths: [{ member_id: 'P1', death_date: '2024-01-10', registry: 'police' }],
      ...rows,
    },
  });

let law: AuditLaw;
let rules: readonly Rule[];
beforeAll(async () => {
  law = await bundledAuditLaw();
  rules = bundledRules().filter(({ id }) => id === 'benefit.after-death' || id === 'benefit.two-schemes');
});

describe.each(engines)('looking back on a run on the $engine engine', ({ open }) => {
  let ledger: Ledger;
  let session: Session;

  beforeAll(async () => {
    ledger = unwrapped(await open());
  });
  beforeEach(async () => {
    session = await freshSession(ledger, session, paidAfterDeath());
  });
  afterAll(async () => {
    await session.close();
    await ledger.close();
  });

  const run = async (): Promise<void> => {
    unwrapped(await rememberFindings(session));
    unwrapped(await runRules(session, rules, { context: contextOn(law, '2025-01-01') }, quiet));
    unwrapped(await noteInputs(session, rules, {}));
  };
  const fresh = async (change: 'fresh' | 'same') =>
    unwrapped(await readFindings(session, { filters: { change }, from: 0, count: 10 })).total;
  const stale = async (values = {}) => [...unwrapped(await staleRules(session, rules, values))];
  const importOf = (id: string, table: string) =>
    ledger.query({
      text: 'INSERT INTO imports (source_id, table_name, file) VALUES (?, ?, ?)',
      values: [id, table, id],
    });

  test('there is nothing to hold a first run against; a second finds the same', async () => {
    expect(unwrapped(await changesSince(session))).toBeNull();
    await run();
    expect(unwrapped(await changesSince(session))).toBeNull();
    await run();
    expect(unwrapped(await changesSince(session))).toEqual({ fresh: 0, gone: 0, same: 1 });
    expect([await fresh('fresh'), await fresh('same')]).toEqual([0, 1]);
  });

  test('a finding that is gone and one that is new are counted', async () => {
    await run();
    const other = { ...payment('2024-05-01', 500), member_id: 'P2' };
    const deaths = [{ member_id: 'P2', death_date: '2024-04-01', registry: 'police' }];
    const people = [{ member_id: 'P2', sex: 'F', birth_date: '1950-01-01' }];
    await fillLedger(ledger, paidAfterDeath({ benefits: [other], deaths, members: people }));
    await run();
    expect(unwrapped(await changesSince(session))).toEqual({ fresh: 1, gone: 1, same: 0 });
    expect([await fresh('fresh'), await fresh('same')]).toEqual([1, 0]);
  });

  test('findings are put together by person, the amounts added', async () => {
    await run();
    expect(unwrapped(await readGroups(session, 'member_id', {}))).toEqual([
      { value: 'P1', findings: 1, rules: 1, amountAtRisk: 6100 },
    ]);
    expect(unwrapped(await readGroups(session, 'employer_id', {}))).toEqual([]);
    expect(unwrapped(await readGroups(session, 'rule', { members: ['nobody'] }))).toEqual([]);
  });

  test('a rule is to run again after an import of a table that it reads, or with another figure', async () => {
    await run();
    expect(await stale()).toEqual([]);
    unwrapped(await importOf('other', 'holdings'));
    expect(await stale()).toEqual([]);
    unwrapped(await importOf('more', 'deaths'));
    expect(await stale()).toEqual(['benefit.after-death']);
    await run();
    expect(await stale()).toEqual([]);
    expect(await stale({ 'benefit.two-schemes': { least: 1 } })).toEqual(['benefit.two-schemes']);
  });

  test('the day of an audit is the one after the last month in the data', async () => {
    await fillLedger(ledger, paidAfterDeath({ benefits: [payment('2031-12-01', 1)] }));
    expect(unwrapped(await dayAfterData(session, '2032-06-15'))).toBe('2032-01-01');
  });

  test('months that are still to come do not move it, and it is today where there is no other', async () => {
    const rows = { benefits: [payment('2026-05-01', 1), payment('2031-12-01', 1)], contributions: [], fund_ledger: [] };
    await fillLedger(ledger, paidAfterDeath(rows));
    expect(unwrapped(await dayAfterData(session, '2026-06-15'))).toBe('2026-06-01');
    expect(unwrapped(await dayAfterData(session, '1990-06-15'))).toBe('1990-06-15');
  });
});

describe('the bars between books and banks', () => {
  const step = (amount: number) => ({ kind: 'rest', item: null, amount, periods: [], lines: 0 }) as const;
  const waterfall = (...amounts: readonly number[]): Waterfall => ({
    ...{ from: '2024-01-01', until: '2024-12-01', books: 100, bank: 100 + amounts.reduce((a, b) => a + b, 0) },
    ...{ difference: amounts.reduce((a, b) => a + b, 0), steps: amounts.map(step) },
  });

  test('each begins where the last one ended, and the total begins at nothing', () => {
    const bars = differenceBars(waterfall(10.1, -30.3, 5));
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 10.1],
      [10.1, -20.2],
      [-20.2, -15.2],
      [0, bars.at(-1)?.to],
    ]);
    expect(bars.at(-1)?.to).toBeCloseTo(-15.2, 9);
  });

  test('the one that weighs most is named, whichever way it goes', () => {
    expect(greatestStep(waterfall(10, -30, 5))?.amount).toBe(-30);
    expect(greatestStep(waterfall())).toBeNull();
  });
});
