import { get, mul, pairBytes, sub } from './lanes';
import { advanceInsured, leaveWork } from './pathInsured';
import {
  insuredAt,
  insuredBytes,
  isSome,
  oldest,
  PathRate,
  pathRate,
  pathRateAt,
  Span,
  Unable,
  unableAt,
  youngest,
} from './pathPlaces';
import { advanceUnable } from './pathUnable';
import { peopleAt, survivalAt, total } from './places';

/**
 * Members of a group who do not draw a pension, one year on, as advanceInsured.ts and advanceDisabled.ts have it: in
 * totals of an age, so that shares of them need no division. Nobody is insured at the last, open age: retirement is
 * certain long before. The insured come last: others take their share of what these have when the year begins, and members
 * unable to work keep their places on the coverage path.
 */
export function advanceMembers(): void {
  const slots = insuredAt(0);
  const survivals = survivalAt(0);
  const people = peopleAt(0);
  const last = oldest(Span.members);
  for (let x = youngest(Span.members); x <= last; x++) {
    const slot = slots + x * insuredBytes;
    const rates = pathRateAt(x);
    const survival = get(survivals + x * pairBytes);
    let places = mul(pathRate(rates, PathRate.path), get(people + x * pairBytes));
    if (isSome(rates, PathRate.hasUnable)) {
      advanceUnable(x, slot, rates);
      places = sub(places, total(unableAt(x), Unable.persons));
    }
    if (isSome(rates, PathRate.leaving)) leaveWork(x, slot, rates, survival);
    advanceInsured(slot, rates, survival, places);
  }
}
