import { add, addTo, div, mul, numberBytes, one, pairBytes, sub, where, zero } from './lanes';
import { ages, firstAge, Kind, slotAt, Total, total } from './places';

/** Persons and yuan of a pair at the year's end, all groups together; a pair each. */
export enum Sum {
  contributors,
  paused,
  begunBefore,
  institutionContributors,
  pensioners,
  institutionPensioners,
  disabled,
  oldPersons,
  middlePersons,
  newPersons,
  oldPensions,
  middlePensions,
  newPensions,
  /** Pensioners and those on an allowance of a pension's amount, and the latter alone. */
  drawing,
  count,
}

/** What is kept of a group by year and age; one number each. */
export enum Surface {
  insured,
  paying,
  pensioners,
  disabled,
  count,
}

let sums: usize = 0;

export function setSums(place: usize): void {
  sums = place;
}

function sumAt(sum: i32): usize {
  return sums + <usize>sum * pairBytes;
}

/** Youngest age at which there may be members of any kind. */
function firstMember(): usize {
  const insured = firstAge(Kind.insured);
  const disabled = firstAge(Kind.disabled);
  const pensioners = firstAge(Kind.pensioners);
  return min(insured, min(disabled, pensioners));
}

/** Adds a group's members up, as recordYear.ts does. */
export function addMembers(isInstitution: bool): void {
  let insured = zero;
  let paused = zero;
  let begunBefore = zero;
  let retired = zero;
  let unable = zero;
  let drawing = zero;
  let early = zero;
  for (let x = firstMember(); x < ages; x++) {
    const slot = slotAt(x);
    const pensionersHere = total(slot, Total.pensioners);
    const earlyHere = total(slot, Total.early);
    insured = add(insured, total(slot, Total.insured));
    paused = add(paused, total(slot, Total.paused));
    begunBefore = add(begunBefore, total(slot, Total.begunBefore));
    retired = add(retired, sub(pensionersHere, earlyHere));
    unable = add(unable, add(total(slot, Total.disabled), earlyHere));
    drawing = add(drawing, pensionersHere);
    early = add(early, earlyHere);
  }
  addTo(sumAt(Sum.contributors), insured);
  addTo(sumAt(Sum.paused), paused);
  addTo(sumAt(Sum.begunBefore), begunBefore);
  addTo(sumAt(Sum.pensioners), retired);
  addTo(sumAt(Sum.disabled), unable);
  addTo(sumAt(Sum.drawing), sub(drawing, early));
  if (!isInstitution) return;
  addTo(sumAt(Sum.institutionContributors), insured);
  addTo(sumAt(Sum.institutionPensioners), retired);
}

/** Pensioners by kind; those below the statutory age are taken out of each in proportion. */
export function addKinds(): void {
  let all = zero;
  let old = zero;
  let middle = zero;
  let allPaid = zero;
  let oldPaid = zero;
  let middlePaid = zero;
  for (let x = firstAge(Kind.pensioners); x < ages; x++) {
    const slot = slotAt(x);
    const drawing = total(slot, Total.pensioners);
    const share = where(f64x2.ne(drawing, zero), sub(one(), div(total(slot, Total.early), drawing)));
    const fromPool = add(total(slot, Total.basic), total(slot, Total.account));
    all = add(all, mul(drawing, share));
    old = add(old, mul(total(slot, Total.oldPensioners), share));
    middle = add(middle, mul(total(slot, Total.middlePensioners), share));
    allPaid = add(allPaid, mul(add(fromPool, total(slot, Total.transitional)), share));
    oldPaid = add(oldPaid, mul(total(slot, Total.oldPension), share));
    middlePaid = add(middlePaid, mul(total(slot, Total.middlePension), share));
  }
  addTo(sumAt(Sum.oldPersons), old);
  addTo(sumAt(Sum.middlePersons), middle);
  addTo(sumAt(Sum.newPersons), sub(sub(all, old), middle));
  addTo(sumAt(Sum.oldPensions), oldPaid);
  addTo(sumAt(Sum.middlePensions), middlePaid);
  addTo(sumAt(Sum.newPensions), sub(sub(allPaid, oldPaid), middlePaid));
}

function first(slot: usize, name: i32): f64 {
  return load<f64>(slot + <usize>name * pairBytes);
}

/** The first of a pair, age by age, into rows that lie `stride` bytes apart. */
export function keepAges(row: usize, stride: usize): void {
  for (let x = firstMember(); x < ages; x++) {
    const slot = slotAt(x);
    const insured = first(slot, Total.insured);
    const early = first(slot, Total.early);
    const at = row + x * numberBytes;
    store<f64>(at, insured);
    store<f64>(at + stride, insured - first(slot, Total.paused));
    store<f64>(at + 2 * stride, first(slot, Total.pensioners) - early);
    store<f64>(at + 3 * stride, first(slot, Total.disabled) + early);
  }
}
