import { describe, expect, test } from 'vitest';
import { agesIn } from '../../shared/base/grid';
import { type RetirementLadder, retirementCalendar, statutoryDelay } from '../../shared/pension/retirementCalendar';
import { fixtureRows } from '../support/bundled';

const ladders: Record<string, RetirementLadder> = {
  male: { oldAge: 60, startYear: 2025, birthMonthsPerStep: 4, maximumDelay: 36 },
  female_cadre_55: { oldAge: 55, startYear: 2025, birthMonthsPerStep: 4, maximumDelay: 36 },
  female_worker_50: { oldAge: 50, startYear: 2025, birthMonthsPerStep: 2, maximumDelay: 60 },
};

// The schedule annexed to the decision of the NPC Standing Committee of 2024-09-13, birth month by birth month.
test('the ladder gives every line of the official schedule', () => {
  const schedule = fixtureRows('retirement_schedule_2025.csv');
  expect(schedule.length).toBeGreaterThan(390);
  for (const row of schedule) {
    const ladder = ladders[row.category];
    expect(ladder, row.category).toBeDefined();
    const oldMonth = (Number(row.birth_year) + ladder.oldAge) * 12 + Number(row.birth_month) - 1;
    const delay = statutoryDelay(oldMonth - 2025 * 12, ladder);
    expect(delay, `${row.category} ${row.birth_year}-${row.birth_month}`).toBe(Number(row.delay_months));
    const retires = oldMonth + delay;
    expect([Math.floor(retires / 12), (retires % 12) + 1]).toEqual([
      Number(row.retirement_year),
      Number(row.retirement_month),
    ]);
  }
});

const noChoice = { earlyShare: 0, earlyMaximum: 36, lateShare: 0, lateMonths: 0 };
const horizon = { firstYear: 2020, years: 40, ages: 101 };

describe('calendar of men', () => {
  const calendar = retirementCalendar(ladders.male, noChoice, horizon);

  test('before 2025 a whole cohort retires in the year it turns 60', () => {
    expect(agesIn(calendar.share, 2024)[60]).toBeCloseTo(1, 12);
    expect(agesIn(calendar.remaining, 2024)[60]).toBe(1);
    expect(agesIn(calendar.ageInMonths, 2024)[60]).toBe(720);
  });

  // Born January to November 1965 retire in 2025 (delays 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3 months: month m + d ≤ 12
  // for m ≤ 9), October to December in 2026.
  test('of those born in 1965 nine months retire in 2025 and three in 2026', () => {
    expect(agesIn(calendar.share, 2025)[60]).toBeCloseTo(9 / 12, 12);
    expect(agesIn(calendar.share, 2026)[61]).toBeCloseTo(3 / 12, 12);
    expect(agesIn(calendar.remaining, 2026)[61]).toBeCloseTo(3 / 12, 12);
    expect(agesIn(calendar.remaining, 2027)[62]).toBeCloseTo(0, 12);
  });

  test('those born in 1980 retire at 63', () => {
    expect(agesIn(calendar.share, 2043)[63]).toBeCloseTo(1, 12);
    expect(agesIn(calendar.ageInMonths, 2043)[63]).toBeCloseTo(63 * 12, 9);
  });
});

test('early retirement reaches back at most to the old age', () => {
  const all = { ...noChoice, earlyShare: 1 };
  const calendar = retirementCalendar(ladders.male, all, horizon);
  expect(agesIn(calendar.share, 2040)[60]).toBeCloseTo(1, 12);
});
