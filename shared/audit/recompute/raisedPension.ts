import { roundToFen } from '../../base/fen';
import { monthNumber, type YearMonth } from '../../base/yearMonth';
import { type AdjustedPerson, annualAdjustment } from '../../pension/annualAdjustment';
import type { Increase } from './increases';
import type { PlaceFigures } from './placeFigures';

/** Whom an increase reaches. */
export interface Pensioner {
  readonly scheme: string;
  readonly region: string;
  readonly retired: YearMonth;
  readonly birth: YearMonth;
  /** Credited years; null where the tables do not hold the career. */
  readonly years: number | null;
}

/** An increase reaches those who retired by the end of the year before. */
export const reaches = ({ year }: Pick<Increase, 'year'>, retired: YearMonth): boolean => retired.year < year;

/** Whole years of age at the end of the year before, by which tilts go. */
export const ageFor = ({ year }: Pick<Increase, 'year'>, birth: YearMonth): number => year - 1 - birth.year;

/** Whether the rule goes by credited years. */
export const needsYears = ({ rule }: Increase): boolean => rule.perYear.length > 0 || rule.perYearMinimum > 0;

export const adjustedPerson = (pension: number, increase: Increase, { birth, years }: Pensioner): AdjustedPerson => ({
  pension,
  years: years ?? 0,
  age: ageFor(increase, birth),
  inRemoteArea: false,
});

/** A pension after a year's increase. */
export const raised = (pension: number, increase: Increase, pensioner: Pensioner): number =>
  roundToFen(pension + annualAdjustment(increase.rule, adjustedPerson(pension, increase, pensioner)).total);

/** An award with all increases up to and with a month; null where the rule of one of those years is unknown. */
export function raisedTo(award: number, month: YearMonth, pensioner: Pensioner, figures: PlaceFigures): number | null {
  let pension = award;
  for (let year = pensioner.retired.year + 1; year <= month.year; year++) {
    const increase = figures.increase(pensioner.scheme, pensioner.region, year);
    if (increase === null) return null;
    if (monthNumber({ year, month: increase.month }) <= monthNumber(month)) {
      pension = raised(pension, increase, pensioner);
    }
  }
  return pension;
}
