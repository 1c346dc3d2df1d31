import { monthNumber, readYearMonth } from '../../base/yearMonth';
import type { IsoDate } from '../../parameters/parameter';

const numberOf = (period: IsoDate): number => {
  const month = readYearMonth(period.slice(0, 7));
  return month === null ? Number.NaN : monthNumber(month);
};

/** Which months' differences the next or the last month makes good to the fen; none counts twice. */
export function timed(periods: readonly IsoDate[], differences: readonly number[]): readonly boolean[] {
  const isTiming = differences.map(() => false);
  for (let at = 0; at + 1 < differences.length; at++) {
    const follows = numberOf(periods[at + 1]) === numberOf(periods[at]) + 1;
    if (!follows || isTiming[at] || differences[at] === 0 || differences[at] !== -differences[at + 1]) continue;
    isTiming[at] = true;
    isTiming[at + 1] = true;
  }
  return isTiming;
}
