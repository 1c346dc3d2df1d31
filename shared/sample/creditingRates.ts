import type { BaseData } from '../data/baseData';

/** Interest of accounts by the years for which it is published. */
export function creditingRates({ economy: { accountCrediting } }: BaseData): ReadonlyMap<number, number> {
  const { firstYear, values } = accountCrediting;
  const known = [...values].map((rate, at) => [firstYear + at, rate] as const);
  return new Map(known.filter(([, rate]) => !Number.isNaN(rate)));
}
