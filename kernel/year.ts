import { fixYear } from './constants';
import { advanceDisabled } from './disabled';
import { advanceInsured } from './insured';
import { add, get, mul, one, pairBytes, put, zero } from './lanes';
import { advancePensioners } from './pensioners';
import {
  addFlow,
  ages,
  Flow,
  firstAge,
  isInForce,
  Kind,
  Law,
  noteYoungest,
  rateAt,
  rule,
  slotAt,
  slotBytes,
  Total,
  total,
} from './places';

/**
 * One group of a pair from one 31 December to the next, as advanceGroup.ts does. The totals of a cohort stay in their
 * place: what is age x when the year begins is age x + 1 when it ends, and age 0 begins one place further down.
 */
export function advanceGroup(): void {
  fixYear();
  // The insured last: a member unable to work keeps a place on the coverage path.
  advancePensioners(firstAge(Kind.pensioners));
  advanceDisabled(firstAge(Kind.disabled));
  findEntrants();
  advanceInsured(firstAge(Kind.insured));
  if (isInForce(Law.joining)) join();
}

/** Youngest age at which members enter this year. */
function findEntrants(): void {
  let x: usize = 0;
  while (x < ages && load<f64>(rateAt(x)) === 0) x++;
  noteYoungest(Kind.insured, slotAt(x));
}

/** Units that join bring members of all kinds in proportion to those already in, on the last day of the year. */
function join(): void {
  const joining = rule(Law.joining);
  const first = slotAt(0) - slotBytes;
  const end = slotAt(ages - 1);
  let held = zero;
  for (let slot = first; slot < end; slot += slotBytes) {
    const ofWorking = add(total(slot, Total.balance), total(slot, Total.disabledBalance));
    held = add(held, add(ofWorking, total(slot, Total.accountLeft)));
  }
  addFlow(Flow.joinedAccounts, mul(held, joining));
  const factor = add(one(), joining);
  for (let place = first; place < end; place += pairBytes) put(place, mul(get(place), factor));
}
