import type { Bilingual } from '../base/language';
import type { YearMonth } from '../base/yearMonth';
import type { Sourced } from './baseData';

/** How the years on an award sheet are rounded before they enter the formula. */
export type YearsRounding = 'exact' | 'twoDecimals' | 'upOneDecimal';

/** What a province adds to the national rule of an award. */
export interface AwardRules {
  /** First month of individual accounts. */
  readonly accountStart: YearMonth;
  readonly transitionCoefficient: Sourced;
  /** Takes the place of the coefficient where paid years exceed `longServiceYears`. */
  readonly longServiceCoefficient: Sourced;
  readonly longServiceYears: number;
  /** Index of deemed years: the member's own, or 1. */
  readonly deemedIndex: 'own' | 'one';
  readonly yearsRounding: YearsRounding;
  readonly indexedWageRounding: 'fen' | 'none';
}

/** A local part of the pension: fixed + perIndexYear·Z·Y + perIndexedWageYear·W·Z·Y, yuan a month. */
export interface AwardSupplement {
  readonly id: string;
  readonly label: Bilingual;
  readonly fixed: number;
  readonly perIndexYear: number;
  readonly perIndexedWageYear: number;
  readonly source: Sourced;
}

export interface Province {
  readonly region: string;
  readonly name: Bilingual;
  /** Benefit base (计发基数) by year, yuan a month. */
  readonly benefitBase: ReadonlyMap<number, Sourced>;
  /** Average wage by statistical year, yuan a month. */
  readonly averageWage: ReadonlyMap<number, Sourced>;
  readonly rules: AwardRules;
  readonly supplements: readonly AwardSupplement[];
}
