import { expect, test } from 'vitest';
import { verifyCases } from '../../shared/verify/verifyCases';

/** The Standard Ultimate Survival Model at 5 %, with which the Society of Actuaries asks its sample questions. */
const model = { law: 'makeham', A: 0.00022, B: 2.7e-6, c: 1.124, i: 0.05 };

// Keyed answers of the Society's FAM-L sample questions, by their number; the width is that of the printed choice.
test.each([
  { key: '3.4', question: '4000 independent lives age 25, to 95, at 90%: largest N', answer: 815, width: 0 },
  {
    key: '3.8',
    question:
      '1000 lives (35), 1000 lives (45): smallest n at 0.05 without and with no continuity correction, 40 years',
    answer: 1505,
    width: 0,
  },
  {
    key: '3.9',
    question: '2000 lives (20), 2000 (45): 99th percentile of survivors after 25',
    answer: 3850,
    width: 0.5,
  },
  { key: '4.8', question: 'whole life 1000 on (50), i=4% in first year, 5% after: EPV', answer: 191, width: 0.5 },
  {
    key: '4.14',
    question: 'fund for 400 lives (60), 5000 to each survivor at 85, with 86%, earning 5%',
    answer: 390000,
    width: 700,
  },
  { key: '5.3', question: 'd/dt (Ibar abar) from age 40 at 10.5', answer: 6.239, width: 0.0005 },
  {
    key: '5.8',
    question: 'annuity of 1, 5 years certain on (55): chance that the sum of undiscounted payments is above its value',
    answer: 0.92118,
    width: 5e-6,
  },
  {
    key: '6.1',
    question: '2-year term on (80), 2 premiums, 3%, 1000 and return of premiums without interest: net premium',
    answer: 35.36,
    width: 0.005,
  },
  { key: '6.5', question: '(30): first policy year whose premium EPV is the smaller one', answer: 33, width: 0 },
  {
    key: '6.6',
    question: '600 policies of 10000 on (62), 103% of net, 5% of the first, 5 a year: P(aggregate loss < 40000)',
    answer: 0.79,
    width: 0.005,
  },
  {
    key: '6.7',
    question: '20-year endowment on (40), death benefit = premiums accumulated at 5%, maturity 100000',
    answer: 2880,
    width: 5,
  },
  {
    key: '6.8',
    question: '(60): level annual amount equivalent to expenses 50 in year 1, 10 in 2-10, 5 in 11-20',
    answer: 9.5,
    width: 0.05,
  },
  { key: '6.14', question: '100000 on (40): premium P years 1-10, P/2 years 11-20', answer: 1150, width: 5 },
  {
    key: '6.25',
    question:
      '10-year deferred whole life annuity-due, 1000 a month on (55), two-term Woolhouse, 10 premiums, 300, 800',
    answer: 12330,
    width: 5,
  },
  { key: '6.26', question: '1000 on (90), no first-year premium, level renewal premium', answer: 180, width: 0.5 },
  {
    key: '6.35',
    question: '100000 on (35), commissions 19% first, 4% renewal: gross premium',
    answer: 530,
    width: 5,
  },
  { key: '6.37', question: '50000 on (35), 10 premiums, expenses 100 at END of each year', answer: 820, width: 1 },
  {
    key: '6.43',
    question: '5-pay 10-year term 200000 on (30): taxes 5%, 30%, 10%, 8 and 4',
    answer: 170,
    width: 5,
  },
  {
    key: '6.47',
    question: '10-year deferred annuity-due 100000 on (70), 10 premiums, expenses 75%, 5%',
    answer: 66400,
    width: 50,
  },
  { key: '6.52', question: '10 payments on (45): 100/20/10, 105%/5%: policy fee f in G', answer: 50.8, width: 0.005 },
  {
    key: '7.9',
    question: '20-year endowment 100000 on (45), death benefit at moment of death, net premium 253 per month, year 10',
    answer: 38100,
    width: 50,
  },
  {
    key: '7.13',
    question: '30-year endowment 1000 on (40): full preliminary term reserve at time 10',
    answer: 180,
    width: 0.6,
  },
  {
    key: '7.20',
    question: '1000 on (35), 30%+300, 4%+30: R(gross V at 1) - S(FPT V at 1 = 0)',
    answer: -277.23,
    width: 0.05,
  },
])('question $key: $answer', ({ key, question, answer, width }) => {
  const one = { id: key, fn: 'soa_question', inputs: { ...model, question }, expected: answer };
  const cases = [{ ...one, tolerance: { abs: width }, kind: 'published', source: 'SOA' }];
  expect(verifyCases({ cases, tables: {} })).toMatchObject({ passed: 1, failures: [] });
});

test('a question of a form that is not known is unsupported', () => {
  const inputs = { ...model, question: 'how old is the captain?' };
  const cases = [{ id: 'x', fn: 'soa_question', inputs, expected: 42, tolerance: {}, kind: '', source: '' }];
  expect(verifyCases({ cases, tables: {} })).toMatchObject({ passed: 0, failed: 0, unsupported: 1 });
});
