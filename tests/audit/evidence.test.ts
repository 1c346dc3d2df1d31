import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { changeCase } from '../../shared/audit/cases/changeCase';
import { findingCase } from '../../shared/audit/cases/findingCase';
import { foundCases } from '../../shared/audit/cases/foundCases';
import { readGraph } from '../../shared/audit/evidence/readGraph';
import { timelineOf } from '../../shared/audit/evidence/timeline';
import type { Finding } from '../../shared/audit/outcome';
import { collectFacts } from '../../shared/audit/price/collectFacts';
import { wrongAmounts } from '../../shared/audit/recovery/wrongAmounts';
import { auditTables } from '../../shared/audit/run/auditTables';
import type { Ledger, Session } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { opened } from '../integration/dataFiles';
import { openWasmInNode } from '../integration/dataWasmInNode';
import { unwrapped } from '../support/bundled';
import { bundledProfiles } from '../support/leaks';

/**
 * Wang (born 1960, two files) works from 2020 with a gap of April and May 2021, retires, dies in March 2024 by one
 * registry and in April by another, and is paid up to July into an account that Li's pension goes to, too.
 */
const tables = [
  `CREATE TABLE members AS SELECT * FROM (VALUES
    ('W1', 'id-w', 'M', DATE '1960-02-01', 'employee', '990100', DATE '2020-01-01', DATE '2022-02-28', 'retired'),
    ('W2', 'id-w', 'M', DATE '1960-02-01', 'employee', '990200', DATE '2019-01-01', NULL, 'transferred'),
    ('L1', 'id-l', 'F', DATE '1958-05-01', 'cadre', '990100', DATE '1990-01-01', DATE '2013-05-31', 'retired'))
    t(member_id, id_number, sex, birth_date, member_type, region_code, enrolled_on, retired_on, status)`,
  `CREATE TABLE contributions AS SELECT 'W1' AS member_id, 'pension_employee' AS scheme,
      (DATE '2020-01-01' + INTERVAL (i) MONTH)::DATE AS period, '990100' AS region_code, 'E1' AS employer_id,
      5000::DECIMAL(18,2) AS base, 800::DECIMAL(18,2) AS employer_amount, 400::DECIMAL(18,2) AS employee_amount,
      CASE WHEN i = 3 THEN NULL ELSE (DATE '2020-01-20' + INTERVAL (i) MONTH)::DATE END AS paid_on
    FROM range(24) t(i) WHERE i NOT IN (15, 16)`,
  `CREATE TABLE benefits AS SELECT m AS member_id, s AS scheme, (DATE '2023-08-01' + INTERVAL (i) MONTH)::DATE AS period,
      'pension' AS benefit_type, '990100' AS region_code, a::DECIMAL(18,2) AS amount, 'hash-of-one-account' AS payee_account,
      DATE '2024-12-01' AS paid_on, 'file' AS source_id, (i * 10 + n)::BIGINT AS source_row
    FROM range(12) t(i), (VALUES ('W1', 'pension_employee', 3000, 1), ('L1', 'pension_employee', 2000, 2)) p(m, s, a, n)`,
  `CREATE TABLE deaths AS SELECT * FROM (VALUES ('W1', NULL, DATE '2024-03-09', 'civil_affairs'),
    (NULL, 'id-w', DATE '2024-04-02', 'hospital')) t(member_id, id_number, death_date, registry)`,
  `CREATE TABLE employers AS SELECT 'E1' AS employer_id, '东岭机械厂' AS name`,
];

/** Paid after death: May to July of 2024; the same rows are found by the rule on accounts, with Li's beside them. */
const evidence = [
  `CREATE TABLE audit."benefit.after-death" AS SELECT 'f-death' AS finding, member_id, scheme, period, amount,
      amount AS amount_at_risk, 'benefits' AS source_table, source_id, source_row FROM benefits
    WHERE member_id = 'W1' AND period > DATE '2024-04-02'`,
  `CREATE TABLE audit."unemployment.too-long" AS SELECT 'f-other' AS finding, 'L1' AS member_id,
      'unemployment' AS scheme, DATE '2024-07-01' AS period, 1640::DECIMAL(18,2) AS amount_at_risk`,
  `CREATE TABLE audit."benefit.shared-payee-account" AS SELECT 'f-' || member_id AS finding, member_id, payee_account,
      scheme, period, amount AS amount_at_risk, 'benefits' AS source_table, source_id, source_row FROM benefits
    WHERE period >= DATE '2024-05-01'`,
  ...['benefit.after-death', 'benefit.shared-payee-account', 'unemployment.too-long'].map(
    (rule) => `INSERT INTO audit.findings (finding, rule, member_id, scheme, "rows", first_period, last_period,
        amount_at_risk) SELECT finding, '${rule}', any_value(member_id), any_value(scheme), count(*), min(period),
        max(period), sum(amount_at_risk) FROM audit."${rule}" GROUP BY finding`,
  ),
];

