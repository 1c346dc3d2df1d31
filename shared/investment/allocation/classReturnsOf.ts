import { segmentDays } from '../attribution/segmentDays';
import { assetClasses } from '../portfolio/assetClass';
import type { Holding } from '../portfolio/holding';
import { type DatedClassReturns, leastPeriods } from './readClassReturns';

/**
 * Returns of the classes of a portfolio, day by day, without what was bought or sold. A class that was not held on every
 * day has no series of its own and is left out. Null where costs are missing or there are too few days.
 */
export function classReturnsOf(holdings: readonly Holding[]): DatedClassReturns | null {
  if (holdings.some(({ cost }) => cost === null)) return null;
  const { segments, days } = segmentDays(holdings, ({ assetClass }) => assetClass);
  if (days.length < leastPeriods) return null;
  const whole = assetClasses.flatMap((name) => {
    const at = segments.indexOf(name);
    const own = at === -1 ? [] : days.flatMap(({ returns }) => returns[at] ?? []);
    return own.length === days.length ? [{ name, own }] : [];
  });
  return whole.length === 0
    ? null
    : {
        classes: whole.map(({ name }) => name),
        returns: whole.map(({ own }) => own),
        dates: days.map(({ date }) => date),
      };
}
