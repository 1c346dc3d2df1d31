import { describe, expect, test } from 'vitest';
import { annuityCertain, decreasingAnnuityCertain, increasingAnnuityCertain } from '../../shared/base/annuityCertain';
import {
  breakEvenTime,
  convexity,
  macaulayDuration,
  modifiedDuration,
  valuesFromEach,
} from '../../shared/base/cashFlows';
import { roundToFen } from '../../shared/base/fen';
import {
  futureValue,
  interestIn,
  levelPayment,
  numberOfPeriods,
  presentValueOf,
  rateOf,
  repaymentIn,
} from '../../shared/base/levelPayments';
import { annuityDue, annuityImmediate, pureEndowment } from '../../shared/mortality/annuity';
import { commutation } from '../../shared/mortality/commutation';
import { indexed, levelRate, squared, yearlyRates } from '../../shared/mortality/discount';
import { completeExpectation, curtateExpectation } from '../../shared/mortality/expectation';
import {
  annuityDueByEvenDeaths,
  annuityDueByWoolhouse,
  forceOfMortality,
  insuranceByEvenDeaths,
} from '../../shared/mortality/fractionalYear';
import {
  decreasingInsurance,
  endowmentInsurance,
  increasingInsurance,
  insurance,
  insuranceVariance,
} from '../../shared/mortality/insurance';
import { gompertz, makeham, standardUltimate } from '../../shared/mortality/laws';
import { lifeTable } from '../../shared/mortality/lifeTable';
import { netPremium } from '../../shared/mortality/reserve';
import { jointLife, lastSurvivor, tabular } from '../../shared/mortality/status';
import { wholeLifeColumns } from '../../shared/mortality/wholeLife';

// l = 100, 50, 25, 0 and v = 0.8, so that every value below is worked by hand.
const lives = tabular([100, 50, 25, 0]);
const life = lives.at(0);
const v = levelRate(0.25);

describe('benefits on one life', () => {
  test.each([
    { name: 'ä = 1 + 0.8/2 + 0.64/4', value: annuityDue(life, v), by: 1.56 },
    { name: 'a = ä − 1', value: annuityImmediate(life, v), by: 0.56 },
    { name: 'ä of two years', value: annuityDue(life, v, { years: 2 }), by: 1.4 },
    { name: 'ä deferred a year', value: annuityDue(life, v, { deferred: 1 }), by: 0.56 },
    { name: '2E = 0.64/4', value: pureEndowment(life, v, 2), by: 0.16 },
    { name: 'A = 0.4 + 0.16 + 0.128', value: insurance(life, v), by: 0.688 },
    { name: 'A of two years', value: insurance(life, v, { years: 2 }), by: 0.56 },
    { name: 'A deferred a year', value: insurance(life, v, { deferred: 1 }), by: 0.288 },
    { name: 'endowment of two years', value: endowmentInsurance(life, v, 2), by: 0.72 },
    { name: 'IA = 0.4 + 2·0.16 + 3·0.128', value: increasingInsurance(life, v), by: 1.104 },
    { name: 'DA of three years = 3·0.4 + 2·0.16 + 0.128', value: decreasingInsurance(life, v, 3), by: 1.648 },
    { name: '²A = 0.64/2 + 0.4096/4 + 0.262144/4', value: insurance(life, squared(v)), by: 0.487936 },
    { name: 'Var = ²A − A²', value: insuranceVariance(life, v), by: 0.487936 - 0.688 ** 2 },
    { name: 'net premium = 0.688/1.56', value: netPremium(0.688, life, v), by: 0.688 / 1.56 },
    {
      name: 'half-yearly ä: ½(1 + 0.75·√0.8 + 0.5·0.8 + …)',
      value: annuityDue(life, v, { perYear: 2 }),
      by: halfYearly(),
    },
    { name: 'curtate expectation = ½ + ¼', value: curtateExpectation(life), by: 0.75 },
    { name: 'complete expectation = ¾ + ½', value: completeExpectation(life), by: 1.25 },
  ])('$name', ({ value, by }) => expect(value).toBeCloseTo(by, 12));

  function halfYearly(): number {
    const root = Math.sqrt(0.8);
    return (1 + 0.75 * root + 0.5 * 0.8 + 0.375 * 0.8 * root + 0.25 * 0.64 + 0.125 * 0.64 * root) / 2;
  }

  test('an annuity that grows by 25 % a year at 25 % interest is the sum of the chances to live', () => {
    expect(annuityDue(life, indexed(v, 0.25))).toBeCloseTo(1.75, 12);
  });

  test('yearly rates of 25 % and then 100 %: 1 + 0.8/2 + 0.4/4', () => {
    expect(annuityDue(life, yearlyRates([0.25, 1]))).toBeCloseTo(1.5, 12);
    expect(yearlyRates([0.25, 1])(1.5)).toBeCloseTo(0.8 / Math.sqrt(2), 12);
  });

  test('a table that ends with survivors keeps them: ä = 1 + ½·0.8', () => {
    expect(annuityDue(tabular([2, 1]).at(0), v)).toBeCloseTo(1.4, 12);
  });
});