const engines: { readonly ledger: Ledger; readonly session: Session }[] = [];

beforeAll(async () => {
  for (const open of [openNativeLedger, openWasmInNode]) {
    const ledger = await opened<Ledger>(open());
    const session = await opened(ledger.session());
    for (const text of tables) unwrapped(await session.query(plainSql(text)));
    for (const statement of auditTables) unwrapped(await session.query(statement));
    for (const text of evidence) unwrapped(await session.query(plainSql(text)));
    engines.push({ ledger, session });
  }
});

afterAll(async () => {
  for (const { session, ledger } of engines) {
    await session.close();
    await ledger.close();
  }
});

/** The same answer of both engines, compared to the last digit. */
async function alike<T>(ask: (session: Session) => Promise<T>): Promise<T> {
  const [native, wasm] = [await ask(engines[0].session), await ask(engines[1].session)];
  expect(wasm).toEqual(native);
  return native;
}

describe('a person’s timeline', () => {
  test('joins both files of the citizen number, with one spell for months without a gap', async () => {
    const { memberIds, events } = await alike(async (session) => unwrapped(await timelineOf(session, ['W1'])));
    expect(memberIds).toEqual(['W1', 'W2']);
    const of = (lane: string) => events.filter((event) => event.lane === lane);
    expect(of('file').map(({ memberId, what, from }) => [from, memberId, what])).toEqual([
      ['1960-02-01', 'W1', 'birth_date'],
      ['1960-02-01', 'W2', 'birth_date'],
      ['2019-01-01', 'W2', 'enrolled_on'],
      ['2020-01-01', 'W1', 'enrolled_on'],
      ['2022-02-28', 'W1', 'retired_on'],
    ]);
    expect(of('contributions')).toMatchObject([
      { from: '2020-01-01', to: '2021-03-31', months: 15, amount: 18_000, least: 5000, most: 5000, unpaid: 1 },
      { from: '2021-06-01', to: '2021-12-31', months: 7, amount: 8400, unpaid: 0 },
    ]);
    expect(of('contributions')[0].place).toBe('region_code=990100\nemployer_id=E1');
    expect(of('pause')).toMatchObject([{ from: '2021-04-01', to: '2021-05-31', months: 2 }]);
    expect(of('benefits')).toMatchObject([{ from: '2023-08-01', to: '2024-07-31', months: 12, amount: 36_000 }]);
    expect(of('benefits')[0].place).not.toContain('hash-of-one-account');
    expect(of('death').map(({ from, what }) => [from, what])).toEqual([
      ['2024-03-09', 'civil_affairs'],
      ['2024-04-02', 'hospital'],
    ]);
    expect(of('finding').map(({ what, from, to, amount }) => [what, from, to, amount])).toEqual([
      ['benefit.after-death', '2024-05-01', '2024-07-31', 9000],
      ['benefit.shared-payee-account', '2024-05-01', '2024-07-31', 9000],
    ]);
  });

  test('leaves out tables that are not there, and knows nothing of nobody', async () => {
    const { memberIds, events } = await alike(async (session) => unwrapped(await timelineOf(session, ['nobody'])));
    expect(memberIds).toEqual(['nobody']);
    expect(events).toEqual([]);
  });
});

