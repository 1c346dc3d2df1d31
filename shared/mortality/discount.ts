/** Value now of 1 due in t years. */
export type Discount = (t: number) => number;

/** v^t with v = 1/(1 + i). Source: model.md §3. */
export const levelRate =
  (rate: number): Discount =>
  (t) =>
    (1 + rate) ** -t;

/** One rate a year, the first for the year that starts now; the last one goes on. */
export function yearlyRates(rates: readonly number[]): Discount {
  const last = rates.length - 1;
  const growth = [1];
  for (let k = 0; k < last; k++) growth.push(growth[k] * (1 + rates[k]));
  return (t) => {
    const year = Math.min(Math.floor(t), last);
    return (1 + rates[year]) ** (year - t) / growth[year];
  };
}

/** Payments that grow by `growth` a year: an annuity valued so is one at the rate (1 + i)/(1 + g) − 1. */
export const indexed =
  (discount: Discount, growth: number): Discount =>
  (t) =>
    discount(t) * (1 + growth) ** t;

/** The same at twice the force of interest, for second moments: ²A. */
export const squared =
  (discount: Discount): Discount =>
  (t) =>
    discount(t) ** 2;
