import { advanceDisabled } from './advanceDisabled';
import { advanceInsured } from './advanceInsured';
import { advancePensioners } from './advancePensioners';
import { type GroupDesk, groupDesk } from './groupDesk';
import { clear, type GroupState, scale } from './groupState';
import type { GroupFlows, GroupYear } from './groupYear';

/** Units that join bring members of all kinds in proportion to those already in, on the last day of the year. */
function join(next: GroupState, joining: number, flows: GroupFlows): void {
  let held = 0;
  for (let x = 0; x < next.balance.length; x++) held += next.balance[x] + next.disabledBalance[x] + next.accountLeft[x];
  flows.joinedAccounts += held * joining;
  scale(next, 1 + joining);
}

/**
 * One group from one 31 December to the next, written into `next` over whatever stood there; the last age takes in
 * itself. `now` is not changed. What the group pays and draws is added to the flows of the desk.
 */
export function advanceGroup(
  now: GroupState,
  next: GroupState,
  year: GroupYear,
  desk: GroupDesk = groupDesk(now.insured.length),
): GroupFlows {
  const pair = { now, next };
  clear(next);
  // The insured last: a member unable to work keeps a place on the coverage path.
  advancePensioners(pair, year, desk);
  advanceDisabled(pair, year, desk);
  advanceInsured(pair, year, desk);
  if (year.joining > 0) join(next, year.joining, desk.flows);
  return desk.flows;
}
