import { beforeAll, describe, expect, test } from 'vitest';
import { advanceGroup } from '../../shared/pension/advanceGroup';
import type { GroupState } from '../../shared/pension/groupState';
import type { GroupFlows, GroupYear } from '../../shared/pension/groupYear';
import { nearRetirement } from '../../shared/pension/nearRetirement';
import { insuredAt40, noMembers, rateOf, stillYear } from '../support/groupYears';

function advanced(now: GroupState, changes: Partial<GroupYear>): { next: GroupState; flows: GroupFlows } {
  const next = noMembers();
  return { next, flows: advanceGroup(now, next, stillYear(changes)) };
}

describe('pauses and resumptions', () => {
  // At rest 20 % pause; the turnover is a half: 0.5 · 0.2 of 600 payers pause, 0.5 · 0.8 of the 400 paused pay again,
  // 400 + 60 − 160 = 300. Between 40 % and 30 %, so 65 % of the year is paid.
  test('the paused share moves towards its level by the turnover', () => {
    const now = insuredAt40();
    now.paused[40] = 400;
    const { next, flows } = advanced(now, { payingShare: rateOf(0.8), pauseTurnover: 0.5 });
    expect(next.paused[41]).toBeCloseTo(300, 9);
    expect(next.years[41]).toBeCloseTo(20_000 + 650, 9);
    expect(flows.payroll).toBeCloseTo(650 * 120_000, 3);
  });

  test('entrants pay from mid-year and pause like others of the age', () => {
    const { next, flows } = advanced(noMembers(), {
      insuredOnPath: rateOf(0).with(30, 200),
      payingShare: rateOf(0.8),
    });
    expect(next.insured[30]).toBe(200);
    expect(next.paused[30]).toBeCloseTo(40, 9);
    expect(flows.payroll).toBeCloseTo((200 * 0.8 * 120_000) / 2, 6);
  });
});

describe('settling abroad', () => {
  // 10 of 1,000 leave at mid-year with 100,000 and half a year of 8 % of 120,000; no grant is due.
  test('accounts are paid out and nothing else', () => {
    const { next, flows } = advanced(insuredAt40(), { emigration: 0.01 });
    expect(next.insured[41]).toBe(990);
    expect(flows.accountRefunds).toBeCloseTo(10 * (100_000 + 4800), 3);
    expect(flows.survivors).toBe(0);
  });
});

describe('disability, 人社部发〔2024〕72号', () => {
  const unable = { disability: rateOf(0).with(41, 0.1) };
  // On the day: 20.5 years, 18 of them paid, Z = 1: basic part (10,000 + 10,000)/2 × 20.5 × 1 % = 2,050 a month.
  test('far from the statutory age: the basic part, half a year of it in the first year', () => {
    const { next, flows } = advanced(insuredAt40(), unable);
    expect(next.disabled[41]).toBe(100);
    expect(next.insured[41]).toBe(900);
    expect(next.pensioners[41]).toBe(0);
    expect(next.allowance[41]).toBeCloseTo(100 * 2050 * 12, 3);
    expect(flows.disability).toBeCloseTo(100 * 2050 * 6, 3);
    expect(next.disabledBalance[41]).toBeCloseTo(100 * 104_800, 3);
    expect(flows.newPensioners).toBe(0);
  });

  // Five years short of the statutory age: transitional 10,000 × 2.5 × 1.2 % = 300, account 104,800/139 a month more.
  test('near it: the whole pension, its account part from the account', () => {
    const { next, flows } = advanced(insuredAt40(), { ...unable, near: rateOf(1) });
    expect(next.disabled[41]).toBe(0);
    expect(next.early[41]).toBe(100);
    expect(next.earlyBasic[41] + next.earlyTransitional[41]).toBeCloseTo(100 * 2350 * 12, 3);
    expect(flows.disability).toBeCloseTo(100 * 2350 * 6, 3);
    expect(flows.accountFromAccounts).toBeCloseTo((100 * 104_800 * 6) / 139, 3);
    expect(flows.basic).toBe(0);
  });

  // Short of 15 years, here 13.5: 12 months and 3 × 8.5 more of 1,350 yuan, booked at once; no allowance goes on.
  test('minimum years not met: some months, then nothing', () => {
    const now = insuredAt40();
    now.years[40] = 13_000;
    now.deemedYears[40] = 0;
    now.indexYears[40] = 13_000;
    const { next, flows } = advanced(now, { ...unable, lacking: rateOf(1) });
    expect(flows.disability).toBeCloseTo(100 * 1350 * (12 + 3 * 8.5), 3);
    expect(next.allowance[41]).toBe(0);
    expect(next.disabled[41]).toBe(100);
  });

  test('a place on the coverage path is kept: nobody enters for those unable to work', () => {
    const { next } = advanced(insuredAt40(), { ...unable, insuredOnPath: rateOf(0).with(41, 1000) });
    expect(next.insured[41]).toBe(900);
  });

  describe('in later years', () => {
    let disabled: GroupState;
    beforeAll(() => {
      disabled = advanced(insuredAt40(), unable).next;
      disabled.insured.fill(0);
    });

    // 100 persons, one in five dies: 40 % of a year's deaths' worth is not paid after mid-year.
    test('the allowance rises, is paid to survivors, and accounts go to the heirs of the others', () => {
      const { next, flows } = advanced(disabled, { adjustment: 0.05, disabledSurvival: rateOf(0.8) });
      expect(flows.disability).toBeCloseTo(100 * 2050 * 12 * 1.05 * 0.9, 3);
      expect(next.allowance[42]).toBeCloseTo(80 * 2050 * 12 * 1.05, 3);
      expect(flows.accountRefunds).toBeCloseTo(20 * 104_800, 3);
      // 20.5 years: 9 + 5.5 months and two for the funeral, of 5,000 yuan.
      expect(flows.survivors).toBeCloseTo(20 * 16.5 * 5000, 3);
    });

    test('coming within five years: worked out anew as a pension, and a pensioner at the statutory age', () => {
      const near = advanced(disabled, { nearing: rateOf(1) });
      expect(near.next.disabled[42]).toBe(0);
      expect(near.next.early[42]).toBe(100);
      expect(near.flows.disability).toBeCloseTo(100 * (2050 * 6 + 2350 * 6), 3);
      const retired = advanced(near.next, { retirement: rateOf(1) });
      expect(retired.next.early[43]).toBe(0);
      expect(retired.next.pensioners[43]).toBe(100);
      expect(retired.next.basic[43]).toBeCloseTo(100 * 2050 * 12, 3);
    });
  });
});

