import { roundToFen } from '../base/fen';
import type { IsoDate } from '../parameters/parameter';
import { type AwardLaw, inForce } from './awardLaw';
import { type GrantRule, grantMonths } from './survivorGrant';

export interface Death {
  readonly contributionMonths: number;
  /** Months of pension drawn; null for a member who had not retired. */
  readonly drawnMonths: number | null;
  /** Disposable income per head of urban residents of the province in the year before, yuan a month. */
  readonly disposableIncome: number;
  /** What is left in the individual account, yuan. */
  readonly accountLeft: number;
}

/** What one death costs the fund and gives the heirs, yuan. */
export interface SurvivorBenefits {
  readonly funeral: number;
  readonly grantMonths: number;
  readonly grant: number;
  readonly inheritance: number;
  readonly total: number;
}

export function grantRuleOn(law: AwardLaw, day: IsoDate): GrantRule {
  const value = (id: Parameters<typeof inForce>[1]) => inForce(law, id, day)?.value ?? 0;
  return {
    funeralMonths: value('survivor.funeralMonths'),
    minimumMonths: value('survivor.minimumMonths'),
    maximumMonths: value('survivor.maximumMonths'),
  };
}

/**
 * Funeral grant, survivor grant and account on a death, years paid and drawn counted to the month. Only one funeral
 * grant is paid, whichever fund the heirs choose. Source: 人社部发〔2021〕18号, articles 4 and 5; 社会保险法, 14 and 49.
 */
export function survivorBenefits(death: Death, rule: GrantRule): SurvivorBenefits {
  const { contributionMonths, drawnMonths, disposableIncome } = death;
  const drawnYears = drawnMonths === null ? null : drawnMonths / 12;
  const months = grantMonths(contributionMonths / 12, drawnYears, rule) - rule.funeralMonths;
  const funeral = roundToFen(rule.funeralMonths * disposableIncome);
  const grant = roundToFen(months * disposableIncome);
  const inheritance = roundToFen(death.accountLeft);
  return { funeral, grantMonths: months, grant, inheritance, total: roundToFen(funeral + grant + inheritance) };
}
