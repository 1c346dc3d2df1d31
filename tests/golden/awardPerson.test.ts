import { beforeAll, describe, expect, test } from 'vitest';
import { monthsBetween, readYearMonth, type YearMonth, yearMonthText } from '../../shared/base/yearMonth';
import type { Province } from '../../shared/data/provinces';
import { awardPlace } from '../../shared/pension/awardPlace';
import { type AwardPerson, awardCohort, awardSheet } from '../../shared/pension/awardSheet';
import type { Post } from '../../shared/pension/ladderIds';
import { type CareerEconomy, retirementChoice, retiringIn } from '../../shared/pension/retirementChoices';
import { statutoryRetirement } from '../../shared/pension/statutoryRetirement';
import { type AwardData, awardCases, bundledAwardData } from '../support/awards';
import { fixtureRows, unwrapped } from '../support/bundled';

let data: AwardData;
beforeAll(async () => {
  data = await bundledAwardData();
});

const ym = (text: string): YearMonth => {
  const found = readYearMonth(text);
  if (found === null) throw new Error(text);
  return found;
};

const province = (region: string): Province => {
  const found = data.provinces.find((each) => each.region === region);
  if (found === undefined) throw new Error(region);
  return found;
};

const postOf: Readonly<Record<string, Post>> = {
  male: 'men',
  female_cadre_55: 'womenCadre',
  female_worker_50: 'womenWorker',
};

// The schedule annexed to the decision of the NPC Standing Committee of 2024-09-13.
test('the statutory month is that of every line of the official schedule', () => {
  const schedule = fixtureRows('retirement_schedule_2025.csv');
  expect(schedule).toHaveLength(401);
  for (const row of schedule) {
    const birth = { year: Number(row.birth_year), month: Number(row.birth_month) };
    const found = statutoryRetirement(birth, postOf[row.category], data.law);
    const name = `${row.category} ${yearMonthText(birth)}`;
    expect(found.month, name).toEqual({ year: Number(row.retirement_year), month: Number(row.retirement_month) });
    expect(found.delay, name).toBe(Number(row.delay_months));
    expect(found.ageInMonths, name).toBe(Number(row.statutory_age_years) * 12 + Number(row.statutory_age_extra_months));
  }
});

describe('flexible retirement', () => {
  // 人社部发〔2024〕94号. Born 1970-05: 60 in 2030-05, month 64 of the ladder, 17 months later: 2031-10, for which 16 years
  // are needed. Early reaches back to 60 only, late three years on.
  test('a man born in May 1970', () => {
    expect(statutoryRetirement(ym('1970-05'), 'men', data.law)).toEqual({
      oldMonth: ym('2030-05'),
      month: ym('2031-10'),
      delay: 17,
      ageInMonths: 60 * 12 + 17,
      earliest: ym('2030-05'),
      latest: ym('2034-10'),
      minimumYears: 16,
    });
  });

  // Born 1990-01: 50 in 2040-01, delay 60; three years early is 52, above the old age of 50.
  test('a woman in a worker post born in January 1990 may go three years early, not five', () => {
    const found = statutoryRetirement(ym('1990-01'), 'womenWorker', data.law);
    expect([found.month, found.earliest, found.latest].map(yearMonthText)).toEqual(['2045-01', '2042-01', '2048-01']);
    expect(found.minimumYears).toBe(20);
  });

  test('there is no choice before 2025', () => {
    const found = statutoryRetirement(ym('1960-03'), 'men', data.law);
    expect([found.month, found.earliest, found.latest].map(yearMonthText)).toEqual(['2020-03', '2020-03', '2020-03']);
  });
});

const person: AwardPerson = {
  birth: ym('1965-10'),
  startedWork: ym('1985-10'),
  retirement: ym('2025-10'),
  years: 30,
  deemedYears: 0,
  preAccountYears: 0,
  averageIndex: 0.8,
  transitionIndex: null,
  accountBalance: 139_000,
  divisorMonths: null,
};

