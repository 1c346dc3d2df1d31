import { addMonths, monthsBetween, type YearMonth, yearMonthText } from '../base/yearMonth';
import type { ParameterId } from '../parameters/catalogue';
import { type AwardLaw, inForce } from './awardLaw';
import type { AwardSheet } from './awardSheet';

/** Allowance of a member certified as wholly unable to work before the statutory age. */
export interface DisabilityAllowance {
  readonly article: 3 | 4 | 5;
  /** Yuan a month. */
  readonly monthly: number;
  /** Months for which it is paid; null until the statutory age. */
  readonly months: number | null;
  /** Month in which an allowance under article 4 is worked out anew under article 3. */
  readonly review: YearMonth | null;
  /** Raised like the pensions of the place, or by the overall national increase. */
  readonly indexation: 'asPensions' | 'overall';
}

export interface DisabilityClaim {
  readonly month: YearMonth;
  readonly statutory: YearMonth;
  readonly years: number;
  /** The sheet of a pension that would start in the month of the claim. */
  readonly sheet: AwardSheet;
}

/**
 * Minimum years met: the whole pension within five years of the statutory age, the basic part before that. Not met: the
 * basic part for 12 months, and 3 more for each year, begun ones too, over five. Null before the rule began and from the
 * statutory age on. Source: 人社部发〔2024〕72号, articles 3 to 5.
 */
export function disabilityAllowance(claim: DisabilityClaim, law: AwardLaw): DisabilityAllowance | null {
  const { month, statutory, years, sheet } = claim;
  const value = (id: ParameterId) => inForce(law, id, `${yearMonthText(month)}-01`)?.value ?? 0;
  const monthsToGo = monthsBetween(month, statutory);
  if (month.year < value('disability.startYear') || monthsToGo <= 0) return null;
  const basicOnly = { monthly: sheet.basic, indexation: 'overall' } as const;
  if (sheet.minimum.missingMonths > 0) {
    const furtherYears = Math.ceil(Number((years - value('disability.shortYears')).toFixed(6)));
    const months = value('disability.shortMonths') + value('disability.furtherMonths') * Math.max(0, furtherYears);
    return { article: 5, ...basicOnly, months: Math.min(months, monthsToGo), review: null };
  }
  const near = value('disability.nearYears') * 12;
  if (monthsToGo > near) {
    return { article: 4, ...basicOnly, months: null, review: addMonths(statutory, -near) };
  }
  return { article: 3, monthly: sheet.total, months: null, review: null, indexation: 'asPensions' };
}
