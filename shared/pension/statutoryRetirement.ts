import { addMonths, monthNumber, type YearMonth, yearMonthText } from '../base/yearMonth';
import { type AwardLaw, asLastStated, inForce } from './awardLaw';
import { ladderIds, type Post } from './ladderIds';
import { type RetirementLadder, statutoryDelay } from './retirementCalendar';

export interface StatutoryRetirement {
  /** Month of the statutory age before 2025, in which retirement may not be earlier. */
  readonly oldMonth: YearMonth;
  readonly month: YearMonth;
  /** Months later than the old age. */
  readonly delay: number;
  readonly ageInMonths: number;
  /** First and last month of flexible retirement. */
  readonly earliest: YearMonth;
  readonly latest: YearMonth;
  /** Credited years needed in the statutory month. */
  readonly minimumYears: number;
}

const ladderOf = (post: Post, law: AwardLaw): RetirementLadder => ({
  oldAge: asLastStated(law, ladderIds[post].age),
  startYear: asLastStated(law, 'retirement.ladderStart'),
  birthMonthsPerStep: asLastStated(law, ladderIds[post].step),
  maximumDelay: asLastStated(law, ladderIds[post].maximum) + asLastStated(law, 'retirement.furtherDelay'),
});

/** Credited years needed for a pension that starts in a month; none where no law asks for any. */
export const minimumYearsIn = (law: AwardLaw, month: YearMonth): number =>
  inForce(law, 'retirement.minimumYears', `${yearMonthText(month)}-01`)?.value ?? 0;

/**
 * Statutory month of retirement, exact to the month of birth, and the months between which it may be chosen: early by
 * up to three years but not before the old age, late by up to three. Choice begins with the ladder. Source: decision of
 * 2024-09-13, annex; 人社部发〔2024〕94号; features.md C9.
 */
export function statutoryRetirement(birth: YearMonth, post: Post, law: AwardLaw): StatutoryRetirement {
  const ladder = ladderOf(post, law);
  const oldMonth = addMonths(birth, ladder.oldAge * 12);
  const delay = statutoryDelay(monthNumber(oldMonth) - ladder.startYear * 12, ladder);
  const month = addMonths(oldMonth, delay);
  const choice = month.year >= ladder.startYear;
  const early = choice ? Math.min(delay, asLastStated(law, 'retirement.earlyMaximum')) : 0;
  const late = choice ? asLastStated(law, 'retirement.lateMaximum') : 0;
  return {
    oldMonth,
    month,
    delay,
    ageInMonths: ladder.oldAge * 12 + delay,
    earliest: addMonths(month, -early),
    latest: addMonths(month, late),
    minimumYears: minimumYearsIn(law, month),
  };
}