describe('old, middle and new', () => {
  // Half of 1,000 began before accounts: 5 deemed years on average of theirs. All have 17.5 paid years on the day + 0.5.
  // New: basic 10,000 × 18 × 1 % = 1,800. All: 20.5 years, 2,050 and 300. Middle: twice the mean less the new ones.
  test('those who began before draw the transitional part and the deemed years', () => {
    const { next, flows } = advanced(insuredAt40(), { retirement: rateOf(1) });
    const account = (104_800 / 139) * 12;
    expect(next.middlePensioners[41]).toBe(500);
    expect(next.middlePension[41] / 500).toBeCloseTo((2 * 2350 - 1800) * 12 + account, 6);
    const all = next.basic[41] + next.account[41] + next.transitional[41];
    expect((all - next.middlePension[41]) / 500).toBeCloseTo(1800 * 12 + account, 6);
    expect(flows.awarded).toBeCloseTo(all, 6);
  });
});

describe('units that join', () => {
  test('members of all kinds, years and accounts grow together; the accounts are booked', () => {
    const now = insuredAt40();
    now.pensioners[70] = 300;
    now.basic[70] = 9e6;
    now.accountLeft[70] = 1e6;
    const { next, flows } = advanced(now, { joining: 0.2 });
    expect(next.insured[41]).toBeCloseTo(1200, 9);
    expect(next.pensioners[71]).toBeCloseTo(360, 9);
    expect(next.basic[71]).toBeCloseTo(10.8e6, 3);
    // 100,000 + 9,600 for each of the insured, and what pensioners hold.
    expect(flows.joinedAccounts).toBeCloseTo(0.2 * (1000 * 109_600 + 1e6), 2);
    expect(flows.basic).toBeCloseTo(9e6, 3);
  });
});

// Men born in 1970 reach 60 in 2030 and retire 16 to 18 months later by the ladder: January's at 61 years and 4 months,
// in May 2031, five years before which is May 2026; December's 18 months later than December 2030, June 2032 → 2027.
test('within five years of the statutory age, birth month by birth month', () => {
  const ladder = { oldAge: 60, startYear: 2025, birthMonthsPerStep: 4, maximumDelay: 36 };
  const near = nearRetirement(ladder, 60, { firstYear: 2024, years: 6, ages: 106 });
  const share = (year: number) => near.data[(year - 2024) * 106 + year - 1970];
  expect(share(2025)).toBe(0);
  expect(share(2026)).toBeCloseTo(7 / 12, 12);
  expect(share(2027)).toBe(1);
});
