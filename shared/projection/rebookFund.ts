import { emptyLedger, expenditureItems, incomeItems, type Ledger } from '../pension/ledger';
import { bookCashChanges } from './cashChanges';
import type { YearlyCashChange } from './projectionInputs';
import { closeFund } from './simulate';

/**
 * A fund's books with further changes laid on its items, interest and closings worked out anew: bit for bit what a
 * whole run with these changes gives, since members know nothing of them. `fundReturn[t]` belongs to year `t`.
 */
export function rebookFund(fund: Ledger, fundReturn: Float64Array, changes: readonly YearlyCashChange[]): Ledger {
  const years = fund.closing.length;
  const rebooked = emptyLedger(years);
  for (const item of incomeItems) rebooked.income[item].set(fund.income[item]);
  for (const item of expenditureItems) rebooked.expenditure[item].set(fund.expenditure[item]);
  for (let t = 0; t < years; t++) {
    bookCashChanges(rebooked, t, changes);
    closeFund(rebooked, t, t === 0 ? fund.opening[0] : rebooked.closing[t - 1], fundReturn[t]);
  }
  return rebooked;
}
