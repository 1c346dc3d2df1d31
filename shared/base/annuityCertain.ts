/** a = Σ v^k for k = 1..n: 1 at the end of each of n periods, at the effective rate of a period. */
export const annuityCertain = (rate: number, periods: number): number =>
  rate === 0 ? periods : -Math.expm1(-periods * Math.log1p(rate)) / rate;

/** ä = a·(1 + i): 1 at the start of each of n periods. */
export const annuityCertainDue = (rate: number, periods: number): number => annuityCertain(rate, periods) * (1 + rate);

/** Ia = (ä − n·v^n)/i: 1, 2, …, n at the ends of n periods. */
export const increasingAnnuityCertain = (rate: number, periods: number): number =>
  rate === 0
    ? (periods * (periods + 1)) / 2
    : (annuityCertainDue(rate, periods) - periods * (1 + rate) ** -periods) / rate;

/** Da = (n − a)/i: n, n − 1, …, 1 at the ends of n periods. */
export const decreasingAnnuityCertain = (rate: number, periods: number): number =>
  rate === 0 ? (periods * (periods + 1)) / 2 : (periods - annuityCertain(rate, periods)) / rate;
