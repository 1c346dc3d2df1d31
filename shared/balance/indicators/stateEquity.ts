/** State equity handed to the scheme, and how it pays. */
export interface EquityTransfer {
  /** Value on the valuation date, yuan. */
  readonly value: number;
  /** Dividends of a year over the value at its beginning. */
  readonly dividendYield: number;
  /** What the value grows by a year beside dividends. */
  readonly growth: number;
  /** Equal parts of the holding sold over so many years; 0 keeps it for good. */
  readonly saleYears: number;
}

/**
 * Dividends and proceeds of sale that flow into the pool at mid-year, yuan: of what is held, V(t) · yield, and of the
 * part sold V(t) ÷ years left. Source: 国发〔2017〕49号 (2017-11-09): ten per cent of state equity, held for dividends.
 */
export function equityStream({ value, dividendYield, growth, saleYears }: EquityTransfer, years: number): Float64Array {
  let held = value;
  return Float64Array.from({ length: years }, (_, t) => {
    const left = saleYears - t;
    const sold = saleYears === 0 ? 0 : left > 0 ? held / left : 0;
    const paid = (held - sold / 2) * dividendYield;
    held = (held - sold) * (1 + growth);
    return paid + sold;
  });
}
