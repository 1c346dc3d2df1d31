import { groupDesk } from '../../pension/groupDesk';
import { memberGroups } from '../../pension/memberGroups';
import { accountsHeld } from '../memberWheel';
import { emptyState, type MemberState } from '../opening';
import { advanceRegions, type StatePair } from './advanceRegions';
import { emptyMoveFlows, moveMembers } from './movers';
import { pooledMoneyOf, pooledRuleIn } from './pooledMoney';
import type { RegionsOpening, RegionWheel } from './regionWheel';
import { totalOf } from './shareOut';

const contributorsOf = (state: MemberState): number =>
  memberGroups.reduce((sum, group) => sum + totalOf(state[group].insured), 0);

/** Below the statutory age a pension is a disability allowance. */
const pensionersOf = (state: MemberState): number =>
  memberGroups.reduce((sum, group) => sum + (totalOf(state[group].pensioners) - totalOf(state[group].early)), 0);

/** The reference, which the kernel is checked against. */
export function plainRegionWheel({ ground, levels, states }: RegionsOpening): RegionWheel {
  const { starts, attraction, inputs } = ground;
  const moves = emptyMoveFlows(starts.length);
  const year = { levels, path: new Float64Array(inputs.ages), desk: groupDesk(inputs.ages) };
  let pair: StatePair = { now: states, next: starts.map(() => emptyState(inputs.ages)) };
  return {
    accountsHeld: Float64Array.from(states, accountsHeld),
    turn: (t, shares, chance) => {
      const rule = pooledRuleIn(ground.wages, inputs, t);
      moveMembers(
        pair.now,
        { chance, attraction },
        (state, x, region) => pooledMoneyOf(rule, state, x, starts[region].wage),
        moves,
      );
      const flows = advanceRegions(ground, pair, { ...year, t, shares });
      pair = { now: pair.next, next: pair.now };
      return { flows, moves, contributors: pair.now.map(contributorsOf), pensioners: pair.now.map(pensionersOf) };
    },
  };
}
