import { type Grid, grid, rowOf } from '../base/grid';

/** One stair of the 2025 reform: a month later for each `birthMonthsPerStep` months of birth, up to the maximum. */
export interface RetirementLadder {
  /** Statutory age before the reform, years. */
  readonly oldAge: number;
  /** Calendar year whose January the ladder starts in. */
  readonly startYear: number;
  readonly birthMonthsPerStep: number;
  readonly maximumDelay: number;
}

export interface RetirementChoice {
  readonly earlyShare: number;
  readonly earlyMaximum: number;
  readonly lateShare: number;
  readonly lateMonths: number;
}

/** Row `year`, column age at the end of that year (year of birth = year − age). */
export interface RetirementCalendar {
  /** Share of the birth cohort that retires in the year. */
  readonly share: Grid;
  /** Share that has not retired when the year begins. */
  readonly remaining: Grid;
  /** Mean age in months of those who retire in the year. */
  readonly ageInMonths: Grid;
}

/**
 * Months that retirement moves for someone who reaches the old age in month `k` (0 = January of the start year):
 * min(maximum, ⌊k / step⌋ + 1), none before. Source: 全国人大常委会 decision of 2024-09-13 on raising the statutory
 * retirement age; features.md C9.
 */
export function statutoryDelay(k: number, { birthMonthsPerStep, maximumDelay }: RetirementLadder): number {
  if (k < 0) return 0;
  return Math.max(0, Math.min(maximumDelay, Math.floor(k / birthMonthsPerStep) + 1));
}

/** Months (year × 12 + month − 1) in which one birth month retires, with the share that chooses each. */
function retirementMonths(oldMonth: number, ladder: RetirementLadder, choice: RetirementChoice) {
  const delay = statutoryDelay(oldMonth - ladder.startYear * 12, ladder);
  const statutory = oldMonth + delay;
  // Early by up to three years, but never before the old age.
  const early = statutory - Math.min(delay, choice.earlyMaximum);
  return [
    { month: early, share: choice.earlyShare },
    { month: statutory, share: 1 - choice.earlyShare - choice.lateShare },
    { month: statutory + choice.lateMonths, share: choice.lateShare },
  ];
}

/** When each birth cohort of a group retires, exact to the birth month, births even over the year. */
export function retirementCalendar(
  ladder: RetirementLadder,
  choice: RetirementChoice,
  horizon: { readonly firstYear: number; readonly years: number; readonly ages: number },
): RetirementCalendar {
  const { firstYear, years, ages } = horizon;
  const share = grid(firstYear, years, ages);
  const remaining = grid(firstYear, years, ages);
  const ageInMonths = grid(firstYear, years, ages);
  for (let birthYear = firstYear - ages + 1; birthYear < firstYear + years; birthYear++) {
    const weightedAge = new Map<number, number>();
    const shareIn = new Map<number, number>();
    for (let birthMonth = 0; birthMonth < 12; birthMonth++) {
      const born = birthYear * 12 + birthMonth;
      for (const option of retirementMonths(born + ladder.oldAge * 12, ladder, choice)) {
        const year = Math.floor(option.month / 12);
        shareIn.set(year, (shareIn.get(year) ?? 0) + option.share / 12);
        weightedAge.set(year, (weightedAge.get(year) ?? 0) + ((option.month - born) * option.share) / 12);
      }
    }
    let left = 1;
    for (const year of [...shareIn.keys()].sort((a, b) => a - b)) {
      const cell = rowOf(share, year) + year - birthYear;
      const inside = year >= firstYear && year < firstYear + years && year - birthYear < ages;
      const retiring = shareIn.get(year) ?? 0;
      if (inside && retiring > 0) {
        share.data[cell] = retiring;
        ageInMonths.data[cell] = (weightedAge.get(year) ?? 0) / retiring;
      }
      fillRemaining(remaining, birthYear, year, left);
      left -= retiring;
    }
  }
  return { share, remaining, ageInMonths };
}

/** All years up to `year` that are not yet filled begin with `left` of the cohort still at work. */
function fillRemaining(remaining: Grid, birthYear: number, year: number, left: number): void {
  const { firstYear, years, ages } = remaining;
  for (let y = Math.max(firstYear, birthYear); y <= Math.min(year, firstYear + years - 1); y++) {
    const age = y - birthYear;
    if (age < ages && remaining.data[rowOf(remaining, y) + age] === 0) {
      remaining.data[rowOf(remaining, y) + age] = left;
    }
  }
}
