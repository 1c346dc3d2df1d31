import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditLaw } from '../../shared/audit/auditContext';
import type { AuditContext } from '../../shared/audit/preparation';
import { preparationsFor, prepare } from '../../shared/audit/run/prepareTables';
import { presentParts } from '../../shared/audit/run/presentParts';
import type { Ledger, Session } from '../../shared/data/database';
import { fixtureRows, unwrapped } from '../support/bundled';
import { engines } from '../support/engines';
import { bundledAuditLaw, caseWith, contextOn, fillLedger, quiet, type RuleCase } from './world';

let law: AuditLaw;
beforeAll(async () => {
  law = await bundledAuditLaw();
});

describe.each(engines)('prepared on the $engine engine', ({ open }) => {
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

  const made = async (name: string, rows: RuleCase['rows'] = {}, context: Partial<AuditContext> = {}) => {
    await fillLedger(ledger, caseWith({ rows }));
    unwrapped(await presentParts(session, []));
    for (const preparation of preparationsFor([{ prepared: [name] }])) {
      expect(await prepare(session, preparation, { ...contextOn(law, '2025-01-01'), ...context }, quiet)).toBeNull();
    }
  };
  const rowsOf = async <Row>(text: string): Promise<readonly Row[]> =>
    unwrapped(await session.query<Row>({ text, values: [] }));

  test('the retirement ladder is the official schedule, line by line', async () => {
    await made('law_retirement');
    const found = await rowsOf<{ post: string; birth: string; statutory: string }>(
      `SELECT post, strftime(birth_month, '%Y-%m') AS birth, strftime(statutory_month, '%Y-%m') AS statutory
       FROM law_retirement`,
    );
    const statutory = new Map(found.map((row) => [`${row.post} ${row.birth}`, row.statutory]));
    const postOf: Record<string, string> = {
      male: 'men',
      female_cadre_55: 'womenCadre',
      female_worker_50: 'womenWorker',
    };
    const schedule = fixtureRows('retirement_schedule_2025.csv');
    expect(schedule.length).toBe(401);
    const month = (year: string | undefined, number: string | undefined): string =>
      `${year}-${number?.padStart(2, '0')}`;
    for (const { category = '', birth_year, birth_month, retirement_year, retirement_month } of schedule) {
      const birth = month(birth_year, birth_month);
      const expected = month(retirement_year, retirement_month);
      expect(statutory.get(`${postOf[category]} ${birth}`), `${category} ${birth}`).toBe(expected);
    }
  });

  test('choice lies between the old age and three years late', async () => {
    await made('law_retirement');
    const found = await rowsOf(
      `SELECT earliest_month::VARCHAR AS earliest, latest_month::VARCHAR AS latest FROM law_retirement
       WHERE post = 'men' AND birth_month IN (DATE '1960-05-01', DATE '1976-09-01') ORDER BY birth_month`,
    );
    // 1960-05 retires in 2020-05, before there was a choice; 1976-09 in 2039-09, or from sixty on, up to 2042-09.
    expect(found).toEqual([
      { earliest: '2020-05-01', latest: '2020-05-01' },
      { earliest: '2036-09-01', latest: '2042-09-01' },
    ]);
  });

  test('fifteen years until 2029, then half a year more each year up to twenty', async () => {
    await made('law_minimum_months');
    const found = await rowsOf<{ months: number }>(
      `SELECT months FROM law_minimum_months WHERE retired_month IN
       (DATE '2020-05-01', DATE '2029-12-01', DATE '2030-01-01', DATE '2035-06-01', DATE '2039-01-01', DATE '2050-01-01')
       ORDER BY retired_month`,
    );
    expect(found.map(({ months }) => months)).toEqual([180, 180, 186, 216, 240, 240]);
  });

  test('a figure of law holds from its day until the day before the next', async () => {
    await made('law_values');
    const found = await rowsOf(
      `SELECT from_date::VARCHAR AS since, until_date::VARCHAR AS until, value::DOUBLE AS value FROM law_values
       WHERE parameter = 'contribution.employerRate' AND DATE '2019-05-01' - 1 BETWEEN from_date AND until_date`,
    );
    expect(found).toEqual([{ since: '2016-05-01', until: '2019-04-30', value: 0.19 }]);
    expect(await rowsOf(`SELECT count(*)::INTEGER AS n FROM law_values WHERE until_date < from_date`)).toEqual([
      { n: 0 },
    ]);
  });

  test('one person for files with the same number, and for those that a reviewer joined', async () => {
    const twin = { member_id: 'P2', id_number: '990101196005140017', sex: 'M', birth_date: '1960-05-14' };
    const other = { member_id: 'X7', sex: 'M', birth_date: '1960-05-14' };
    await made('persons', { members: [twin, other] }, { samePersons: [['P2', 'X7']] });
    const found = await rowsOf('SELECT member_id, person FROM persons ORDER BY member_id');
    expect(found).toEqual([
      { member_id: 'C1', person: 'C1' },
      { member_id: 'D9', person: 'D9' },
      { member_id: 'P1', person: 'P1' },
      { member_id: 'P2', person: 'P1' },
      { member_id: 'X7', person: 'P1' },
    ]);
  });

  test('a death is known at every file of the person, with what each registry says', async () => {
    const twin = { member_id: 'P2', id_number: '990101196005140017', sex: 'M', birth_date: '1960-05-14' };
    const deaths = [
      { member_id: 'P2', death_date: '2024-01-20', registry: 'hospital' },
      { id_number: '990101196005140017', death_date: '2024-02-03', registry: 'civil_affairs' },
    ];
    await made('known_deaths', { members: [twin], deaths });
    const found = await rowsOf(
      `SELECT member_id, death_date::VARCHAR AS died, earliest::VARCHAR AS earliest, registries FROM known_deaths
       WHERE person = 'P1' ORDER BY member_id`,
    );
    const known = { died: '2024-02-03', earliest: '2024-01-20', registries: 'civil_affairs, hospital' };
    expect(found).toEqual([
      { member_id: 'P1', ...known },
      { member_id: 'P2', ...known },
    ]);
  });

  test('custody without an end goes on', async () => {
    await made('known_custody', { custody: [{ id_number: '990101196005140017', from_date: '2024-02-10' }] });
    const found = await rowsOf(
      `SELECT member_id, from_date::VARCHAR AS since, to_date::VARCHAR AS until FROM known_custody WHERE member_id = 'P1'`,
    );
    expect(found).toEqual([{ member_id: 'P1', since: '2024-02-10', until: '9999-12-31' }]);
  });

  test('bounds of a year are 60 % and 300 % of the wage of the year before, of the place or its province', async () => {
    await made('wage_bounds', { average_wage: [{ region_code: '990200', year: 2023, monthly_wage: 9100.55 }] });
    const found = await rowsOf(
      `SELECT region_code, average_wage::VARCHAR AS wage, floor::VARCHAR AS floor, cap::VARCHAR AS cap FROM wage_bounds
       WHERE year = 2024 AND region_code IN ('990100', '990200') ORDER BY region_code`,
    );
    expect(found).toEqual([
      { region_code: '990100', wage: '8800.00', floor: '5280.00', cap: '26400.00' },
      { region_code: '990200', wage: '9100.55', floor: '5460.33', cap: '27301.65' },
    ]);
  });
});
