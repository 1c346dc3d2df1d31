import { agesIn } from '../../base/grid';
import { memberGroups } from '../../pension/memberGroups';
import type { Wheel } from '../../projection/memberWheel';
import { openingState } from '../../projection/opening';
import type { Projection } from '../../projection/projection';

/** Money paid in and paid out by age in one year, yuan; index is the age. */
export interface MoneyByAge {
  readonly paidIn: Float64Array;
  readonly paidOut: Float64Array;
}

function meanAge(money: Float64Array): number {
  let weighed = 0;
  let all = 0;
  for (let x = 0; x < money.length; x++) {
    weighed += money[x] * x;
    all += money[x];
  }
  return weighed / all;
}

/**
 * Turnover duration, years: mean age at which a yuan is paid out less mean age at which one is paid in. Source:
 * O. Settergren and B. D. Mikula, The rate of return of pay-as-you-go pension systems (2005).
 */
export const turnoverDuration = ({ paidIn, paidOut }: MoneyByAge): number => meanAge(paidOut) - meanAge(paidIn);

/** The balance sheet of a pay-as-you-go scheme, yuan. */
export interface BalanceSheet {
  /** Contributions of a year × turnover duration. */
  readonly contributionAsset: number;
  readonly bufferFund: number;
  readonly pensionLiability: number;
}

/**
 * Balance ratio: (contribution asset + buffer fund) ÷ pension liability. Below 1 the Swedish brake would lower indexation
 * by it. Source: Lag (1998:674) om inkomstgrundad ålderspension; Orange Report 2007.
 */
export const balanceRatio = ({ contributionAsset, bufferFund, pensionLiability }: BalanceSheet): number =>
  (contributionAsset + bufferFund) / pensionLiability;

/**
 * Contributions of the first year by age, as those who pay at its end and their bases have them, and the pensions in
 * payment on the valuation date.
 */
export function moneyByAge({ inputs, ground, calibration }: Wheel, open: Projection): MoneyByAge {
  const opening = openingState(inputs, ground, calibration);
  const paidIn = new Float64Array(inputs.ages);
  const paidOut = new Float64Array(inputs.ages);
  for (const group of memberGroups) {
    const paying = agesIn(open.groups[group].paying, inputs.firstYear);
    const { basic, account, transitional } = opening[group];
    for (let x = 0; x < inputs.ages; x++) {
      paidIn[x] += paying[x] * inputs.baseIndex[group][1][x];
      paidOut[x] += basic[x] + account[x] + transitional[x];
    }
  }
  return { paidIn, paidOut };
}
