/** (1 + r)/(1 + b) − 1: how much more wealth than with the other return; the real return where b is the rise of prices. */
export const geometricExcess = (own: number, other: number): number => (1 + own) / (1 + other) - 1;

/** A year's return less what it has to beat. */
export interface YearExcess {
  readonly year: number;
  readonly value: number;
  readonly against: number;
  readonly excess: number;
}

/** Returns of years against prices, wages or the crediting rate of the accounts; years without a rate are left out. */
export const excessByYear = (
  returns: ReadonlyMap<number, number>,
  against: ReadonlyMap<number, number>,
): YearExcess[] =>
  [...returns].flatMap(([year, value]) => {
    const rate = against.get(year);
    return rate === undefined ? [] : [{ year, value, against: rate, excess: geometricExcess(value, rate) }];
  });

/** Return after fees charged as a share of the assets a year, taken evenly from each period. */
export const netOfFee = (gross: readonly number[], feeAYear: number, periodsAYear: number): number[] =>
  gross.map((each) => (1 + each) * (1 - feeAYear) ** (1 / periodsAYear) - 1);

/** Return before those fees. */
export const grossOfFee = (net: readonly number[], feeAYear: number, periodsAYear: number): number[] =>
  net.map((each) => (1 + each) / (1 - feeAYear) ** (1 / periodsAYear) - 1);
