/** i^(m) and d^(m): the yearly rates that pay m times a year what i and d pay once. */
export const nominalRate = (rate: number, perYear: number): number => perYear * ((1 + rate) ** (1 / perYear) - 1);
export const nominalDiscount = (rate: number, perYear: number): number => perYear * (1 - (1 + rate) ** (-1 / perYear));

/** ä^(m) = α·ä − β·(1 − nE) when deaths spread evenly over the year; nE = 0 for life. Source: model.md §3. */
export function annuityDueByEvenDeaths(annual: number, rate: number, perYear: number, endowment = 0): number {
  const interest = nominalRate(rate, perYear);
  const discount = nominalDiscount(rate, perYear);
  const alpha = (rate * (rate / (1 + rate))) / (interest * discount);
  const beta = (rate - interest) / (interest * discount);
  return alpha * annual - beta * (1 - endowment);
}

/** A^(m) = i/i^(m)·A when deaths spread evenly over the year. */
export const insuranceByEvenDeaths = (annual: number, rate: number, perYear: number): number =>
  (annual * rate) / nominalRate(rate, perYear);

/** Ā = i/δ·A: paid at the moment of death. */
export const insuranceAtDeath = (annual: number, rate: number): number => (annual * rate) / Math.log1p(rate);

/** μ(x) ≈ −½·ln(p(x−1)·p(x)), from the chances to survive the year before and the year after. */
export const forceOfMortality = (before: number, next: number): number => -0.5 * Math.log(before * next);

export interface WoolhouseEnds {
  /** Force of mortality now and at the end of the term. */
  readonly now: number;
  readonly end?: number;
  /** nE of the term; absent for life. */
  readonly endowment?: number;
}

/** Woolhouse, three terms: ä − (m−1)/2m·(1 − nE) − (m²−1)/12m²·(δ + μ(x) − nE·(δ + μ(x+n))). */
export function annuityDueByWoolhouse(annual: number, rate: number, perYear: number, ends: WoolhouseEnds): number {
  const force = Math.log1p(rate);
  const endowment = ends.endowment ?? 0;
  const slope = force + ends.now - endowment * (force + (ends.end ?? 0));
  return (
    annual - ((perYear - 1) / (2 * perYear)) * (1 - endowment) - ((perYear ** 2 - 1) / (12 * perYear ** 2)) * slope
  );
}
