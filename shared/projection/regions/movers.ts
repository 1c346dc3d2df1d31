import type { GroupState, Total } from '../../pension/groupState';
import { memberGroups, sexOf } from '../../pension/memberGroups';
import type { MemberState } from '../opening';

/**
 * What a member carries: the person, whether paying and begun before accounts were, credited years, index and account.
 * Pensioners and those on an allowance stay with the fund that pays them.
 */
const carried = [
  'insured',
  'paused',
  'begunBefore',
  'years',
  'deemedYears',
  'indexYears',
  'balance',
] as const satisfies readonly Total[];

/** How members move on 1 January: chance of leaving by age, and weight of each region as destination, adding up to 1. */
export interface MoveRule {
  readonly chance: { readonly male: Float64Array; readonly female: Float64Array };
  readonly attraction: Float64Array;
}

/** Persons and yuan that leave and reach each region, filled anew every year. */
export interface MoveFlows {
  readonly personsOut: Float64Array;
  readonly personsIn: Float64Array;
  readonly balanceOut: Float64Array;
  readonly balanceIn: Float64Array;
  /** Pooled money that goes with those who leave. */
  readonly pooledOut: Float64Array;
  readonly pooledIn: Float64Array;
}

export const emptyMoveFlows = (regions: number): MoveFlows => {
  const perRegion = () => new Float64Array(regions);
  return {
    personsOut: perRegion(),
    personsIn: perRegion(),
    balanceOut: perRegion(),
    balanceIn: perRegion(),
    pooledOut: perRegion(),
    pooledIn: perRegion(),
  };
};

/** Σ of what leaves, each part over the weight of all other regions, so that one product gives any arrival. */
function onTheWay(leaving: Float64Array, attraction: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < leaving.length; r++) sum += leaving[r] / (1 - attraction[r]);
  return sum;
}

/** arriving(r) = a(r) · Σ over the others of leaving / (1 − a): the shares of `sharesByAttraction` without the matrix. */
export function arrivals(leaving: Float64Array, attraction: Float64Array, into: Float64Array): void {
  const sum = onTheWay(leaving, attraction);
  for (let r = 0; r < leaving.length; r++) {
    into[r] = attraction[r] * (sum - leaving[r] / (1 - attraction[r]));
  }
}

interface AgeRange {
  readonly first: number;
  readonly last: number;
}

/** Ages of one quantity of one group in all regions, and how they move. */
interface Crossing {
  readonly values: readonly Float64Array[];
  readonly chance: Float64Array;
  readonly attraction: Float64Array;
  /** Ages at which anybody may move. */
  readonly ages: AgeRange;
  /** Room: what is on the way by age, as `onTheWay`. */
  readonly way: Float64Array;
  /** Sums over ages by region, where they are kept. */
  readonly out: Float64Array | null;
  readonly into: Float64Array | null;
}

/** Those who leave, all regions together; region by region, so that memory is read in its order. */
function leave({ values, chance, attraction, ages, way }: Crossing): void {
  way.fill(0);
  for (let r = 0; r < values.length; r++) {
    const own = values[r];
    const weight = 1 / (1 - attraction[r]);
    for (let x = ages.first; x <= ages.last; x++) way[x] += own[x] * chance[x] * weight;
  }
}

/** One quantity of a group: every unit that leaves a region reaches another. */
function cross(crossing: Crossing): void {
  const { values, chance, attraction, ages, way, out, into } = crossing;
  leave(crossing);
  for (let r = 0; r < values.length; r++) {
    const own = values[r];
    const drawn = attraction[r];
    const weight = 1 / (1 - attraction[r]);
    let left = 0;
    let arrived = 0;
    for (let x = ages.first; x <= ages.last; x++) {
      const leaving = own[x] * chance[x];
      const arriving = drawn * (way[x] - leaving * weight);
      own[x] += arriving - leaving;
      left += leaving;
      arrived += arriving;
    }
    if (out !== null) out[r] += left;
    if (into !== null) into[r] += arrived;
  }
}

/** Pooled money that all of an age in a region would take along, yuan. */
export type PooledMoney = (state: GroupState, x: number, region: number) => number;

/** From the youngest to the oldest age at which some region has members who may move; empty where none has. */
function movingAges(states: readonly GroupState[], chance: Float64Array): AgeRange {
  const isMoving = (x: number) => chance[x] > 0 && states.some(({ insured }) => insured[x] > 0);
  let [first, last] = [0, chance.length - 1];
  while (first <= last && !isMoving(first)) first++;
  while (last >= first && !isMoving(last)) last--;
  return { first, last };
}

function pooledOf(states: readonly GroupState[], chance: Float64Array, pooled: PooledMoney, out: Float64Array): void {
  for (const [r, state] of states.entries()) {
    for (let x = 0; x < chance.length; x++) {
      if (chance[x] > 0 && state.insured[x] > 0) out[r] += chance[x] * pooled(state, x, r);
    }
  }
}

/**
 * Members change regions; years, index and account go with them, means per person unchanged on the way. `pooled` gives
 * the pooled money of all of an age in a region, of which movers take their part. Source: model.md §5, §12.
 */
export function moveMembers(
  states: readonly MemberState[],
  rule: MoveRule,
  pooled: PooledMoney,
  flows: MoveFlows,
): void {
  const { attraction } = rule;
  const sums: Partial<Record<Total, readonly [Float64Array, Float64Array]>> = {
    insured: [flows.personsOut, flows.personsIn],
    balance: [flows.balanceOut, flows.balanceIn],
  };
  for (const sum of Object.values(flows)) sum.fill(0);
  const way = new Float64Array(rule.chance.male.length);
  for (const group of memberGroups) {
    const chance = rule.chance[sexOf(group)];
    const inGroup = states.map((state) => state[group]);
    const ages = movingAges(inGroup, chance);
    pooledOf(inGroup, chance, pooled, flows.pooledOut);
    for (const quantity of carried) {
      const values = inGroup.map((state) => state[quantity]);
      const [out, into] = sums[quantity] ?? [null, null];
      cross({ values, chance, attraction, ages, way, out, into });
    }
  }
  arrivals(flows.pooledOut, attraction, flows.pooledIn);
}
