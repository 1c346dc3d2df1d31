import { actuarialBalance } from '../actuarialBalance';
import type { Run } from '../outlook';

/**
 * What a committee wants to be true: the fund never below zero up to a year, no deficit up to a year, an actuarial
 * balance over a horizon of years, a fund ratio in a year, months of payments in hand up to a year. Source: model.md §9.
 */
export type Target =
  | { readonly kind: 'noExhaustion'; readonly until: number }
  | { readonly kind: 'noDeficit'; readonly until: number }
  | { readonly kind: 'actuarialBalance'; readonly horizon: number; readonly value: number }
  | { readonly kind: 'fundRatio'; readonly year: number; readonly value: number }
  | { readonly kind: 'reserveMonths'; readonly until: number; readonly value: number };

/**
 * How far a run is from a target: 0 where it just meets it, more where it does better. Years of expenditure for funds
 * and deficits, a share of payroll for the actuarial balance, months for reserves; null where the run doesn't reach the
 * year or the horizon.
 */
export function marginOf(target: Target, { outlook, projection, fundReturn }: Run): number | null {
  if (target.kind === 'actuarialBalance') {
    const { horizon, value } = target;
    return horizon > projection.years ? null : actuarialBalance(projection, fundReturn, horizon) - value;
  }
  const last = target.kind === 'fundRatio' ? target.year : target.until;
  const upTo = outlook.years.filter(({ year }) => year <= last);
  const end = upTo.at(-1);
  if (end?.year !== last) return null;
  switch (target.kind) {
    case 'noExhaustion':
      return Math.min(...upTo.map(({ closing, expenditure }) => closing / expenditure));
    case 'noDeficit':
      return Math.min(...upTo.map(({ balance, expenditure }) => balance / expenditure));
    case 'reserveMonths':
      return Math.min(...upTo.map(({ reserveMonths }) => reserveMonths)) - target.value;
    case 'fundRatio':
      return end.fundRatio - target.value;
  }
}
