import { startPension } from './career';
import { beginDisability } from './disabilityOnset';
import type { GroupDesk, GroupPair } from './groupDesk';
import type { GroupFlows, GroupYear } from './groupYear';
import { grantMonths } from './survivorGrant';

/**
 * Moves the insured on by a year and books what they pay and are awarded: who dies, settles abroad, can no longer work,
 * retires or enters does so at mid-year. Source: model.md §5–§7.
 */
export function advanceInsured(pair: GroupPair, year: GroupYear, desk: GroupDesk): void {
  findAges(pair, year, desk);
  moveInsured(pair, year, desk);
  keepMembers(pair, year, desk);
  bookAccounts(pair, year, desk);
  bookLeavers(pair, year, desk);
  beginBenefits(pair, year, desk);
}

function findAges({ now }: GroupPair, { insuredOnPath }: GroupYear, { moves }: GroupDesk): void {
  const { insured } = now;
  let first = 0;
  let last = insured.length - 1;
  while (first < last && insured[first] === 0 && insuredOnPath[first + 1] === 0) first++;
  // The last age takes in itself.
  if (insured[last] === 0 && insuredOnPath[last] === 0) last--;
  while (last > first && insured[last] === 0 && insuredOnPath[last + 1] === 0) last--;
  moves.first = first;
  moves.last = last;
}

/** Persons by what becomes of them; those unable to work keep their places on the coverage path. */
function moveInsured(pair: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { insured: members, disabled: unableAtEnd } = desk.places;
  const { first, last, room, places } = desk.moves;
  const { died, emigrated, disabled, retired, stayed, entered } = places;
  const { survival, emigration, disability, retirement, near, insuredOnPath } = year;
  const oldest = survival.length - 1;
  const pathLevel = year.coverage / (1 + year.joining);
  for (let x = first; x <= last; x++) {
    const to = x < oldest ? x + 1 : oldest;
    const insured = now[members + x];
    const survivors = insured * survival[to];
    const abroad = survivors * emigration;
    const unable = (survivors - abroad) * disability[to];
    const able = survivors - abroad - unable;
    const retiring = able * retirement[to];
    const staying = able - retiring;
    const unableInAll = next[unableAtEnd + to] + unable * (1 - near[to]);
    const entering = insuredOnPath[to] * pathLevel - staying - unableInAll;
    room[died + x] = insured - survivors;
    room[emigrated + x] = abroad;
    room[disabled + x] = unable;
    room[retired + x] = retiring;
    room[stayed + x] = staying;
    room[entered + x] = Math.max(0, entering);
  }
}

/**
 * Persons, years and contribution indices of those insured at the year's end. Paying and pausing are two states with
 * even odds of change over the year: the paused share moves towards its level by the turnover.
 */