describe('the graph of what many share', () => {
  test('of a rule: one account, two persons', async () => {
    const rule = 'benefit.shared-payee-account';
    const graph = await alike(async (session) =>
      unwrapped(await readGraph(session, { of: 'rule', rule, findings: null, hubs: 9 })),
    );
    expect(graph.nodes.map(({ kind, amount, degree }) => [kind, amount, degree])).toEqual([
      ['account', 15_000, 2],
      ['person', 6000, 1],
      ['person', 9000, 1],
    ]);
    expect(graph.nodes[0].label).not.toContain('hash-of-one-account');
    expect(graph.edges.map(({ person, rows }) => [person, rows])).toEqual([
      ['person L1', 3],
      ['person W1', 3],
    ]);
  });

  test('around a member: the account and who else it pays, the employer by name', async () => {
    const graph = await alike(async (session) =>
      unwrapped(await readGraph(session, { of: 'member', id: 'W1', hubs: 9 })),
    );
    expect(graph.nodes.map(({ kind, label }) => (kind === 'account' ? kind : label))).toEqual([
      'account',
      '东岭机械厂',
      'L1',
      'W1',
    ]);
    const one = await alike(async (session) =>
      unwrapped(await readGraph(session, { of: 'member', id: 'W1', hubs: 1 })),
    );
    expect(one.leftOut).toBe(1);
  });
});

describe('what a price is made from', () => {
  const rules = [
    { id: 'benefit.after-death', recovery: 'refund' },
    { id: 'benefit.shared-payee-account', recovery: 'fraud' },
    { id: 'unemployment.too-long', recovery: 'refund' },
  ] as const;
  const finding: Finding = {
    ...{ id: 'f-death', rule: 'benefit.after-death', keys: { member_id: 'W1' }, rows: 3, amountAtRisk: 9000 },
    ...{ firstPeriod: '2024-05-01', lastPeriod: '2024-07-01' },
  };
  const editor = { at: '2025-01-01T00:00:00.000Z', who: 'Li' };

  test('a row counts for the first rule that found it; a claim stands for what was at risk', async () => {
    const edit = { stage: 'decided', verdict: 'confirmed', confirmedAmount: 6000, recovered: 1000 } as const;
    const kept = unwrapped(changeCase({ finding }, edit, editor));
    const facts = await alike(async (session) =>
      unwrapped(
        await collectFacts(session, {
          rules,
          profiles: bundledProfiles(),
          cases: [findingCase(kept)],
          asOf: '2025-01-01',
        }),
      ),
    );
    // July 2024 is the newest month of benefits: both are still paid. Twelve months of both pensions are 60,000 yuan,
    // those of contributions up to December 2021 twelve less two gaps: 10 · 1200.
    expect(facts).toMatchObject({ benefits: 60_000, contributions: 12_000, year: 2024 });
    expect(facts.rules).toMatchObject([
      { rule: 'benefit.after-death', confirmed: 1, dismissed: 0, open: 0, countedElsewhere: 0 },
      { rule: 'benefit.shared-payee-account', confirmed: 0, open: 2, countedElsewhere: 9000 },
      { rule: 'unemployment.too-long', confirmed: 0, dismissed: 0, open: 0, ofOtherFunds: 1640 },
    ]);
    const death = facts.groups.filter(({ rule }) => rule === 'benefit.after-death');
    expect(death).toMatchObject([
      { decided: 'confirmed', isGoingOn: true, birthYear: 1960, post: 'men', amount: 5000, monthly: 2000, months: 3 },
    ]);
    const shared = facts.groups.filter(({ rule }) => rule === 'benefit.shared-payee-account');
    expect(shared.map(({ birthYear, post, amount }) => [birthYear, post, amount])).toEqual([
      [1958, 'womenCadre', 6000],
      [1960, 'men', 0],
    ]);
  });

  test('a case is found again by its id, or found no longer', async () => {
    const kept = unwrapped(changeCase({ finding }, { note: 'n' }, editor));
    const gone = { ...kept, id: 'f-gone' };
    const now = await alike(async (session) => unwrapped(await foundCases(session, [kept, gone])));
    expect(now.map(({ isFound }) => isFound)).toEqual([true, false]);
    expect(now[1].case).toMatchObject({ claimed: 9000, note: 'n' });
  });

  test('a month’s money fell due on its last day', async () => {
    const asked = { rule: 'benefit.after-death', finding: 'f-death' };
    const amounts = await alike(async (session) => unwrapped(await wrongAmounts(session, asked, '2025-01-01')));
    expect(amounts).toEqual([
      { amount: 3000, day: '2024-05-31' },
      { amount: 3000, day: '2024-06-30' },
      { amount: 3000, day: '2024-07-31' },
    ]);
  });
});
