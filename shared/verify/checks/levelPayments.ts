import { z } from 'zod';
import { presentValue } from '../../base/cashFlows';
import {
  futureValue,
  interestIn,
  levelPayment,
  numberOfPeriods,
  presentValueOf,
  rateOf,
  repaymentIn,
} from '../../base/levelPayments';
import { known, type Registry } from '../known';

const plan = z
  .object({
    rate: z.number().default(0),
    nper: z.number().default(0),
    pmt: z.number().default(0),
    pv: z.number().default(0),
    fv: z.number().default(0),
    when: z.union([z.literal(0), z.literal(1)]).default(0),
    per: z.number().int().min(1).default(1),
  })
  .transform(({ rate, nper, pmt, pv, fv, when, per }) => ({
    rate,
    periods: nper,
    payment: pmt,
    present: pv,
    future: fv,
    when,
    per,
  }));

const flows = z.object({ rate: z.number(), cashflows: z.array(z.number()) });
const startingAt = (first: 0 | 1) =>
  known(flows, ({ rate, cashflows: amounts }) =>
    presentValue({ amounts, times: amounts.map((_, k) => k + first) }, rate),
  );

/** Names and signs as in spreadsheets. */
export const levelPaymentChecks: Registry = {
  fv: known(plan, futureValue),
  pv: known(plan, presentValueOf),
  pmt: known(plan, levelPayment),
  nper: known(plan, numberOfPeriods),
  rate: known(plan, rateOf),
  ipmt: known(plan, (given) => interestIn(given, given.per)),
  ppmt: known(plan, (given) => repaymentIn(given, given.per)),
  npv_first_at_t0: startingAt(0),
  npv_excel_first_at_t1: startingAt(1),
};
