import type { Discount } from './discount';
import type { Status } from './status';

/** When an annuity or an insurance runs; absent means from now, for life, once a year. */
export interface Term {
  /** Years until it starts. */
  readonly deferred?: number;
  /** Years it lasts. */
  readonly years?: number;
  /** Instalments a year, each 1/perYear. */
  readonly perYear?: number;
}

/** ä: value of 1 a year in instalments in advance while the status exists. Source: model.md §3. */
export const annuityDue = (status: Status, discount: Discount, term: Term = {}): number =>
  instalments(status, discount, term, 0);

/** a: the same in arrear. */
export const annuityImmediate = (status: Status, discount: Discount, term: Term = {}): number =>
  instalments(status, discount, term, 1);

/** First instalment after `wait` periods. */
function instalments(status: Status, discount: Discount, term: Term, wait: 0 | 1): number {
  const perYear = term.perYear ?? 1;
  const deferred = term.deferred ?? 0;
  // A count, not a running age, so that a term of 0.6 years ends where it should.
  const count = Math.round((term.years ?? Number.POSITIVE_INFINITY) * perYear);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const t = deferred + (k + wait) / perYear;
    if (t > status.years) break;
    sum += discount(t) * status.survival(t);
  }
  return sum / perYear;
}

/** nE: value of 1 in n years if the status still exists. */
export const pureEndowment = (status: Status, discount: Discount, years: number): number =>
  years > status.years ? 0 : discount(years) * status.survival(years);
