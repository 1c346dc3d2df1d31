import { emptyGroupState, type GroupState } from '../../shared/pension/groupState';
import type { GroupYear } from '../../shared/pension/groupYear';

const ages = 106;

const everyAge = (value: number) => new Float64Array(ages).fill(value);

/** A year in which nobody dies, moves or retires: wage 120,000 yuan a year, W = 10,000 a month, all pay, nothing earns. */
export const stillYear = (changes: Partial<GroupYear> = {}): GroupYear => ({
  survival: everyAge(1),
  disabledSurvival: everyAge(1),
  insuredOnPath: everyAge(0),
  coverage: 1,
  joining: 0,
  emigration: 0,
  disability: everyAge(0),
  near: everyAge(0),
  nearing: everyAge(0),
  lacking: everyAge(0),
  retirement: everyAge(0),
  divisor: everyAge(139),
  baseIndex: everyAge(1),
  payingShare: everyAge(1),
  pauseTurnover: 1,
  averageWage: 120_000,
  collected: 1,
  poolRate: 0.16,
  accountRate: 0.08,
  notionalRate: 0,
  benefitBase: 10_000,
  accrualRate: 0.01,
  transitionCoefficient: 0.012,
  adjustment: 0,
  disposableIncome: 5000,
  grants: { funeralMonths: 2, minimumMonths: 9, maximumMonths: 24 },
  allowances: { minimumYears: 15, shortYears: 5, shortMonths: 12, furtherMonths: 3 },
  guard: null,
  ...changes,
});

/** One value at every age of a rate of `stillYear`. */
export const rateOf = everyAge;

/** 1,000 insured of 40: 20 years each at index 1, five of them deemed for half of the persons, 100,000 yuan each. */
export function insuredAt40(): GroupState {
  const state = emptyGroupState(ages);
  state.insured[40] = 1000;
  state.begunBefore[40] = 500;
  state.years[40] = 20_000;
  state.deemedYears[40] = 2500;
  state.indexYears[40] = 17_500;
  state.balance[40] = 100_000_000;
  return state;
}

export const noMembers = (): GroupState => emptyGroupState(ages);
