import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditLaw } from '../../shared/audit/auditContext';
import type { Rule } from '../../shared/audit/rule';
import { readEvidence } from '../../shared/audit/run/readEvidence';
import { readFindings } from '../../shared/audit/run/readFindings';
import { type RunEvents, type RunOptions, runRules } from '../../shared/audit/run/runRules';
import { storedOutcomes } from '../../shared/audit/run/storedOutcomes';
import type { Ledger, Session } from '../../shared/data/database';
import { unwrapped } from '../support/bundled';
import { engines } from '../support/engines';
import { everyPension, ruleOf } from './ownRules';
import { bundledAuditLaw, caseWith, contextOn, fillLedger, freshSession, quiet } from './world';

let law: AuditLaw;
beforeAll(async () => {
  law = await bundledAuditLaw();
});

describe.each(engines)('a run on the $engine engine', ({ open }) => {
  let ledger: Ledger;
  let session: Session;

  beforeAll(async () => {
    ledger = unwrapped(await open());
  });

  beforeEach(async () => {
    session = await freshSession(ledger, session, caseWith());
  });

  afterAll(async () => {
    await session.close();
    await ledger.close();
  });

  const run = (rules: readonly Rule[], more: Partial<RunOptions> = {}, events: Partial<RunEvents> = {}) =>
    runRules(session, rules, { context: contextOn(law, '2025-01-01'), ...more }, { ...quiet, ...events });
  const ran = async (...asked: Parameters<typeof run>) => unwrapped(await run(...asked));
  const findings = async () => unwrapped(await readFindings(session, { from: 0, count: 100 })).findings;

  test('puts rows of one identity into one finding, with what they share', async () => {
    const outcomes = await ran([ruleOf('own.a', everyPension)]);
    expect(outcomes).toEqual([
      { rule: 'own.a', status: 'hits', count: 1, rows: 3, amountAtRisk: 9000, milliseconds: 0, tested: 3 },
    ]);
    expect(await findings()).toEqual([
      {
        // printf 'own.a\x1fP1' | sha256sum | cut -c1-32
        id: 'df208423d5591416df96f031e93f87bc',
        rule: 'own.a',
        keys: { member_id: 'P1', scheme: 'pension_employee', period: '2024-01-01' },
        rows: 3,
        firstPeriod: '2024-01-01',
        lastPeriod: '2024-03-01',
        amountAtRisk: 9000,
      },
    ]);
  });

  test('gives the same finding the same id when it has grown', async () => {
    const rule = ruleOf('own.a', everyPension);
    await ran([rule]);
    const [before] = await findings();
    const more = {
      member_id: 'P1',
      scheme: 'pension_employee',
      period: '2024-04-01',
      benefit_type: 'pension',
      amount: 1,
    };
    await fillLedger(ledger, caseWith({ rows: { benefits: [more] } }));
    await ran([rule]);
    const [after] = await findings();
    expect(after).toMatchObject({ id: before?.id, rows: 4, amountAtRisk: 9001 });
  });

  test('says what is missing: a table that is empty, a column without a value', async () => {
    await fillLedger(ledger, caseWith({ without: ['deaths'] }));
    const rule = ruleOf(
      'own.a',
      everyPension,
      'tables: { benefits: [amount, from_date], deaths: [death_date], transfers: [months], doubtful_rows: [value] }\noptional: [transfers]',
    );
    const missing = [
      { table: 'benefits', column: 'from_date' },
      { table: 'deaths', column: null },
    ];
    expect(await ran([rule])).toEqual([{ rule: 'own.a', status: 'not-run', missing }]);
    const stored = unwrapped(await storedOutcomes(session)).get('own.a');
    expect(stored?.outcome).toEqual({ rule: 'own.a', status: 'not-run', missing });
  });

  test('takes findings away when the rule can no longer run', async () => {
    const rule = ruleOf('own.a', everyPension);
    await ran([rule]);
    await fillLedger(ledger, caseWith({ without: ['benefits'] }));
    await ran([rule]);
    expect(await findings()).toEqual([]);
  });

  test('goes on after a rule that fails', async () => {
    const broken = ruleOf('own.broken', 'SELECT member_id, nothing AS amount_at_risk FROM benefits');
    const outcomes = await ran([broken, ruleOf('own.a', everyPension)]);
    expect(outcomes).toMatchObject([
      { rule: 'own.broken', status: 'failed', failure: { code: 'rule/rejected', id: 'own.broken' } },
      { rule: 'own.a', status: 'hits' },
    ]);
  });

  test.each([
    'DELETE FROM benefits',
    'SELECT 1 AS member_id, 1 AS amount_at_risk; DELETE FROM benefits',
    'SELECT 1 AS member_id, 1 AS amount_at_risk); DELETE FROM benefits; SELECT * FROM (SELECT 1',
    ') SELECT 1 AS member_id, 1 AS amount_at_risk; DELETE FROM benefits; SELECT * FROM (SELECT 1',
    "SELECT content AS member_id, 1 AS amount_at_risk FROM read_text('/etc/hostname')",
    "COPY benefits TO 'x.csv'",
  ])('lets no rule write or read elsewhere: %s', async (sql) => {
    const [outcome] = await ran([ruleOf('own.a', sql)]);
    expect(outcome).toMatchObject({ status: 'failed' });
    const refusing = ruleOf(
      'own.b',
      everyPension,
      `tables: { benefits: [amount] }\nrefusals: [{ sql: ${JSON.stringify(sql)}, reason: { zh: 无, en: None } }]`,
    );
    expect(await ran([refusing])).toMatchObject([{ status: 'failed' }]);
    const left = unwrapped(await ledger.query({ text: 'SELECT count(*)::INTEGER AS n FROM benefits', values: [] }));
    expect(left).toEqual([{ n: 3 }]);
  });

  test('binds figures, and says which is out of bounds', async () => {
    const parameters =
      'parameters: [{ id: least, label: { zh: 下限, en: Least }, unit: yuan, value: 1, range: [0, 9999] }]';
    const rule = ruleOf(
      'own.a',
      `${everyPension} WHERE amount > $least AND '$least' <> ''`,
      `tables: { benefits: [amount] }\n${parameters}`,
    );
    expect(await ran([rule])).toMatchObject([{ status: 'hits' }]);
    expect(await ran([rule], { values: { 'own.a': { least: 3000 } } })).toMatchObject([{ status: 'clean' }]);
    const outcomes = await ran([rule], { values: { 'own.a': { least: -1 } } });
    expect(outcomes).toMatchObject([{ status: 'failed', failure: { code: 'rule/bad-value', parameter: 'least' } }]);
  });

  test('refuses where a rule says that it can’t judge the data', async () => {
    const refusals = `tables: { benefits: [amount] }
refusals: [{ sql: "SELECT 1 FROM benefits HAVING count(*) < 10", reason: { zh: 太少, en: Too few } }]`;
    expect(await ran([ruleOf('own.a', everyPension, refusals)])).toEqual([
      { rule: 'own.a', status: 'not-run', missing: [], refused: { zh: '太少', en: 'Too few' } },
    ]);
  });

  test('after an import runs only the rules that read what changed', async () => {
    const deaths = 'SELECT member_id, 0 AS amount_at_risk FROM known_deaths';
    const rules = [
      ruleOf('own.a', everyPension),
      ruleOf('own.b', deaths, 'tables: { deaths: [death_date] }\nprepared: [known_deaths]'),
    ];
    await ran(rules);
    const again = async (changedTables: readonly string[], more: Partial<RunOptions> = {}) => {
      const done: string[] = [];
      await ran(rules, { changedTables, ...more }, { onOutcome: ({ rule }) => done.push(rule) });
      return done;
    };
    expect(await again([])).toEqual([]);
    expect(await again(['benefits'])).toEqual(['own.a']);
    // A file of members can join the number of a death to another person.
    expect(await again(['members'])).toEqual(['own.b']);
    expect(await again([], { context: contextOn(law, '2025-02-01') })).toEqual(['own.b']);
  });

  test('stops when it is told to, and keeps what was done', async () => {
    let isStopped = false;
    const rules = [ruleOf('own.a', everyPension), ruleOf('own.b', everyPension)];
    const stopped = await run(rules, {}, { cancelled: () => isStopped, onOutcome: () => (isStopped = true) });
    expect(stopped).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect((await findings()).map(({ rule }) => rule)).toEqual(['own.a']);
  });

  test('stops in the middle of a rule that would not end', async () => {
    const endless = `SELECT member_id, (SELECT max(hash(a.range + b.range)) > 0 FROM range(1000000) AS a, range(1000000) AS b)::INTEGER AS amount_at_risk FROM benefits`;
    const rules = [ruleOf('own.a', everyPension), ruleOf('own.b', endless)];
    const begun = new Promise<void>((resolve) => {
      void run(rules, {}, { onProgress: (_, __, what) => what === 'own.b' && resolve() }).then((result) => {
        ended = result;
      });
    });
    let ended: Awaited<ReturnType<typeof run>> | null = null;
    await begun;
    // The rule is still being planned for a moment; what comes too early stops nothing.
    await vi.waitFor(
      async () => {
        await session.interrupt();
        expect(ended).toEqual({ ok: false, failure: { code: 'cancelled' } });
      },
      { timeout: 60_000, interval: 200 },
    );
    expect((await findings()).map(({ rule }) => rule)).toEqual(['own.a']);
  });

  test('says how far it is in rows to look at, up to the last', async () => {
    const steps: [number, number, string][] = [];
    await ran([ruleOf('own.a', everyPension)], {}, { onProgress: (...step) => steps.push(step) });
    expect(steps).toEqual([
      [0, 1003, 'own.a'],
      [1003, 1003, 'own.a'],
    ]);
  });

  test('shows the rows beneath a finding, with accounts masked', async () => {
    const sql = `SELECT member_id, period, payee_account, amount AS amount_at_risk, 'benefits' AS source_table, source_id, source_row FROM benefits`;
    await ran([ruleOf('own.a', sql)]);
    const [finding] = await findings();
    const asked = { rule: 'own.a', finding: finding?.id ?? '', from: 1, count: 1 };
    const page = unwrapped(await readEvidence(session, { ...asked, isUnmasked: false }));
    expect(page).toEqual({
      columns: [
        'finding',
        'member_id',
        'period',
        'payee_account',
        'amount_at_risk',
        'source_table',
        'source_id',
        'source_row',
        'source_file',
      ],
      rows: [
        {
          finding: finding?.id,
          member_id: 'P1',
          period: '2024-02-01',
          payee_account: '************0001',
          amount_at_risk: '3000.00',
          source_table: 'benefits',
          source_id: 'case',
          source_row: '3',
          source_file: null,
        },
      ],
      total: 3,
    });
    const shown = unwrapped(await readEvidence(session, { ...asked, isUnmasked: true }));
    expect(shown.rows[0]?.payee_account).toBe('6217000000000001');
  });

  test('sorts and filters findings in the engine', async () => {
    const sql =
      "SELECT member_id, region_code, 10 AS amount_at_risk FROM members UNION ALL SELECT member_id, region_code, 5 FROM members WHERE member_id = 'C1'";
    await ran([ruleOf('own.a', sql, 'tables: { members: [member_id, region_code] }')]);
    const members = async (asked: Omit<Parameters<typeof readFindings>[1], 'from' | 'count'>) => {
      const page = unwrapped(await readFindings(session, { ...asked, from: 0, count: 2 }));
      return { total: page.total, amount: page.amountAtRisk, members: page.findings.map(({ keys }) => keys.member_id) };
    };
    expect(await members({})).toMatchObject({ total: 3, amount: 35, members: ['C1', expect.any(String)] });
    expect(await members({ sort: { by: 'member', descending: true } })).toMatchObject({ members: ['P1', 'D9'] });
    expect(await members({ filters: { regions: ['990200'] } })).toEqual({ total: 1, amount: 10, members: ['D9'] });
    expect(await members({ filters: { leastAmount: 12 } })).toEqual({ total: 1, amount: 15, members: ['C1'] });
    expect(await members({ filters: { text: 'p1' } })).toEqual({ total: 1, amount: 10, members: ['P1'] });
    expect(await members({ filters: { text: "'; DROP" } })).toEqual({ total: 0, amount: 0, members: [] });
  });
});
