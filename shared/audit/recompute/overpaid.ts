import { roundToFen } from '../../base/fen';
import type { AwardCase, AwardDue } from './awardDue';
import type { PlaceFigures } from './placeFigures';
import { raised } from './raisedPension';

/** What is paid from one increase to the next. */
export interface SpellLevel {
  readonly member_id: string;
  readonly spell: number;
  readonly months: number;
  readonly paid: number;
}

/** Months paid since a first pension, and what they came to beyond the due one raised year by year. */
export function overpaidSince(
  given: AwardCase,
  { person, expected }: AwardDue,
  levels: readonly SpellLevel[],
  figures: PlaceFigures,
): { readonly months: number; readonly overpaid: number } {
  const region = given.region ?? 'CN';
  const pensioner = {
    scheme: given.scheme,
    region,
    retired: person.retirement,
    birth: person.birth,
    years: person.years,
  };
  let due = expected;
  let overpaid = 0;
  let months = 0;
  for (const [at, level] of levels.entries()) {
    const increase = at === 0 ? null : figures.increase(given.scheme, region, level.spell);
    if (increase !== null) due = raised(due, increase, pensioner);
    overpaid += level.months * (level.paid - due);
    months += level.months;
  }
  return { months, overpaid: roundToFen(overpaid) };
}