describe('two lives', () => {
  const both = jointLife(life, lives.at(1));
  const either = lastSurvivor(life, lives.at(1));

  test('joint: ½·½ after a year, nobody after two', () => {
    expect(both.survival(1)).toBeCloseTo(0.25, 12);
    expect(annuityDue(both, v)).toBeCloseTo(1.2, 12);
  });

  test('last survivor: ½ + ½ − ¼ after a year, ¼ after two', () => {
    expect(annuityDue(either, v)).toBeCloseTo(1 + 0.8 * 0.75 + 0.64 * 0.25, 12);
  });
});

// Dickson, Hardy & Waters, Actuarial Mathematics for Life Contingent Risks, table D.1: i = 5 %.
describe('the Standard Ultimate Survival Model', () => {
  const law = makeham(standardUltimate);
  const five = levelRate(0.05);

  test.each([
    { age: 20, annuity: 19.9664, value: 0.04922 },
    { age: 60, annuity: 14.9041, value: 0.29028 },
  ])('ä and A at $age', ({ age, annuity, value }) => {
    expect(annuityDue(law.at(age), five)).toBeCloseTo(annuity, 4);
    expect(insurance(law.at(age), five)).toBeCloseTo(value, 5);
  });

  test('of 100000 at 20, 98576.37 reach 50 and 6248.17 reach 100', () => {
    expect(100000 * law.at(20).survival(30)).toBeCloseTo(98576.37, 2);
    expect(100000 * law.at(20).survival(80)).toBeCloseTo(6248.17, 2);
  });

  test('Woolhouse with three terms is within 1e-5 of the exact monthly annuity at 60', () => {
    const annual = annuityDue(law.at(60), five);
    const exact = annuityDue(law.at(60), five, { perYear: 12 });
    expect(Math.abs(annuityDueByWoolhouse(annual, 0.05, 12, { now: law.hazard(60) }) - exact)).toBeLessThan(1e-5);
  });

  test('the force at 60 from the chances around it', () => {
    const estimate = forceOfMortality(law.at(59).survival(1), law.at(60).survival(1));
    expect(Math.abs(estimate / law.hazard(60) - 1)).toBeLessThan(0.0025);
  });
});

test('Gompertz with B = 0.0003 and c = 1.07 expects 71.938 years at birth', () => {
  expect(completeExpectation(gompertz(0.0003, 1.07).at(0))).toBeCloseTo(71.938, 3);
});

test('even deaths: the factors and the sum over instalments are the same', () => {
  expect(annuityDueByEvenDeaths(annuityDue(life, v), 0.25, 12)).toBeCloseTo(annuityDue(life, v, { perYear: 12 }), 12);
  expect(insuranceByEvenDeaths(insurance(life, v), 0.25, 4)).toBeCloseTo(insurance(life, v, { perYear: 4 }), 12);
});

test('commutation columns of l = 100, 50, 25, 0', () => {
  const { Dx, Nx, Cx, Mx, Rx } = commutation([100, 50, 25, 0], 0.25);
  expect(Dx[1]).toBeCloseTo(40, 12);
  expect(Nx[0]).toBeCloseTo(156, 12);
  expect(Cx[1]).toBeCloseTo(16, 12);
  expect(Mx[0]).toBeCloseTo(68.8, 12);
  expect(Rx[0]).toBeCloseTo(110.4, 12);
});

