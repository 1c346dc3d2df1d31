import { annuityCertainDue } from '../../base/annuityCertain';
import { annuityDue, pureEndowment } from '../../mortality/annuity';
import { levelRate, yearlyRates } from '../../mortality/discount';
import { growingInsurance, increasingInsurance, insurance } from '../../mortality/insurance';
import { netPremium } from '../../mortality/reserve';
import type { ExamModel, ExamQuestion } from './examQuestion';

/** Values of one life that premiums are made of: A for life, ä for life and for terms. */
function valuesAt(age: number, { life, discount }: ExamModel) {
  const status = life(age);
  return {
    status,
    A: insurance(status, discount),
    whole: annuityDue(status, discount),
    over: (years: number) => annuityDue(status, discount, { years }),
  };
}

/** First policy year k + 1 in which P·v^k·kp falls below v^(k+1)·k|q. */
function yearOfTurn(age: number, model: ExamModel): number {
  const { status, A } = valuesAt(age, model);
  const premium = netPremium(A, status, model.discount);
  const pays = (k: number) => model.discount(k) * status.survival(k) * premium;
  const costs = (k: number) => model.discount(k + 1) * (status.survival(k) - status.survival(k + 1));
  let k = 0;
  while (k < status.years && pays(k) >= costs(k)) k++;
  return k + 1;
}

/** Questions on net premiums and values. */
const netQuestions: readonly ExamQuestion[] = [
  {
    words: /whole life .* i=.* in first year, .* after: EPV/,
    answer: ([sum, age, first, later], { life }) => sum * insurance(life(age), yearlyRates([first / 100, later / 100])),
  },
  {
    words: /return of premiums without interest: net premium/,
    answer: ([years, age, paying, rate, sum], { life }) => {
      const v = levelRate(rate / 100);
      const returned = increasingInsurance(life(age), v, { years });
      return (sum * insurance(life(age), v, { years })) / (annuityDue(life(age), v, { years: paying }) - returned);
    },
  },
  { words: /first policy year whose premium EPV/, answer: ([age], model) => yearOfTurn(age, model) },
  {
    words: /endowment .* death benefit = premiums accumulated/,
    answer: ([years, age, percent, maturity], { life, discount }) => {
      const rate = percent / 100;
      const saved = (year: number) => annuityCertainDue(rate, year) * (1 + rate) ** year;
      const refunds = growingInsurance(life(age), discount, { years }, saved);
      const premiums = annuityDue(life(age), discount, { years });
      return (maturity * pureEndowment(life(age), discount, years)) / (premiums - refunds);
    },
  },
  {
    words: /level annual amount equivalent to expenses/,
    answer: ([age, first, , second, , secondEnd, third, , thirdEnd], model) => {
      const { whole, over } = valuesAt(age, model);
      return (first + second * (over(secondEnd) - 1) + third * (over(thirdEnd) - over(secondEnd))) / whole;
    },
  },
  {
    words: /premium P years .* P\/2 years/,
    answer: ([sum, age, , end, , , halfEnd], model) => {
      const { A, over } = valuesAt(age, model);
      return (sum * A) / (over(end) + (over(halfEnd) - over(end)) / 2);
    },
  },
  {
    words: /no first-year premium, level renewal premium/,
    answer: ([sum, age], model) => {
      const { A, whole } = valuesAt(age, model);
      return (sum * A) / (whole - 1);
    },
  },
];

/** Questions on gross premiums by equivalence. */
const grossQuestions: readonly ExamQuestion[] = [
  {
    words: /deferred whole life annuity-due.* two-term Woolhouse/,
    answer: ([deferral, monthly, age, paying, yearly, gain], { life, discount }) => {
      const start = annuityDue(life(age + deferral), discount) - 11 / 24;
      const pension = 12 * monthly * pureEndowment(life(age), discount, deferral) * start;
      const expenses = yearly * annuityDue(life(age), discount);
      return (pension + expenses + gain) / annuityDue(life(age), discount, { years: paying });
    },
  },
  {
    words: /commissions .* first, .* renewal: gross premium/,
    answer: ([sum, age, first, renewal], model) => {
      const { A, whole } = valuesAt(age, model);
      return (sum * A) / (whole - first / 100 - (renewal / 100) * (whole - 1));
    },
  },
  {
    words: /expenses .* at END of each year/,
    answer: ([sum, age, paying, yearly], model) => {
      const { A, whole, over } = valuesAt(age, model);
      return (sum * A + yearly * model.discount(1) * whole) / over(paying);
    },
  },
  {
    words: /-pay .*-year term .* taxes/,
    answer: ([paying, years, sum, age, tax, first, renewal, maintenance, later], model) => {
      const { status, over } = valuesAt(age, model);
      const costs = sum * insurance(status, model.discount, { years }) + maintenance + later * (over(years) - 1);
      const premiums = over(paying);
      return costs / (premiums * (1 - tax / 100) - first / 100 - (renewal / 100) * (premiums - 1));
    },
  },
  {
    words: /deferred annuity-due .* premiums, expenses/,
    answer: ([deferral, sum, age, paying, first, renewal], { life, discount }) => {
      const pension = sum * annuityDue(life(age), discount, { deferred: deferral });
      const premiums = annuityDue(life(age), discount, { years: paying });
      return pension / (premiums - first / 100 - (renewal / 100) * (premiums - 1));
    },
  },
  {
    words: /policy fee f in G/,
    answer: ([paying, age, first, second, later, firstShare, share], model) => {
      const { whole, over } = valuesAt(age, model);
      const premiums = over(paying);
      const perPolicy = first + second * (premiums - 1) + later * (whole - premiums);
      return perPolicy / (premiums - firstShare / 100 - (share / 100) * (premiums - 1));
    },
  },
];

export const premiumQuestions: readonly ExamQuestion[] = [...netQuestions, ...grossQuestions];
