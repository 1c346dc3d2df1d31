import { roundToFen } from '../../base/fen';
import { disagrees, tolerance } from './batches';

/** A year of an account as the tables have it, with what contributions and the announced rate allow. */
export interface AccountCheck {
  readonly member_id: string;
  readonly region_code: string;
  readonly year: number;
  readonly opening: number;
  readonly credited: number;
  readonly interest: number;
  readonly paid_out: number;
  readonly closing: number;
  /** NULL where no rate is known. */
  readonly rate: number | null;
  /** Own part of the months paid, by the year they are for and by the year they were paid in; NULL where none is held. */
  readonly paid_credits: number | null;
  readonly by_payment: number | null;
  readonly months: number | null;
  /** Money of the year times the months it earns for, least and most. */
  readonly low: number;
  readonly high: number;
  /** Months that what was paid out does not earn for, least and most. */
  readonly least_lost: number;
  readonly most_lost: number;
  readonly first_wrong_year: number;
  readonly source_id: string | null;
  readonly source_row: number | null;
}

export const accountParts = ['opening', 'credited', 'interest', 'closing'] as const;
export type AccountPart = (typeof accountParts)[number];

/** A year of an account as it should be. */
export interface AccountDueYear {
  readonly opening: number;
  readonly credited: number;
  readonly interest: number;
  readonly interestLow: number;
  readonly interestHigh: number;
  readonly closing: number;
  readonly firstWrong: AccountPart | null;
}

const clamped = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Interest of a year on what was there and what came in, less what went out: r · max(0, 12·B + Σ a·n − p·m) ÷ 12. */
const interestOf = (rate: number, opening: number, product: number, paidOut: number): number =>
  roundToFen((rate * Math.max(0, 12 * opening + product - paidOut)) / 12);

function creditsOf({ credited, paid_credits, by_payment, months }: AccountCheck): number {
  if (paid_credits === null || by_payment === null) return credited;
  // Each month is rounded for itself, or the year once.
  const slack = tolerance * (months ?? 1);
  const fits = Math.abs(credited - paid_credits) <= slack || Math.abs(credited - by_payment) <= slack;
  return fits ? credited : paid_credits;
}

function firstWrongOf(year: AccountCheck, due: Record<AccountPart, number>): AccountPart | null {
  return accountParts.find((part) => disagrees(year[part], due[part])) ?? null;
}

/**
 * A year carried on from a right opening: what is recorded stands where it is lawful, else the nearest that is.
 * closing = opening + credited + interest − paid out. Source: 社会保险法, article 14; features.md B22.
 */
export function accountDueYear(year: AccountCheck, opening: number): AccountDueYear {
  const credited = creditsOf(year);
  const { rate, paid_out, low, high, least_lost, most_lost } = year;
  const interestLow = rate === null ? year.interest : interestOf(rate, opening, low, paid_out * most_lost);
  const interestHigh = rate === null ? year.interest : interestOf(rate, opening, high, paid_out * least_lost);
  const isLawful = year.interest >= interestLow - tolerance && year.interest <= interestHigh + tolerance;
  const interest = isLawful ? year.interest : clamped(year.interest, interestLow, interestHigh);
  const closing = roundToFen(opening + credited + interest - paid_out);
  const due = { opening, credited, interest, closing };
  return { ...due, interestLow, interestHigh, firstWrong: firstWrongOf(year, due) };
}
