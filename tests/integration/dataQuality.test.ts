import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import { languages } from '../../shared/base/language';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import type { Database } from '../../shared/data/database';
import { canonicalDefinition, importLog } from '../../shared/data/loading/importTables';
import { plainSql } from '../../shared/data/loading/sqlText';
import { dataParagraph, formulaText, ruleText } from '../../shared/data/quality/dataParagraph';
import { brokenRows, measureQuality, type QualityReport } from '../../shared/data/quality/quality';
import { rollForward } from '../../shared/data/quality/rollForward';
import { consistencyRules } from '../../shared/data/quality/rules';
import { translator } from '../../shared/text/translator';
import { unwrapped } from '../support/bundled';
import { opened } from './dataFiles';
import { openWasmInNode } from './dataWasmInNode';

const filled = [
  // Four members: 2 lacks status, 3 was retired before he began to work, 4 is retired without a day; 1 and 2 share a number.
  `INSERT INTO members (member_id, id_number, name, sex, birth_date, status, enrolled_on, first_work_date, retired_on,
     source_id, source_row) VALUES
   ('1', 'h1', 'n1', 'F', '1960-01-01', 'active', '1990-01-01', '1985-01-01', NULL, 'm', 2),
   ('2', 'h1', 'n2', 'M', '1961-01-01', NULL, '1990-01-01', '1985-01-01', NULL, 'm', 3),
   ('3', 'h3', NULL, 'M', '1950-01-01', 'retired', '1990-01-01', '1985-01-01', '1984-12-31', 'm', 4),
   ('4', NULL, 'n4', 'M', '1950-01-01', 'retired', '1990-01-01', '1985-01-01', NULL, 'm', 5)`,
  // Two years of one account: it adds up in 2022, and in 2023 opens with 1.00 too much.
  `INSERT INTO accounts (member_id, year, opening, credited, interest, paid_out, closing, source_id, source_row) VALUES
   ('1', 2022, 100.00, 20.00, 5.00, NULL, 125.00, 'a', 2),
   ('1', 2023, 126.00, 20.00, 6.00, 2.00, 150.00, 'a', 3),
   ('9', 2023, 10.00, 1.00, 0.30, 0.00, 11.31, 'a', 4)`,
  // January adds up: 100 + 30 + 5 − 20 − 1 = 114; February has no opening balance and cannot be judged; March is 1 short.
  `INSERT INTO fund_ledger (region_code, scheme, period, item, amount, source_id, source_row) VALUES
   ('110000', 'pension_employee', '2024-01-01', 'opening', 100, 'l', 2),
   ('110000', 'pension_employee', '2024-01-01', 'contributions', 30, 'l', 3),
   ('110000', 'pension_employee', '2024-01-01', 'other_in', 5, 'l', 4),
   ('110000', 'pension_employee', '2024-01-01', 'benefits', 20, 'l', 5),
   ('110000', 'pension_employee', '2024-01-01', 'admin', 1, 'l', 6),
   ('110000', 'pension_employee', '2024-01-01', 'closing', 114, 'l', 7),
   ('110000', 'pension_employee', '2024-02-01', 'closing', 120, 'l', 8),
   ('110000', 'pension_employee', '2024-03-01', 'opening', 120, 'l', 9),
   ('110000', 'pension_employee', '2024-03-01', 'closing', 119, 'l', 10)`,
  // Five rows of members were read, one was there twice; ten of the ledger, one of them with two faults.
  `INSERT INTO imports (source_id, table_name, file, sha256, rows, rows_read, rows_rejected) VALUES
   ('m', 'members', 'm.csv', 's1', 4, 5, 1), ('a', 'accounts', 'a.csv', 's2', 3, 3, 0),
   ('l', 'fund_ledger', 'l.csv', 's3', 9, 10, 1)`,
  `INSERT INTO rejected_rows (import_id, file, line, column_name, reason) VALUES
   ('m', 'm.csv', 6, NULL, 'duplicate-row'), ('l', 'l.csv', 11, 'item', 'unknown-code'),
   ('l', 'l.csv', 11, 'amount', 'not-a-number')`,
];

