import { annuityDue, type Term } from './annuity';
import type { Discount } from './discount';
import { after, type Status } from './status';

/** Flows of one policy by policy year k = 0, 1, …; sums for one policy in force at the start of the year. */
export interface Policy {
  readonly years: number;
  /** Due at the start of year k. */
  premium(k: number): number;
  /** Paid at the end of year k if death falls in it. */
  onDeath(k: number): number;
  /** Paid at time k to those alive then. */
  onSurvival(k: number): number;
}

/** Level net premium: benefits over ä of the paying term. Source: model.md §3. */
export const netPremium = (benefits: number, status: Status, discount: Discount, paying: Term = {}): number =>
  benefits / annuityDue(status, discount, paying);

/** Value at time t, for a policy still in force, of benefits less premiums to come. */
export function prospectiveReserve(status: Status, discount: Discount, policy: Policy, t: number): number {
  const rest = after(status, t);
  const from = discount(t);
  let value = 0;
  for (let k = 0; t + k < policy.years; k++) {
    const dying = rest.survival(k) - rest.survival(k + 1);
    value += (discount(t + k + 1) / from) * dying * policy.onDeath(t + k);
    value -= (discount(t + k) / from) * rest.survival(k) * policy.premium(t + k);
    value += (discount(t + k + 1) / from) * rest.survival(k + 1) * policy.onSurvival(t + k + 1);
  }
  return value;
}

/** Premiums less benefits so far with interest, shared among the policies in force at time t. */
export function retrospectiveReserve(status: Status, discount: Discount, policy: Policy, t: number): number {
  let value = 0;
  for (let k = 0; k < t; k++) {
    value += discount(k) * status.survival(k) * policy.premium(k);
    value -= discount(k + 1) * (status.survival(k) - status.survival(k + 1)) * policy.onDeath(k);
    value -= discount(k + 1) * status.survival(k + 1) * policy.onSurvival(k + 1);
  }
  return value / (discount(t) * status.survival(t));
}
