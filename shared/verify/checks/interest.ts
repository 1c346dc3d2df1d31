import { z } from 'zod';
import {
  annuityCertain,
  annuityCertainDue,
  decreasingAnnuityCertain,
  increasingAnnuityCertain,
} from '../../base/annuityCertain';
import {
  breakEvenTime,
  convexity,
  macaulayDuration,
  modifiedDuration,
  presentValue,
  valuesFromEach,
} from '../../base/cashFlows';
import { known, type Registry } from '../known';

const certain = z.object({ i: z.number(), n: z.number(), benefit: z.number().default(1) });
const flows = z
  .object({ i: z.number(), cashflows: z.array(z.number()), times: z.array(z.number()) })
  .transform(({ i, cashflows, times }) => ({ rate: i, flows: { amounts: cashflows, times } }));

export const interestChecks: Registry = {
  annuityImmediate: known(certain, ({ i, n, benefit }) => benefit * annuityCertain(i, n)),
  annuityDue: known(certain, ({ i, n, benefit }) => benefit * annuityCertainDue(i, n)),
  increasingAnnuityImmediate: known(certain, ({ i, n, benefit }) => benefit * increasingAnnuityCertain(i, n)),
  decreasingAnnuityDue: known(certain, ({ i, n, benefit }) => benefit * decreasingAnnuityCertain(i, n) * (1 + i)),
  macaulayDuration: known(flows, (given) => macaulayDuration(given.flows, given.rate)),
  modifiedDuration: known(flows, (given) => modifiedDuration(given.flows, given.rate)),
  convexity: known(flows, (given) => convexity(given.flows, given.rate)),
  presentValuesBackward: known(flows, (given) => valuesFromEach(given.flows, given.rate)),
  breakevenTime: known(flows, (given) => breakEvenTime(given.flows, given.rate)),
  // What one basis point more takes off the value, to first order.
  dv01_per_bp: known(
    flows,
    (given) => 1e-4 * modifiedDuration(given.flows, given.rate) * presentValue(given.flows, given.rate),
  ),
  duration: known(flows, (given) => ({
    price: presentValue(given.flows, given.rate),
    macaulay: macaulayDuration(given.flows, given.rate),
    modified: modifiedDuration(given.flows, given.rate),
    convexity: convexity(given.flows, given.rate),
  })),
};