describe.each([
  { adapter: 'native', open: openNativeDatabase },
  { adapter: 'wasm', open: openWasmInNode },
])('quality of the data on $adapter', ({ open }) => {
  let database: Database;
  let report: QualityReport;
  beforeAll(async () => {
    database = await opened(open());
    const tables = ['members', 'accounts', 'fund_ledger', 'custody'].map((name) => {
      const table = canonicalTable(name);
      if (!table) throw new Error(name);
      return canonicalDefinition(table);
    });
    for (const statement of [...importLog, ...tables, ...filled.map(plainSql)]) {
      unwrapped(await database.query(statement));
    }
    report = unwrapped(await measureQuality(database, '2024-05-20'));
  });
  afterAll(() => database.close());

  const of = (table: string) => {
    const found = report.tables.find((each) => each.table === table);
    if (!found) throw new Error(table);
    return found;
  };
  const ruleOf = (table: string, name: string) => of(table).rules.find((rule) => rule.name === name);

  test('judges the tables that have rows', () => {
    expect(report.tables.map(({ table, rows }) => [table, rows])).toEqual([
      ['members', 4],
      ['accounts', 3],
      ['fund_ledger', 9],
    ]);
  });

  test('completeness counts the cells that analyses need', () => {
    // sex, birth_date, status, enrolled_on, member_type, first_work_date, id_number, name: 4 + 4 + 3 + 4 + 0 + 4 + 3 + 3.
    expect(of('members').dimensions.completeness).toBeCloseTo(25 / 32, 12);
    expect(of('accounts').dimensions.completeness).toBe(1);
  });

  test('validity and uniqueness count the rows read', () => {
    expect(of('members').dimensions).toMatchObject({ validity: 4 / 5, uniqueness: 3 / 5 });
    expect(of('fund_ledger').dimensions).toMatchObject({ validity: 0.9, uniqueness: 1 });
  });

  test('consistency counts the cases that rules can judge', () => {
    expect(ruleOf('members', 'retiredAfterWork')).toMatchObject({ cases: 1, broken: 1 });
    expect(ruleOf('members', 'retiredHasDate')).toMatchObject({ cases: 2, broken: 1 });
    expect(ruleOf('members', 'workAfterBirth')).toMatchObject({ cases: 4, broken: 0 });
    expect(ruleOf('accounts', 'accountAddsUp')).toMatchObject({ cases: 3, broken: 0 });
    expect(ruleOf('accounts', 'accountCarriesOver')).toMatchObject({ cases: 1, broken: 1 });
    expect(ruleOf('accounts', 'reference')).toMatchObject({ cases: 3, broken: 1, needs: 'members' });
    expect(ruleOf('fund_ledger', 'ledgerAddsUp')).toMatchObject({ cases: 2, broken: 1 });
    // Members: work 4, enrolment 4, retirement after work 1, day of retirement 2; 2 of 11 broken.
    expect(of('members').dimensions.consistency).toBeCloseTo(9 / 11, 12);
  });

  test('timeliness counts the months behind the last whole month', () => {
    // March is one month behind April, the accounts of 2023 four; members know no time.
    expect(of('fund_ledger').dimensions.timeliness).toBeCloseTo(11 / 12, 12);
    expect(of('accounts').dimensions.timeliness).toBeCloseTo(8 / 12, 12);
    expect(of('members').dimensions.timeliness).toBeNull();
  });

  test('the score is the weighted mean of what can be measured, the whole the mean of the tables', () => {
    const members = (100 * (0.3 * (25 / 32) + 0.25 * 0.8 + 0.15 * 0.6 + 0.2 * (9 / 11))) / 0.9;
    expect(of('members').score).toBeCloseTo(members, 9);
    expect(report.score).toBeCloseTo((members + of('accounts').score + of('fund_ledger').score) / 3, 9);
  });

  test('a use is served by the rows that have its columns and break no rule', () => {
    const uses = of('members').uses.map(({ use, available, plausible }) => [use.name, available, plausible]);
    expect(uses).toEqual([
      ['projection', 0.75, 0.25], // 1, 3 and 4; 3 and 4 break a rule
      ['career', 0, 0],
      ['crossAgency', 0.5, 0.5], // 1 and 2
    ]);
  });

  test('and shows what share of the money those rows hold', async () => {
    // Closing balances 125.00, 150.00 and 11.31, all served; with one opening balance gone 125 of 286.31 is not.
    expect(of('accounts').uses).toMatchObject([{ plausible: 1, money: 1 }]);
    unwrapped(await database.query(plainSql('UPDATE accounts SET opening = NULL WHERE year = 2022')));
    const again = unwrapped(await measureQuality(database, '2024-05-20'));
    unwrapped(await database.query(plainSql('UPDATE accounts SET opening = 100.00 WHERE year = 2022')));
    const [use] = again.tables.find(({ table }) => table === 'accounts')?.uses ?? [];
    expect(use?.plausible).toBeCloseTo(2 / 3, 12);
    expect(use?.money).toBeCloseTo(161.31 / 286.31, 12);
    expect(of('members').uses.map(({ money }) => money)).toEqual([null, null, null]);
    const speech = { language: 'en', translate: translator('en'), reason: (code: string) => code } as const;
    expect(dataParagraph(again, speech).join(' ')).toContain('66.6% of the rows can be used, with 56.3% of the money');
  });

  test('gives the rows that break a rule by import and line', async () => {
    const rule = ruleOf('accounts', 'reference');
    if (!rule) throw new Error('no rule');
    expect(await brokenRows(database, rule, 10)).toEqual({ ok: true, value: [{ source_id: 'a', source_row: 4 }] });
    const ledger = ruleOf('fund_ledger', 'ledgerAddsUp');
    if (!ledger) throw new Error('no rule');
    expect(await brokenRows(database, ledger, 10)).toEqual({ ok: true, value: [{ source_id: 'l', source_row: 9 }] });
  });

  test('every rule can be judged by the engine', async () => {
    for (const table of new Set(consistencyRules.map((rule) => rule.table))) {
      const contract = canonicalTable(table);
      if (contract) unwrapped(await database.query(canonicalDefinition(contract)));
    }
    const employers = canonicalTable('employers');
    if (employers) unwrapped(await database.query(canonicalDefinition(employers)));
    for (const rule of consistencyRules) {
      unwrapped(await brokenRows(database, rule, 1));
    }
  });

  describe.each(languages)('the paragraph in %s', (language) => {
    const speech = { language, translate: translator(language), reason: (code: string) => `[${code}]` };

    test('says what was read, loaded and rejected, and why', () => {
      const sentences = dataParagraph(report, speech);
      const text = sentences.join('\n');
      expect(text).not.toMatch(/\{\{|data\.|undefined|NaN/);
      expect(sentences[0]).toMatch(/\b3\b|3个/);
      for (const figure of ['18', '16', '2', '88.8']) expect(sentences[0]).toContain(figure); // 16 / 18 = 88.88 %, cut
      expect(sentences[1]).toContain('[duplicate-row]');
      expect(sentences[1]).toContain('[unknown-code]');
      expect(sentences[2]).toContain('20%'); // one of five rows of members
      expect(text).toContain(`${Math.round(report.score ?? 0)}`);
    });

    test('and has words for every rule and for the formula', () => {
      for (const rule of report.tables.flatMap(({ rules }) => rules)) {
        expect(ruleText(rule, speech.translate)).not.toMatch(/\{\{|data\./);
      }
      expect(formulaText(speech)).toMatch(/0\.3 × .* \+ 0\.25 × /);
    });

    test('has one sentence where nothing was loaded', () => {
      const none = { tables: [], score: null, log: { imports: [], reasons: [], duplicates: {} } };
      expect(dataParagraph(none, speech)).toHaveLength(1);
    });
  });

  test('members roll forward, all and by region', async () => {
    const make = (name: string, rows: string) => [
      `CREATE TABLE ${name} (member_id VARCHAR, region_code VARCHAR, status VARCHAR, enrolled_on DATE)`,
      `INSERT INTO ${name} VALUES ${rows}`,
    ];
    const before = make(
      'members_before',
      `('1', 'A', 'active', '2000-01-01'), ('2', 'A', 'active', '2000-01-01'), ('3', 'A', 'active', '2000-01-01'),
       ('4', 'B', 'active', '2000-01-01'), ('5', 'B', 'active', '2000-01-01'), ('6', 'B', 'paused', '2000-01-01'),
       ('7', 'B', 'retired', '1980-01-01'), ('8', 'B', 'active', '2001-01-01')`,
    );
    const after = make(
      'members_after',
      `('1', 'A', 'active', '2000-01-01'), ('2', 'A', 'retired', '2000-01-01'), ('3', 'A', 'deceased', '2000-01-01'),
       ('4', 'B', 'active', '2000-01-01'), ('6', 'B', 'active', '2000-01-01'), ('7', 'B', 'retired', '1980-01-01'),
       ('8', 'B', 'transferred', '2001-01-01'), ('9', 'A', 'active', '2024-02-01'), ('10', 'B', 'active', '2010-01-01'),
       ('11', 'B', 'active', '2024-03-31')`,
    );
    for (const text of [...before, ...after]) unwrapped(await database.query(plainSql(text)));
    const [all, a, b] = unwrapped(
      await rollForward(database, {
        previous: 'members_before',
        current: 'members_after',
        from: '2023-12-31',
        to: '2024-03-31',
        counted: ['active'],
      }),
    );
    const values = (rows: NonNullable<typeof all>['rows'] = []) =>
      Object.fromEntries(rows.map((r) => [r.step, r.value]));
    // 1–5 and 8 at the start; 9 and 11 enrolled, 6 came back, 10 appeared; 3 died, 2 retired, 8 moved, 5 vanished.
    expect(values(all?.rows)).toEqual({
      opening: 6,
      enrolled: 2,
      returned: 1,
      appeared: 1,
      deceased: -1,
      retired: -1,
      transferred: -1,
      paused: 0,
      vanished: -1,
      closing: 6,
    });
    expect(all).toMatchObject({ region: null, unexplained: 0 });
    expect(a).toMatchObject({ region: 'A', unexplained: 0 });
    expect(values(a?.rows)).toMatchObject({ opening: 3, enrolled: 1, closing: 2 });
    expect(values(b?.rows)).toMatchObject({ opening: 3, appeared: 1, vanished: -1, closing: 4 });
    for (const each of [all, a, b]) {
      const sum = (each?.rows ?? []).reduce((t, { step, value }) => (step === 'closing' ? t : t + value), 0);
      expect(sum).toBe(values(each?.rows).closing);
    }
  });
});
