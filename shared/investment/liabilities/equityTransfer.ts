import { actuarialBalance } from '../../balance/actuarialBalance';
import { type Exhaustion, exhaustionOf } from '../../balance/indicators/outlookOf';
import { equityStream } from '../../balance/indicators/stateEquity';
import type { Projection } from '../../projection/projection';
import { rebookFund } from '../../projection/rebookFund';
import type { Estimate } from '../../stochastic/groupedHits';
import { type FlowPaths, fundOf } from './flowPaths';
import { exhaustionChances } from './overPaths';

export interface EquityQuestion {
  /** Value of what is handed over on the valuation date, yuan. */
  readonly value: number;
  /** Dividends of a year over the value at its beginning. */
  readonly dividendYield: number;
  readonly growth: number;
  /** First year whose dividends the fund receives. */
  readonly from: number;
}

export interface WithAndWithout<T> {
  readonly without: T;
  readonly with: T;
}

export interface EquityEffect {
  /** Yuan in each year of the projection. */
  readonly dividends: Float64Array;
  readonly exhaustion: WithAndWithout<Exhaustion>;
  /** Over the whole projection, as a share of the present value of payroll. */
  readonly balance: WithAndWithout<number>;
  /** That the fund has been below zero by the end of each year. */
  readonly empty: WithAndWithout<readonly Estimate[]>;
}

/**
 * What dividends on state equity do for a fund when they come on top of all its other income. Source: 国发〔2017〕49号
 * (2017-11-09): ten per cent of the equity of state-owned enterprises, held for its dividends.
 */
export function equityEffect(
  { projection, fundReturn }: { readonly projection: Projection; readonly fundReturn: Float64Array },
  flows: FlowPaths,
  { from, ...equity }: EquityQuestion,
): EquityEffect {
  const { firstYear, years } = projection;
  const all = equityStream({ ...equity, saleYears: 0 }, years);
  const dividends = all.map((yuan, t) => (firstYear + t < from ? 0 : yuan));
  const fund = rebookFund(projection.fund, fundReturn, [{ item: 'income.other', yuan: dividends }]);
  const paid = { ...projection, fund };
  const chancesWith = (more?: Float64Array) => {
    const funds = new Float64Array(flows.paths * years);
    for (let n = 0; n < flows.paths; n++) funds.set(fundOf(flows, n, more), n * years);
    return exhaustionChances(flows, funds);
  };
  return {
    dividends,
    exhaustion: { without: exhaustionOf(projection), with: exhaustionOf(paid) },
    balance: {
      without: actuarialBalance(projection, fundReturn, years),
      with: actuarialBalance(paid, fundReturn, years),
    },
    empty: { without: chancesWith(), with: chancesWith(dividends) },
  };
}
