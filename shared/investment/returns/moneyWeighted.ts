import { realRoots } from '../../base/realRoots';
import { type Figure, undefinedFor } from '../figure';
import { type DatedFlow, type Valuation, yearsBetween } from './valuation';

/** An amount some years from now; what the investor pays is negative. */
export interface TimedAmount {
  readonly years: number;
  readonly amount: number;
}

/** Rates beyond these solve the equation too, but rounding and the first days of a flow decide on them alone. */
export const yieldBounds = { low: -0.99999, high: 1000 } as const;

/**
 * Every effective yearly rate i within the bounds with Σ CF·(1 + i)^(−t) = 0, in rising order; empty where there is none.
 * Flows that change sign more than once may have several, and all of them count.
 */
export const yields = (amounts: readonly TimedAmount[]): number[] =>
  realRoots(
    amounts.map(({ years, amount }) => ({ coefficient: amount, exponent: years })),
    { low: Math.log1p(yieldBounds.low), high: Math.log1p(yieldBounds.high) },
  ).map(Math.expm1);

/** The one rate; none and several are said, not chosen from. */
export function singleYield(rates: readonly number[]): Figure {
  if (rates.length === 1) return { value: rates[0] };
  return undefinedFor(rates.length === 0 ? 'no-rate' : 'several-rates');
}

/** Dated amounts with the years since the first date, a year being 365 days (the XIRR convention). */
export function timed(flows: readonly DatedFlow[]): TimedAmount[] {
  const first = flows.reduce((least, { date }) => (date < least ? date : least), flows[0]?.date ?? '');
  return flows.map(({ date, amount }) => ({ years: yearsBetween(first, date), amount }));
}

/** The flows of the investor: the opening value and all that is paid in go out of the pocket, the closing value comes back. */
export function investorFlows(valuations: readonly Valuation[]): DatedFlow[] {
  const [first, ...later] = valuations;
  const last = valuations[valuations.length - 1];
  return [
    { date: first.date, amount: -first.value },
    ...later.filter(({ flow }) => flow !== 0).map(({ date, flow }) => ({ date, amount: -flow })),
    { date: last.date, amount: last.value },
  ];
}

/** Money-weighted rates a year between the first and the last valuation: what the owner of the money earned. */
export const moneyWeighted = (valuations: readonly Valuation[]): number[] => yields(timed(investorFlows(valuations)));

/**
 * Modified internal rate: outflows financed at one rate, inflows reinvested at another;
 * (Σ inflows·(1 + reinvest)^(n − t) / −Σ outflows·(1 + finance)^(−t))^(1/n) − 1.
 */
export function modifiedYield(
  amounts: readonly TimedAmount[],
  { finance, reinvest }: { readonly finance: number; readonly reinvest: number },
): Figure {
  const end = Math.max(...amounts.map(({ years }) => years));
  const received = amounts.filter(({ amount }) => amount > 0);
  const paid = amounts.filter(({ amount }) => amount < 0);
  if (received.length === 0 || paid.length === 0) return undefinedFor('no-rate');
  const future = received.reduce((sum, { years, amount }) => sum + amount * (1 + reinvest) ** (end - years), 0);
  const present = paid.reduce((sum, { years, amount }) => sum - amount * (1 + finance) ** -years, 0);
  return { value: (future / present) ** (1 / end) - 1 };
}
