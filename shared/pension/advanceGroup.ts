import { advanceInsured } from './advanceInsured';
import { advancePensioners } from './advancePensioners';
import { clear, type GroupState } from './groupState';
import { type GroupFlows, type GroupYear, noFlows } from './groupYear';

/**
 * One group from one 31 December to the next, written into `next` over whatever stood there; the last age takes in
 * itself. `now` is not changed.
 */
export function advanceGroup(now: GroupState, next: GroupState, year: GroupYear): GroupFlows {
  const ages = now.insured.length;
  const flows = noFlows();
  clear(next);
  // Nobody below 15 is insured, so the youngest age never has to be filled from births.
  for (let x = 0; x < ages; x++) {
    const to = Math.min(x + 1, ages - 1);
    const step = { now, next, x, to };
    advanceInsured(step, year, flows);
    advancePensioners(step, year, flows);
  }
  return flows;
}
