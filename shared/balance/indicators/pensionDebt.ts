import type { Projection } from '../../projection/projection';
import { presentValueOf } from './fundStream';

/** Present value of benefits on the valuation date, yuan. */
export interface AccruedDebt {
  readonly pensioners: number;
  readonly insured: number;
  readonly total: number;
}

/** Everything paid to members and their heirs; other expenditure of the fund is left out. */
const benefitsOf = ({ fund }: Projection): Float64Array =>
  fund.totalExpenditure.map((spent, t) => spent - fund.expenditure.other[t]);

const valueOfBenefits = (projection: Projection, fundReturn: Float64Array): number =>
  presentValueOf(benefitsOf(projection), fundReturn, projection.years);

/**
 * Implicit pension debt: present value of the benefits accrued on the valuation date, of those who draw a pension and of
 * the insured, by projected unit credit (see `accruedWheel`). It runs as far as the run does. Source: R. Holzmann,
 * R. Palacios and A. Zviniene, Implicit pension debt (World Bank, 2004): accrued-to-date liabilities.
 */
export function accruedDebt(accrued: Projection, pensioners: Projection, fundReturn: Float64Array): AccruedDebt {
  const total = valueOfBenefits(accrued, fundReturn);
  const ofPensioners = valueOfBenefits(pensioners, fundReturn);
  return { pensioners: ofPensioners, insured: total - ofPensioners, total };
}

/**
 * Debt of a group: present value of all its benefits less its contributions, the fund left out. For the closed group
 * World Bank's current workers' and pensioners' liabilities, for the open one its open-system liabilities.
 */
export const groupDebt = (group: Projection, fundReturn: Float64Array): number =>
  valueOfBenefits(group, fundReturn) - presentValueOf(group.fund.income.contributions, fundReturn, group.years);
