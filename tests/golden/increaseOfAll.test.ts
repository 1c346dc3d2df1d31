import { describe, expect, test } from 'vitest';
import type { AdjustmentRule } from '../../shared/pension/annualAdjustment';
import { emptyGroupState, type GroupState } from '../../shared/pension/groupState';
import { extremeRises, increaseByBand, increaseOfAll, monthlyMean } from '../../shared/pension/increaseOfAll';
import { memberGroups } from '../../shared/pension/memberGroups';
import { exampleIncrease } from '../support/awards';

const rule: AdjustmentRule = { ...exampleIncrease, partYears: 'exact' };

/** 100 persons of 72 with 3,000 yuan a month after 20 years, 50 of 60 with 2,000 after 10. */
function twoAges(): Record<(typeof memberGroups)[number], GroupState> {
  const states = Object.fromEntries(memberGroups.map((group) => [group, emptyGroupState(106)])) as Record<
    (typeof memberGroups)[number],
    GroupState
  >;
  const { menEmployed, womenWorker } = states;
  menEmployed.pensioners[72] = 100;
  menEmployed.pensionerYears[72] = 2000;
  menEmployed.basic[72] = 100 * 2000 * 12;
  menEmployed.account[72] = 100 * 800 * 12;
  menEmployed.transitional[72] = 100 * 200 * 12;
  womenWorker.pensioners[60] = 50;
  womenWorker.pensionerYears[60] = 500;
  womenWorker.basic[60] = 50 * 2000 * 12;
  return states;
}

describe('an increase of everyone', () => {
  // 72: 30 + (15 + 5 · 2) + 30 + 30 = 115 a month; 60: 30 + max(15, 10) + 20 + 0 = 65.
  test('adds up what each age gets, part by part', () => {
    const { all, ages, groups } = increaseOfAll(rule, twoAges());
    expect(ages.map(({ age, persons, total }) => [age, persons, total])).toEqual([
      [60, 50, 50 * 65 * 12],
      [72, 100, 100 * 115 * 12],
    ]);
    expect(all).toEqual({
      persons: 150,
      pensions: (100 * 3000 + 50 * 2000) * 12,
      total: (100 * 115 + 50 * 65) * 12,
      fixed: 150 * 30 * 12,
      byYears: (100 * 25 + 50 * 15) * 12,
      byPension: (100 * 30 + 50 * 20) * 12,
      tilt: 100 * 30 * 12,
    });
    expect(groups.map(({ group, persons }) => [group, persons])).toEqual([
      ['menEmployed', 100],
      ['womenWorker', 50],
    ]);
  });

  test('counts a begun year as half a year more on the mean', () => {
    const { ages } = increaseOfAll({ ...rule, partYears: 'whole' }, twoAges());
    expect(ages[1]?.byYears).toBe(100 * (15 + 5.5 * 2) * 12);
  });

  // 72: 115 of 3,000; 60: 65 of 2,000.
  test('raises pensions least and most at the ages where it is the smallest and the largest share of them', () => {
    const rises = extremeRises(increaseOfAll(rule, twoAges()).ages);
    expect(rises?.least.age).toBe(60);
    expect(rises?.most.age).toBe(72);
    expect(rises && monthlyMean(rises.most.total, rises.most)).toBe(115);
    expect(extremeRises([])).toBeNull();
  });

  test('is told by ages of five years, without loss', () => {
    const { ages, all } = increaseOfAll(rule, twoAges());
    const bands = increaseByBand(ages);
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      [60, 64],
      [70, 74],
    ]);
    expect(bands.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
  });
});