test('the open group of a table is a perpetuity at its own q: ä = 1/(1 − 0.8·0.5), A = 0.4/0.6', () => {
  const columns = wholeLifeColumns(lifeTable([0.5]), 0.25);
  expect(columns.annuityDue[0]).toBeCloseTo(1 / 0.6, 12);
  expect(columns.insurance[0]).toBeCloseTo(0.4 / 0.6, 12);
});

// v = 0.8: a = 0.8 + 0.64; Ia = 0.8 + 2·0.64; Da = 2·0.8 + 0.64.
test('annuities certain of two years', () => {
  expect(annuityCertain(0.25, 2)).toBeCloseTo(1.44, 12);
  expect(increasingAnnuityCertain(0.25, 2)).toBeCloseTo(2.08, 12);
  expect(decreasingAnnuityCertain(0.25, 2)).toBeCloseTo(2.24, 12);
  expect(annuityCertain(0, 7)).toBe(7);
});

test('duration of 50 a year and 1000 in six years at 5 %: 5.33 years (par bond: ä of 6 years)', () => {
  const bond = { amounts: [50, 50, 50, 50, 50, 1050], times: [1, 2, 3, 4, 5, 6] };
  expect(macaulayDuration(bond, 0.05)).toBeCloseTo(5.3295, 4);
  expect(modifiedDuration(bond, 0.05)).toBeCloseTo(5.3295 / 1.05, 4);
  expect(convexity({ amounts: [1], times: [3] }, 0.25)).toBeCloseTo(12 * 0.64, 12);
});

test('yuan to the fen, ties away from zero', () => {
  expect([1.005, 2.675, 1940.31982, -1.005, 0.004].map(roundToFen)).toEqual([1.01, 2.68, 1940.32, -1.01, 0]);
});

describe('level payments, with what is paid negative', () => {
  // At 25 % a period: 1.25² = 1.5625; 1 at the end of two periods grows to 2.25, at the start to 2.8125.
  const plan = { rate: 0.25, periods: 2, payment: -100, present: 0, future: 0 };

  test('each of the five quantities from the other four', () => {
    expect(futureValue({ ...plan, when: 0 })).toBeCloseTo(225, 10);
    expect(futureValue({ ...plan, when: 1 })).toBeCloseTo(281.25, 10);
    expect(presentValueOf({ ...plan, when: 0 })).toBeCloseTo(144, 10);
    expect(levelPayment({ ...plan, present: 144, when: 0 })).toBeCloseTo(-100, 10);
    expect(numberOfPeriods({ ...plan, present: 144, when: 0 })).toBeCloseTo(2, 10);
    expect(rateOf({ ...plan, present: 144, when: 0 })).toBeCloseTo(0.25, 10);
    expect(futureValue({ ...plan, rate: 0, when: 0 })).toBe(200);
  });

  test('interest of 36 on 144 and then of 20 on 80; the rest repays', () => {
    const loan = { ...plan, present: 144, when: 0 } as const;
    expect(interestIn(loan, 1)).toBeCloseTo(-36, 10);
    expect(repaymentIn(loan, 1)).toBeCloseTo(-64, 10);
    expect(interestIn(loan, 2)).toBeCloseTo(-20, 10);
    expect(interestIn({ ...loan, when: 1 }, 1)).toBe(0);
  });

  test('no rate makes three receipts balance', () => {
    expect(rateOf({ periods: 2, payment: 100, present: 144, future: 0, when: 0 })).toBeNull();
  });
});

test('flows seen from each of them, and the time from which they are no loss', () => {
  // v = 0.8: 0.8·(1 + 0.8·2) = 2.08 from the first, 0.8·2 = 1.6 from the second.
  const values = valuesFromEach({ amounts: [1, 2], times: [1, 2] }, 0.25);
  expect(values[0]).toBeCloseTo(2.08, 12);
  expect(values[1]).toBeCloseTo(1.6, 12);
  // −4 grows to −5 and with 1 to −4, then to −5 and with 5 to 0.
  expect(breakEvenTime({ amounts: [-4, 1, 5], times: [0, 1, 2] }, 0.25)).toBe(2);
  expect(breakEvenTime({ amounts: [-4, 1], times: [0, 1] }, 0.25)).toBeNull();
});
