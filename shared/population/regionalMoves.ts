import { type RegionalWork, type Sex, valueIn } from './regionalWork';

/** Ages at the end of the interval that move together. */
interface AgeRange {
  readonly first: number;
  readonly last: number;
}

/** Takes those who move out of each region into `moving`, before anybody has arrived. */
function leave(work: RegionalWork, sex: Sex, t: number, { first, last }: AgeRange): void {
  const { inputs, into, moving } = work;
  const { ages, years } = inputs.national;
  const persons = into.persons[sex].data;
  const schedule = inputs.schedule[sex];
  for (let r = 0; r < inputs.regions; r++) {
    const moves = valueIn(inputs.moves, r, t);
    const next = (r * years + t + 1) * ages;
    let left = 0;
    for (let x = first; x <= last; x++) {
      const leaving = persons[next + x] * Math.min(1, moves * schedule[x]);
      moving[r * ages + x] = leaving;
      persons[next + x] -= leaving;
      left += leaving;
    }
    into.leaving.data[r * into.leaving.years + t] += left;
  }
}

/** Adds those on the move to one region, and counts them. */
function arriveAt(work: RegionalWork, persons: Float64Array, next: number, place: Arrival): number {
  const { inputs, moving } = work;
  const { regions, destinations } = inputs;
  const { ages } = inputs.national;
  const { to, first, last } = place;
  let arrived = 0;
  for (let from = 0; from < regions; from++) {
    const share = destinations[from * regions + to];
    if (share === 0) continue;
    for (let x = first; x <= last; x++) {
      const arriving = share * moving[from * ages + x];
      persons[next + x] += arriving;
      arrived += arriving;
    }
  }
  return arrived;
}

interface Arrival extends AgeRange {
  readonly to: number;
}

/**
 * The same for two regions side by side: each sum is a chain of additions that wait for one another, and two chains take
 * no longer than one.
 */
function arriveAtTwo(work: RegionalWork, persons: Float64Array, next: number, place: Arrival): [number, number] {
  const { inputs, moving } = work;
  const { regions, destinations } = inputs;
  const { ages, years } = inputs.national;
  const { to, first, last } = place;
  const beside = next + years * ages;
  let arrived = 0;
  let arrivedBeside = 0;
  for (let from = 0; from < regions; from++) {
    const share = destinations[from * regions + to];
    const shareBeside = destinations[from * regions + to + 1];
    for (let x = first; x <= last; x++) {
      const leaving = moving[from * ages + x];
      const arriving = share * leaving;
      const arrivingBeside = shareBeside * leaving;
      persons[next + x] += arriving;
      persons[beside + x] += arrivingBeside;
      arrived += arriving;
      arrivedBeside += arrivingBeside;
    }
  }
  return [arrived, arrivedBeside];
}

/** Adds those on the move to the regions they go to. */
function arrive(work: RegionalWork, sex: Sex, t: number, { first, last }: AgeRange): void {
  const { inputs, into } = work;
  const { ages, years } = inputs.national;
  const persons = into.persons[sex].data;
  const counted = into.arriving;
  for (let to = 0; to < inputs.regions; to += 2) {
    const next = (to * years + t + 1) * ages;
    if (to + 1 === inputs.regions) {
      counted.data[to * counted.years + t] += arriveAt(work, persons, next, { to, first, last });
      continue;
    }
    const [arrived, arrivedBeside] = arriveAtTwo(work, persons, next, { to, first, last });
    counted.data[to * counted.years + t] += arrived;
    counted.data[(to + 1) * counted.years + t] += arrivedBeside;
  }
}

/** Σ of what leaves at each age, each part over the weight of all other regions, so that one product gives any arrival. */
function gather({ inputs, moving, way }: RegionalWork, attraction: Float64Array, { first, last }: AgeRange): void {
  const { ages } = inputs.national;
  way.fill(0, first, last + 1);
  for (let from = 0; from < inputs.regions; from++) {
    const weight = 1 / (1 - attraction[from]);
    for (let x = first; x <= last; x++) way[x] += moving[from * ages + x] * weight;
  }
}

/** arriving(r) = a(r) · Σ over the others of leaving / (1 − a): the shares of `sharesByAttraction` without the matrix. */
function arriveByAttraction(
  work: RegionalWork,
  sex: Sex,
  { t, first, last }: Interval,
  attraction: Float64Array,
): void {
  const { inputs, into, moving, way } = work;
  const { ages, years } = inputs.national;
  const persons = into.persons[sex].data;
  gather(work, attraction, { first, last });
  for (let to = 0; to < inputs.regions; to++) {
    const next = (to * years + t + 1) * ages;
    const weight = 1 / (1 - attraction[to]);
    let arrived = 0;
    for (let x = first; x <= last; x++) {
      const arriving = attraction[to] * (way[x] - moving[to * ages + x] * weight);
      persons[next + x] += arriving;
      arrived += arriving;
    }
    into.arriving.data[to * into.arriving.years + t] += arrived;
  }
}

interface Interval extends AgeRange {
  readonly t: number;
}

/** Survivors change regions at the end of the interval: every one who leaves a region arrives in another. */
export function move(work: RegionalWork, sex: Sex, t: number, range: AgeRange): void {
  const { attraction } = work.inputs;
  leave(work, sex, t, range);
  if (attraction === undefined) arrive(work, sex, t, range);
  else arriveByAttraction(work, sex, { t, ...range }, attraction);
}
