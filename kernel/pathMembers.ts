import { leaveWork, meanInsured, payInsured, stayInsured } from './pathInsured';
import { isSome, oldest, PathRate, pathRateAt, Span, youngest } from './pathPlaces';
import { becomeUnable, payUnable } from './pathUnable';

/**
 * Members of a group who do not draw a pension, one year on, as advanceInsured.ts and advanceDisabled.ts have it: in
 * totals of an age, so that shares of them need no division. Nobody is insured at the last, open age: retirement is
 * certain long before. The insured stay last, as members unable to work keep their places on the coverage path.
 */
export function advanceMembers(): void {
  const last = oldest(Span.members);
  for (let x = youngest(Span.members); x <= last; x++) {
    const rates = pathRateAt(x);
    const hasUnable = isSome(rates, PathRate.hasUnable);
    if (hasUnable) payUnable(x, rates);
    meanInsured(x, rates);
    payInsured(x);
    if (isSome(rates, PathRate.leaving)) leaveWork(x, rates);
    if (hasUnable) becomeUnable(x, rates);
    stayInsured(x, rates);
  }
}