const noGrowth = () => 0;
const sheetIn = (region: string, change: Partial<AwardPerson>) => {
  const one = { ...person, ...change };
  const place = unwrapped(awardPlace(province(region), one.retirement.year, noGrowth));
  return unwrapped(awardSheet(one, data.law, place));
};

describe('a sheet line by line', () => {
  // Beijing 2025: W = 12049; 12049 · 0.8 = 9639.2; (12049 + 9639.2)/2 = 10844.1; · 30 · 1 % = 3253.23; 139000/139 = 1000.
  test('base, indexed wage, mean, basic, divisor, account, total, one more year', () => {
    const { lines, total } = sheetIn('110000', {});
    expect(lines.map(({ id, value }) => [id, value])).toEqual([
      ['creditedYears', 30],
      ['indexedWage', 9639.2],
      ['meanBase', 10844.1],
      ['basic', 3253.23],
      ['divisor', 139],
      ['account', 1000],
      ['total', 4253.23],
      ['furtherYear', 108.44],
    ]);
    expect(total).toBe(4253.23);
  });

  test('each input says where it comes from', () => {
    const sheet = sheetIn('110000', { deemedYears: 5, preAccountYears: 7 });
    const sources = new Set(sheet.lines.flatMap(({ inputs }) => inputs.map(({ source }) => source.kind)));
    expect([...sources].sort()).toEqual(['line', 'parameter', 'person', 'table']);
    const base = sheet.lines.flatMap(({ inputs }) => inputs).find(({ symbol }) => symbol === 'W');
    expect(base?.source).toMatchObject({
      kind: 'table',
      row: { value: 12_049, file: 'tables/benefit_base.csv', reference: 'benefit-base-confirmed', status: 'secondary' },
    });
  });

  // Beijing takes deemed years at W itself: (9639.2 · 2 + 12049 · 5) · 1 % = 192.784 + 602.45 = 795.234.
  test('deemed years at an index of one', () => {
    expect(sheetIn('110000', { deemedYears: 5, preAccountYears: 7 }).transitional).toBe(795.23);
  });

  // Liaoning: 1.4 % where paid years exceed 20, else 1.2 %. W = 7346 · 0.8 = 5876.8; · 10 · 1.4 % = 822.752.
  test('another coefficient for long service', () => {
    const row = province('210000').benefitBase.get(2025);
    expect(row?.value).toBe(7346);
    expect(sheetIn('210000', { deemedYears: 5, preAccountYears: 10 }).transitional).toBe(822.75);
    expect(sheetIn('210000', { years: 25, deemedYears: 5, preAccountYears: 10 }).transitional).toBe(705.22);
  });
});

describe('who is old, middle or new', () => {
  const rules = () => province('110000').rules;
  test.each([
    { startedWork: '1970-01', retirement: '2005-12', cohort: 'old' },
    { startedWork: '1970-01', retirement: '2006-01', cohort: 'middle' },
    { startedWork: '1992-09', retirement: '2030-01', cohort: 'middle' },
    { startedWork: '1992-10', retirement: '2030-01', cohort: 'new' },
  ])('worked since $startedWork, retired $retirement: $cohort', ({ startedWork, retirement, cohort }) => {
    expect(awardCohort({ startedWork: ym(startedWork), retirement: ym(retirement) }, rules())).toBe(cohort);
  });

  // 国发〔1997〕26号: 20 % of the average wage and a 120th of the account: 0.2 · 2000 = 400; 12000/120 = 100.
  test('a pension of 2004 is made by the rule of 1997', () => {
    const { rules: own } = province('130000');
    const benefitBase = { value: 2000, source: { kind: 'person' } } as const;
    const old = { ...person, birth: ym('1944-05'), retirement: ym('2004-05'), accountBalance: 12_000 };
    const sheet = unwrapped(awardSheet(old, data.law, { benefitBase, rules: own, supplements: [] }));
    expect(sheet).toMatchObject({ cohort: 'old', basic: 400, account: 100, total: 500 });
  });

  test('there is no formula before 1998', () => {
    const place = unwrapped(awardPlace(province('110000'), 2025, noGrowth));
    expect(awardSheet({ ...person, retirement: ym('1997-12') }, data.law, place)).toMatchObject({
      ok: false,
      failure: { code: 'parameter/not-in-force', day: '1997-12-01' },
    });
  });
});

