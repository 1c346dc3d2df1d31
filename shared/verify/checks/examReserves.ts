import { annuityDue, pureEndowment } from '../../mortality/annuity';
import { annuityDueByEvenDeaths, insuranceAtDeath } from '../../mortality/fractionalYear';
import { endowmentInsurance, insurance } from '../../mortality/insurance';
import type { ExamModel, ExamQuestion } from './examQuestion';

/** Benefits at the moment of death and monthly premiums, deaths even over the year, seen from age + t. */
function endowmentReserve([years, sum, age, monthly, t]: readonly number[], model: ExamModel): number {
  const { rate, discount } = model;
  const life = model.life(age + t);
  const rest = years - t;
  const survived = pureEndowment(life, discount, rest);
  const benefits = sum * (insuranceAtDeath(insurance(life, discount, { years: rest }), rate) + survived);
  const annual = annuityDue(life, discount, { years: rest });
  return benefits - 12 * monthly * annuityDueByEvenDeaths(annual, rate, 12, survived);
}

/** Full preliminary term: the first year pays for itself, the net premium of a life one year older for the rest. */
function preliminaryTermReserve([years, sum, age, t]: readonly number[], { life, discount }: ExamModel): number {
  const premium =
    endowmentInsurance(life(age + 1), discount, years - 1) / annuityDue(life(age + 1), discount, { years: years - 1 });
  const rest = years - t;
  const later = life(age + t);
  return sum * (endowmentInsurance(later, discount, rest) - premium * annuityDue(later, discount, { years: rest }));
}

/** Gross premium reserve at the end of the first year. */
function grossReserveAtOne(n: readonly number[], { life, discount }: ExamModel): number {
  const [sum, age, firstPercent, firstSum, percent, yearly] = n;
  const renewal = 1 - percent / 100;
  const [now, later] = [life(age), life(age + 1)];
  const paying = annuityDue(now, discount);
  const costs = sum * insurance(now, discount) + firstSum + yearly * (paying - 1);
  const premium = costs / (1 - firstPercent / 100 + renewal * (paying - 1));
  return sum * insurance(later, discount) + (yearly - renewal * premium) * annuityDue(later, discount);
}

/** d/dt of a growing annuity paid throughout: t·v^t·tp, deaths even within the year. */
function slopeOfGrowingAnnuity([age, t]: readonly number[], { life, discount }: ExamModel): number {
  const whole = Math.floor(t);
  const [before, after] = [life(age).survival(whole), life(age).survival(whole + 1)];
  return t * discount(t) * (before + (t - whole) * (after - before));
}

/** Questions on values during the term of a policy. */
export const reserveQuestions: readonly ExamQuestion[] = [
  { words: /death benefit at moment of death, net premium .* per month/, answer: endowmentReserve },
  { words: /endowment .* full preliminary term reserve at time/, answer: preliminaryTermReserve },
  { words: /R\(gross V at 1\) - S\(FPT V at 1 = 0\)/, answer: grossReserveAtOne },
  { words: /^d\/dt \(Ibar abar\)/, answer: slopeOfGrowingAnnuity },
];
