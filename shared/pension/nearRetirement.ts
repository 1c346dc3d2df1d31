import { type Grid, grid, rowOf } from '../base/grid';
import { type RetirementLadder, statutoryDelay } from './retirementCalendar';

/** Years in which the birth months of a cohort come within `nearMonths` of their statutory age. */
function nearYears(birthYear: number, ladder: RetirementLadder, nearMonths: number): number[] {
  return Array.from({ length: 12 }, (_, birthMonth) => {
    const oldMonth = birthYear * 12 + birthMonth + ladder.oldAge * 12;
    const delay = statutoryDelay(oldMonth - ladder.startYear * 12, ladder);
    return Math.floor((oldMonth + delay - nearMonths) / 12);
  });
}

/**
 * Share of each birth cohort that is within `nearMonths` of its statutory age at the end of a year; row `year`, column
 * age then. Source: 人社部发〔2024〕72号, article 3.
 */
export function nearRetirement(
  ladder: RetirementLadder,
  nearMonths: number,
  { firstYear, years, ages }: { readonly firstYear: number; readonly years: number; readonly ages: number },
): Grid {
  const share = grid(firstYear, years, ages);
  for (let birthYear = firstYear - ages + 1; birthYear < firstYear + years; birthYear++) {
    const reached = nearYears(birthYear, ladder, nearMonths);
    for (let age = Math.max(0, firstYear - birthYear); age < ages; age++) {
      const year = birthYear + age;
      if (year >= firstYear + years) break;
      if (year < reached[0]) continue;
      share.data[rowOf(share, year) + age] = reached.filter((first) => first <= year).length / 12;
    }
  }
  return share;
}
