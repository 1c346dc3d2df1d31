import { failed, type Result, success } from '../base/result';
import { monthNumber, monthsBetween, type YearMonth, yearMonthText } from '../base/yearMonth';
import type { AwardRules } from '../data/provinces';
import type { AwardLaw } from './awardLaw';
import { accountLines, basicLines, creditedYearsLine, flatLines, furtherYearLine } from './awardLines';
import type { AwardPlace } from './awardPlace';
import type { LineId, SheetLine } from './awardSheetLine';
import { supplementLines, totalLine, transitionalLines } from './awardTransition';
import { minimumYearsIn } from './statutoryRetirement';

/** What one person brings to an award, on the day of retirement. */
export interface AwardPerson {
  readonly birth: YearMonth;
  readonly startedWork: YearMonth;
  readonly retirement: YearMonth;
  /** Y: credited years, deemed ones among them. */
  readonly years: number;
  /** Years credited without contributions. */
  readonly deemedYears: number;
  /** Years before individual accounts began, deemed ones among them. */
  readonly preAccountYears: number;
  /** Z: mean of own base over average wage. */
  readonly averageIndex: number;
  /** Index of the transitional pension where the place keeps one apart. */
  readonly transitionIndex: number | null;
  /** Yuan. */
  readonly accountBalance: number;
  /** The divisor of a sheet already issued; otherwise that of the age at retirement. */
  readonly divisorMonths: number | null;
}

/** 老人, 中人, 新人 of 国发〔2005〕38号: by when they retired and whether they worked before accounts began. */
export type AwardCohort = 'old' | 'middle' | 'new';

export interface AwardSheet {
  readonly cohort: AwardCohort;
  readonly lines: readonly SheetLine[];
  /** Yuan a month. */
  readonly basic: number;
  readonly account: number;
  readonly transitional: number;
  readonly supplements: number;
  readonly total: number;
  readonly minimum: MinimumYears;
}

export interface MinimumYears {
  readonly needed: number;
  /** Months short of them; 0 where they are met. */
  readonly missingMonths: number;
}

const newFormula: YearMonth = { year: 2006, month: 1 };
const firstFormula: YearMonth = { year: 1998, month: 1 };

const isBefore = (one: YearMonth, other: YearMonth): boolean => monthNumber(one) < monthNumber(other);

export function awardCohort(
  { startedWork, retirement }: Pick<AwardPerson, 'startedWork' | 'retirement'>,
  { accountStart }: Pick<AwardRules, 'accountStart'>,
): AwardCohort {
  if (isBefore(retirement, newFormula)) return 'old';
  return isBefore(startedWork, accountStart) ? 'middle' : 'new';
}

function minimumOf({ years, retirement }: AwardPerson, law: AwardLaw): MinimumYears {
  const needed = minimumYearsIn(law, retirement);
  // Years are entered as months over twelve: 14 years 6 months is short of 15 by 6, not by 6.0000001.
  return { needed, missingMonths: Math.max(0, Math.ceil(Number(((needed - years) * 12).toFixed(6)))) };
}

const sumOf = (lines: readonly SheetLine[], ...ids: LineId[]): number =>
  lines.reduce((sum, { id, value }) => (ids.includes(id) ? sum + value : sum), 0);

/**
 * Calculation sheet of one pension, line by line, with the formulas that projections use. Those who retired from 1998
 * to 2005 have the flat basic pension of 国发〔1997〕26号. Source: 国发〔2005〕38号; model.md §7; features.md B11, C10.
 */
export function awardSheet(person: AwardPerson, law: AwardLaw, place: AwardPlace): Result<AwardSheet> {
  const day = `${yearMonthText(person.retirement)}-01`;
  if (isBefore(person.retirement, firstFormula)) {
    return failed({ code: 'parameter/not-in-force', id: 'benefit.flatShareBefore2006', day });
  }
  const award = { person, law, place, day, ageInMonths: monthsBetween(person.birth, person.retirement) };
  const isFlat = isBefore(person.retirement, newFormula);
  const years = creditedYearsLine(award);
  const basic = isFlat ? flatLines(award) : basicLines(award, years.value);
  const parts = [
    years,
    ...basic,
    ...accountLines(award, isFlat),
    ...transitionalLines(award),
    ...supplementLines(award, years.value),
  ];
  const total = totalLine(parts);
  const lines = isFlat ? [...parts, total] : [...parts, total, furtherYearLine(award, basic)];
  return success({
    cohort: awardCohort(person, place.rules),
    lines,
    basic: sumOf(lines, 'basic', 'basicFlat'),
    account: sumOf(lines, 'account'),
    transitional: sumOf(lines, 'transitional'),
    supplements: sumOf(lines, 'supplement'),
    total: total.value,
    minimum: minimumOf(person, law),
  });
}
