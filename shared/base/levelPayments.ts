import { brent } from './brent';

/**
 * A loan or savings plan of level payments, with the signs of a spreadsheet: what is paid is negative. The five
 * quantities hold together by PV·(1+i)^n + PMT·(1 + i·when)·((1+i)^n − 1)/i + FV = 0.
 */
export interface LevelPayments {
  /** Effective rate of one period. */
  readonly rate: number;
  readonly periods: number;
  readonly payment: number;
  readonly present: number;
  readonly future: number;
  /** 1: payments at the start of each period, 0: at the end. */
  readonly when: 0 | 1;
}

type Known<Unknown extends keyof LevelPayments> = Omit<LevelPayments, Unknown>;

/** (1 + i)^n and the end value of 1 a period. */
function factors(rate: number, periods: number, when: 0 | 1): { growth: number; annuity: number } {
  const growth = (1 + rate) ** periods;
  return { growth, annuity: rate === 0 ? periods : ((1 + rate * when) * (growth - 1)) / rate };
}

export function futureValue({ rate, periods, payment, present, when }: Known<'future'>): number {
  const { growth, annuity } = factors(rate, periods, when);
  return -(present * growth + payment * annuity);
}

export function presentValueOf({ rate, periods, payment, future, when }: Known<'present'>): number {
  const { growth, annuity } = factors(rate, periods, when);
  return -(future + payment * annuity) / growth;
}

export function levelPayment({ rate, periods, present, future, when }: Known<'payment'>): number {
  const { growth, annuity } = factors(rate, periods, when);
  return -(present * growth + future) / annuity;
}

export function numberOfPeriods({ rate, payment, present, future, when }: Known<'periods'>): number {
  if (rate === 0) return -(present + future) / payment;
  const perpetuity = (payment * (1 + rate * when)) / rate;
  return Math.log((perpetuity - future) / (perpetuity + present)) / Math.log1p(rate);
}

/** Between −99 % and 1000 % a period; null when no such rate makes the payments balance. */
export function rateOf({ periods, payment, present, future, when }: Known<'rate'>): number | null {
  const missing = (rate: number) => future - futureValue({ rate, periods, payment, present, when });
  return brent(missing, -0.99, 10);
}

/** Interest within payment number `period`, which counts from 1; none in a first payment at the start. */
export function interestIn(plan: Known<'payment'>, period: number): number {
  if (plan.when === 1 && period === 1) return 0;
  const payment = levelPayment(plan);
  const owed = futureValue({ ...plan, payment, periods: period - 1 });
  return (owed * plan.rate) / (plan.when === 1 ? 1 + plan.rate : 1);
}

/** What a payment repays: the payment less its interest. */
export const repaymentIn = (plan: Known<'payment'>, period: number): number =>
  levelPayment(plan) - interestIn(plan, period);