describe('minimum years', () => {
  test.each([
    { years: 15, retirement: '2029-12', missingMonths: 0 },
    { years: 15, retirement: '2030-01', missingMonths: 6 },
    { years: 14.5, retirement: '2025-10', missingMonths: 6 },
    { years: 19 + 11 / 12, retirement: '2040-01', missingMonths: 1 },
  ])('$years years in $retirement: $missingMonths months short', ({ years, retirement, missingMonths }) => {
    expect(sheetIn('110000', { years, retirement: ym(retirement) }).minimum.missingMonths).toBe(missingMonths);
  });
});

describe('another month of retirement', () => {
  const economy: CareerEconomy = { growth: noGrowth, accountRate: 0.08, creditingRate: () => 0.02 };

  // Beijing 2026 without growth: the wage of the last published year. A year at index 0.8 pays 12 · wage · 0.8 · 8 %.
  test('a year later: years, account and divisor move', () => {
    const beijing = province('110000');
    const wage = beijing.averageWage.get(2025)?.value ?? Number.NaN;
    const later = retiringIn({ ...person, retirement: ym('2026-01') }, ym('2027-01'), beijing, economy);
    const paid = 12 * wage * 0.8 * 0.08;
    expect(later?.years).toBe(31);
    expect(later?.accountBalance).toBeCloseTo(139_000 * 1.02 + paid * 1.01, 6);
  });

  test('forward and back again is where one began', () => {
    const beijing = province('110000');
    const later = retiringIn(person, ym('2028-03'), beijing, economy);
    if (later === null) throw new Error('no wage');
    const again = retiringIn(later, person.retirement, beijing, economy);
    expect(again?.accountBalance).toBeCloseTo(person.accountBalance, 6);
    expect(again?.years).toBeCloseTo(person.years, 12);
  });

  test('a base past the last published year is carried on and says so', () => {
    const grown = { ...economy, growth: () => 0.05 };
    const place = { province: province('110000'), law: data.law };
    const choice = unwrapped(retirementChoice(person, ym('2027-10'), place, grown));
    expect(choice.benefitBase).toBeCloseTo(12_049 * 1.05 ** 2, 6);
    const base = choice.sheet.lines.flatMap(({ inputs }) => inputs).find(({ symbol }) => symbol === 'W');
    expect(base?.source).toMatchObject({ kind: 'projected', from: 2025 });
    expect(monthsBetween(person.birth, choice.month)).toBe(choice.ageInMonths);
  });

  test('a year before the first known base is a failure that names it', () => {
    const place = { province: province('110000'), law: data.law };
    expect(retirementChoice(person, ym('2018-10'), place, economy)).toMatchObject({
      ok: false,
      failure: { code: 'dataset/incomplete', file: 'tables/benefit_base.csv', missing: '110000: 2018' },
    });
  });
});

test('a benefit base marked as confirmed is that of an award sheet of the province', () => {
  const rows = data.provinces.flatMap(({ name, benefitBase }) =>
    [...benefitBase.values()].filter(({ status }) => status === 'secondary').map(({ value }) => ({ name, value })),
  );
  expect(rows).toHaveLength(57);
  for (const { name, value } of rows) {
    const own = awardCases().filter((row) => row.province.replace('_', ' ') === name.en);
    expect(
      own.map((row) => Number(row.benefit_base_yuan)),
      name.en,
    ).toContain(value);
  }
});
