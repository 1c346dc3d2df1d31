import { pureEndowment, type Term } from './annuity';
import { type Discount, squared } from './discount';
import type { Status } from './status';

/** A: value of 1 at the end of the year (or of the 1/perYear) in which the status ends. Source: model.md §3. */
export const insurance = (status: Status, discount: Discount, term: Term = {}): number =>
  growingInsurance(status, discount, term, () => 1);

/** IA: 1 if it ends in the first year, 2 in the second, … */
export const increasingInsurance = (status: Status, discount: Discount, term: Term = {}): number =>
  growingInsurance(status, discount, term, (year) => year);

/** DA: n if it ends in the first of n years, n − 1 in the second, … */
export const decreasingInsurance = (status: Status, discount: Discount, years: number): number =>
  growingInsurance(status, discount, { years }, (year) => years + 1 - year);

/** Sum insured by year, 1 for the first year of the term. */
export function growingInsurance(
  status: Status,
  discount: Discount,
  term: Term,
  sumInsured: (year: number) => number,
): number {
  const perYear = term.perYear ?? 1;
  const deferred = term.deferred ?? 0;
  const count = Math.round((term.years ?? Number.POSITIVE_INFINITY) * perYear);
  let value = 0;
  for (let k = 0; k < count; k++) {
    const start = deferred + k / perYear;
    if (start >= status.years) break;
    const end = deferred + (k + 1) / perYear;
    const ending = status.survival(start) - status.survival(end);
    value += sumInsured(Math.floor(k / perYear) + 1) * discount(end) * ending;
  }
  return value;
}

/** A of n years: 1 at the end of the year of death or, for survivors, after n years. */
export const endowmentInsurance = (status: Status, discount: Discount, years: number): number =>
  insurance(status, discount, { years }) + pureEndowment(status, discount, years);

/** Var = ²A − A² of the value of an insurance of 1. */
export const insuranceVariance = (status: Status, discount: Discount, term: Term = {}): number =>
  insurance(status, squared(discount), term) - insurance(status, discount, term) ** 2;
