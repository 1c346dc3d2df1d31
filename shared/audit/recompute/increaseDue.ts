import { monthNumber } from '../../base/yearMonth';
import { annualAdjustment } from '../../pension/annualAdjustment';
import { monthOf } from './awardDue';
import type { GapReason } from './gaps';
import type { Increase } from './increases';
import type { PlaceFigures } from './placeFigures';
import { adjustedPerson, needsYears, type Pensioner, raised, reaches } from './raisedPension';

/** A pension before and after the month from which a year's increase is paid. */
export interface IncreaseCase {
  readonly member_id: string;
  readonly scheme: string;
  readonly region: string | null;
  readonly spell: number;
  /** Month from which the increase is paid. */
  readonly starts: string;
  readonly first_period: string;
  /** Last month paid before it; NULL where the tables hold none. */
  readonly last_before: string | null;
  readonly spell_before: number | null;
  readonly paid_before: number | null;
  readonly paid: number;
  readonly months: number;
  readonly birth_date: string | null;
  readonly retired_on: string | null;
  /** Credited years of an award that the tables hold. */
  readonly years: number | null;
  readonly source_id: string | null;
  readonly source_row: number | null;
}

export interface IncreaseDue {
  readonly pensioner: Pensioner;
  /** Null where the increase does not reach those who retired within its year. */
  readonly increase: Increase | null;
  readonly before: number;
  readonly expected: number;
}

export type IncreaseAnswer = { readonly due: IncreaseDue } | { readonly gap: GapReason } | null;

/** Whether a payment follows the one before it without a month left out. */
function isUnbroken({ starts, first_period, last_before }: IncreaseCase): boolean {
  if (last_before === null || first_period !== starts) return false;
  return monthNumber(monthOf(first_period)) - monthNumber(monthOf(last_before)) === 1;
}

/**
 * What a pension should be after a year's increase; null for one that begins with it. While payment is suspended the
 * tables don't say which increases took part, so that a break is left out. Source: features.md B12; 社会保险法, article 18.
 */
export function increaseDue(given: IncreaseCase, figures: PlaceFigures): IncreaseAnswer {
  const { paid_before: before, birth_date, scheme, spell, years } = given;
  if (before === null) return null;
  if (!isUnbroken(given) || given.spell_before !== spell - 1) return { gap: 'paymentBreak' };
  const region = given.region ?? 'CN';
  const increase = figures.increase(scheme, region, spell);
  if (increase === null) return { gap: 'noIncreaseRule' };
  if (birth_date === null) return { gap: 'noMember' };
  if (given.retired_on === null && monthOf(given.starts).month > 1) return { gap: 'noRetirementMonth' };
  const retired = given.retired_on === null ? { year: spell - 1, month: 12 } : monthOf(given.retired_on);
  const pensioner: Pensioner = { scheme, region, retired, birth: monthOf(birth_date), years };
  if (!reaches(increase, retired)) return { due: { pensioner, increase: null, before, expected: before } };
  if (needsYears(increase) && years === null) return { gap: 'yearsUnknown' };
  return { due: { pensioner, increase, before, expected: raised(before, increase, pensioner) } };
}

/** The increase in symbols. */
export function explainedIncrease({ increase, before, pensioner, expected }: IncreaseDue): string {
  if (increase === null) return `P=${before.toFixed(2)}; Δ=0`;
  const { fixed, byYears, byPension, tilt } = annualAdjustment(
    increase.rule,
    adjustedPerson(before, increase, pensioner),
  );
  return `P=${before.toFixed(2)}; F=${fixed}; C=${byYears}; H=${byPension}; T=${tilt}; P+Δ=${expected.toFixed(2)}`;
}

/** The part that disagrees first: a step of `adjustmentSteps`. */
export const firstWrongIncrease = ({ increase }: IncreaseDue): string =>
  increase === null ? 'increase' : 'pensionAfter';
