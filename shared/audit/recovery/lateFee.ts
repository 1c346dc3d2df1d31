import type { DatedValue, IsoDate } from '../../parameters/parameter';
import type { RecoveryLaw } from './recoveryLaw';

const dayNumber = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Days of arrears under one rate, and what they come to before rounding. */
export interface LateSpan {
  readonly rate: DatedValue;
  readonly days: number;
}

/**
 * The days after the due day up to `until`, split by the rate in force on each: days = min(until, next rate) −
 * max(due, day before the rate). Days before the first rate bear no fee.
 */
export function lateSpans(law: RecoveryLaw, due: IsoDate, until: IsoDate): readonly LateSpan[] {
  const values = law.get('lateFee.perDay')?.values ?? [];
  return values.flatMap((rate, at): LateSpan[] => {
    const begins = Math.max(dayNumber(due), dayNumber(rate.from) - 1);
    const next = values.at(at + 1);
    const ends = Math.min(dayNumber(until), next === undefined ? Number.POSITIVE_INFINITY : dayNumber(next.from) - 1);
    return ends > begins ? [{ rate, days: ends - begins }] : [];
  });
}
