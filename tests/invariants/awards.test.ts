import { beforeAll, expect, test } from 'vitest';
import { roundToFen } from '../../shared/base/fen';
import { monthNumber, yearMonthOf } from '../../shared/base/yearMonth';
import { accountLeft } from '../../shared/pension/accountDrawdown';
import { awardPlace } from '../../shared/pension/awardPlace';
import { type AwardPerson, type AwardSheet, awardSheet } from '../../shared/pension/awardSheet';
import { careerAccount } from '../../shared/pension/careerAccount';
import { posts } from '../../shared/pension/ladderIds';
import { statutoryRetirement } from '../../shared/pension/statutoryRetirement';
import { type AwardData, bundledAwardData } from '../support/awards';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

let data: AwardData;
beforeAll(async () => {
  data = await bundledAwardData();
});

const person = fc.record({
  province: fc.nat(30),
  year: fc.integer({ min: 2019, max: 2025 }),
  age: fc.integer({ min: 45 * 12, max: 70 * 12 }),
  months: fc.integer({ min: 15 * 12, max: 45 * 12 }),
  deemed: fc.integer({ min: 0, max: 10 * 12 }),
  averageIndex: fc.double({ min: 0.4, max: 3, noNaN: true }),
  accountBalance: fc.integer({ min: 0, max: 1_000_000 }),
});
type Drawn = Parameters<Parameters<typeof person.map>[0]>[0];

function sheetOf(drawn: Drawn, change: Partial<AwardPerson> = {}): AwardSheet {
  const retirement = { year: drawn.year, month: 6 };
  const own: AwardPerson = {
    birth: yearMonthOf(monthNumber(retirement) - drawn.age),
    startedWork: { year: 1990, month: 1 },
    retirement,
    years: drawn.months / 12,
    deemedYears: drawn.deemed / 12,
    preAccountYears: drawn.deemed / 12,
    averageIndex: drawn.averageIndex,
    transitionIndex: null,
    accountBalance: drawn.accountBalance,
    divisorMonths: null,
    ...change,
  };
  const place = unwrapped(awardPlace(data.provinces[drawn.province], drawn.year, () => 0));
  return unwrapped(awardSheet(own, data.law, place));
}

test('the total is the sum of its parts, to the fen', () =>
  fc.assert(
    fc.property(person, (drawn) => {
      const { basic, account, transitional, supplements, total } = sheetOf(drawn);
      expect(total).toBe(roundToFen(basic + account + transitional + supplements));
    }),
  ));

test('each line follows from the lines before it', () =>
  fc.assert(
    fc.property(person, (drawn) => {
      const { lines } = sheetOf(drawn);
      for (const [at, { inputs }] of lines.entries()) {
        for (const { source, value } of inputs) {
          if (source.kind !== 'line') continue;
          const earlier = lines.slice(0, at).filter(({ id }) => id === source.line);
          expect(earlier.map((each) => each.value)).toContain(value);
        }
      }
    }),
  ));

test('more years, a higher index or a larger account never pay less', () =>
  fc.assert(
    fc.property(person, (drawn) => {
      const { total } = sheetOf(drawn);
      const { months, averageIndex, accountBalance } = drawn;
      expect(sheetOf({ ...drawn, months: months + 12 }).total).toBeGreaterThan(total);
      expect(sheetOf({ ...drawn, averageIndex: averageIndex + 0.1 }).total).toBeGreaterThan(total);
      expect(sheetOf({ ...drawn, accountBalance: accountBalance + 1000 }).total).toBeGreaterThan(total);
    }),
  ));

test('who is born later never retires earlier, and the choice lies around the statutory month', () =>
  fc.assert(
    fc.property(fc.constantFrom(...posts), fc.integer({ min: 1950 * 12, max: 2000 * 12 }), (post, born) => {
      const found = statutoryRetirement(yearMonthOf(born), post, data.law);
      const next = statutoryRetirement(yearMonthOf(born + 1), post, data.law);
      const [old, early, month, late] = [found.oldMonth, found.earliest, found.month, found.latest].map(monthNumber);
      expect(monthNumber(next.month)).toBeGreaterThan(month);
      expect(early).toBeGreaterThanOrEqual(Math.max(old, month - 36));
      expect(early).toBeLessThanOrEqual(month);
      expect(late - month).toBe(found.month.year >= 2025 ? 36 : 0);
    }),
  ));

test('an account holds what went in and its interest, and never pays out more', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      fc.integer({ min: 0, max: 400 }),
      (bases, rate, months) => {
        const entries = bases.map((monthlyBase, at) => ({
          year: 1990 + at,
          firstMonth: 1,
          months: 12,
          monthlyBase,
          averageWage: 5000,
          accountRate: 0.08,
        }));
        const rates = new Map(entries.map(({ year }) => [year, rate]));
        const rules = { interest: 'monthProduct', gaps: 'paidMonths' } as const;
        const found = unwrapped(careerAccount(entries, rates, rules, 1990 + bases.length - 1));
        const sum = found.years.reduce((total, { credited, interest }) => total + credited + interest, 0);
        expect(found.closing / sum).toBeCloseTo(1, 12);
        const left = accountLeft({ balance: found.closing, monthly: found.closing / 139, rate }, months);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(found.closing * (1 + rate) ** Math.ceil(months / 12) + 1e-9);
      },
    ),
  ));