function keepMembers(pair: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { first, last, room, places } = desk.moves;
  const { stayed: stayedAt, entered: enteredAt, paidStaying: stayingAt, paidLeaving: leavingAt } = places;
  const { insured: members, paused, begunBefore, years, deemedYears, indexYears } = desk.places;
  const { payingShare, baseIndex, pauseTurnover } = year;
  const oldest = payingShare.length - 1;
  for (let x = first; x <= last; x++) {
    const insured = now[members + x];
    const entered = room[enteredAt + x];
    if (insured + entered === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const stayed = room[stayedAt + x];
    const level = 1 - payingShare[to];
    const before = insured > 0 ? now[paused + x] / insured : level;
    const atEnd = level + (before - level) * (1 - pauseTurnover);
    const kept = insured > 0 ? stayed / insured : 0;
    const paidStaying = 1 - (before + atEnd) / 2;
    const paidYears = stayed * paidStaying + (entered * (1 - level)) / 2;
    room[stayingAt + x] = paidStaying;
    room[leavingAt + x] = (1 - before) / 2;
    next[members + to] += stayed + entered;
    next[paused + to] += stayed * atEnd + entered * level;
    next[begunBefore + to] += now[begunBefore + x] * kept;
    next[years + to] += now[years + x] * kept + paidYears;
    next[deemedYears + to] += now[deemedYears + x] * kept;
    next[indexYears + to] += now[indexYears + x] * kept + paidYears * baseIndex[to];
  }
}

/** Contributions of the year and the accounts of those who stay or enter. */
function bookAccounts(pair: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { first, last, room, places } = desk.moves;
  const { stayed: stayedAt, entered: enteredAt, paidStaying, paidLeaving } = places;
  const { insured: members, balance } = desk.places;
  const { baseIndex, payingShare, accountRate, notionalRate: rate } = year;
  const oldest = payingShare.length - 1;
  const wage = year.averageWage * year.collected;
  let payroll = 0;
  let interest = 0;
  for (let x = first; x <= last; x++) {
    const insured = now[members + x];
    const stayed = room[stayedAt + x];
    const entered = room[enteredAt + x];
    if (insured + entered === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const base = baseIndex[to] * wage;
    const staying = base * stayed * room[paidStaying + x];
    const entering = (base * entered * payingShare[to]) / 2;
    const opening = now[balance + x];
    const held = insured > 0 ? (opening * stayed) / insured : 0;
    const earned = held * rate + (staying * accountRate * rate) / 2;
    payroll += staying + base * (insured - stayed) * room[paidLeaving + x] + entering;
    interest += earned + ((opening - held) * rate) / 2;
    next[balance + to] += held + earned + (staying + entering) * accountRate;
  }
  addContributions(desk.flows, year, payroll);
  desk.flows.accountInterest += interest;
}

function addContributions(flows: GroupFlows, { poolRate, accountRate }: GroupYear, payroll: number): void {
  flows.payroll += payroll;
  flows.poolContributions += payroll * poolRate;
  flows.accountContributions += payroll * accountRate;
}

/** What becomes of those who leave at mid-year, each with what had been built up by then. */
function bookLeavers(pair: GroupPair, year: GroupYear, { moves, places, flows }: GroupDesk): void {
  const now = pair.now.memory;
  const { first, last, room } = moves;
  const { died: diedAt, emigrated, paidLeaving, careerYears, careerBalance } = moves.places;
  const { insured, years, balance } = places;
  const { baseIndex, notionalRate, grants: rule } = year;
  const oldest = baseIndex.length - 1;
  const paidIn = year.averageWage * year.collected * year.accountRate;
  const halfYear = 1 + notionalRate / 2;
  let refunds = 0;
  let grants = 0;
  for (let x = first; x <= last; x++) {
    const persons = now[insured + x];
    if (persons === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const credited = now[years + x] / persons;
    const paid = room[paidLeaving + x];
    const held = (now[balance + x] / persons) * halfYear + paidIn * baseIndex[to] * paid;
    const died = room[diedAt + x];
    refunds += (died + room[emigrated + x]) * held;
    grants += died * grantMonths(credited, null, rule);
    room[careerYears + x] = credited + paid;
    room[careerBalance + x] = held;
  }
  flows.accountRefunds += refunds;
  flows.survivors += grants * year.disposableIncome;
}

/** Those who become unable to work or retire, age by age. */
function beginBenefits({ now, next }: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const { memory } = now;
  const { career } = desk;
  const { first, last, room, places } = desk.moves;
  const { disabled, retired, paidLeaving, careerYears, careerBalance } = places;
  const { insured, begunBefore, deemedYears, indexYears } = desk.places;
  const { baseIndex } = year;
  const oldest = baseIndex.length - 1;
  for (let x = first; x <= last; x++) {
    const unable = room[disabled + x];
    const retiring = room[retired + x];
    if (unable + retiring === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const persons = memory[insured + x];
    career.begunBefore = memory[begunBefore + x] / persons;
    career.years = room[careerYears + x];
    career.deemedYears = memory[deemedYears + x] / persons;
    career.indexYears = memory[indexYears + x] / persons + room[paidLeaving + x] * baseIndex[to];
    career.balance = room[careerBalance + x];
    career.persons = unable;
    if (unable > 0) beginDisability(next, to, year, desk);
    career.persons = retiring;
    if (retiring > 0) startPension(next, to, year, desk);
  }
}
