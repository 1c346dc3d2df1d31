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
}

function findAges({ now }: GroupPair, year: GroupYear, { moves }: GroupDesk): void {
  const oldest = now.insured.length - 1;
  const isEmpty = (x: number) => now.insured[x] === 0 && year.insuredOnPath[Math.min(x + 1, oldest)] === 0;
  let [first, last] = [0, oldest];
  while (first <= last && isEmpty(first)) first++;
  while (last > first && isEmpty(last)) last--;
  moves.first = first;
  moves.last = last;
}

/** Persons by what becomes of them; those unable to work keep their places on the coverage path. */
function moveInsured({ now, next }: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const { first, last, room, places } = desk.moves;
  const { survival, disability, retirement, near, insuredOnPath } = year;
  const { memory } = now;
  const unableAtEnd = next.disabled;
  const oldest = survival.length - 1;
  const pathLevel = year.coverage / (1 + year.joining);
  for (let x = first; x <= last; x++) {
    const to = x < oldest ? x + 1 : oldest;
    const insured = memory[desk.places.insured + x];
    const survivors = insured * survival[to];
    const emigrated = survivors * year.emigration;
    const disabled = (survivors - emigrated) * disability[to];
    const able = survivors - emigrated - disabled;
    const retired = able * retirement[to];
    const stayed = able - retired;
    const unable = unableAtEnd[to] + disabled * (1 - near[to]);
    room[places.died + x] = insured - survivors;
    room[places.emigrated + x] = emigrated;
    room[places.disabled + x] = disabled;
    room[places.retired + x] = retired;
    room[places.stayed + x] = stayed;
    room[places.entered + x] = Math.max(0, insuredOnPath[to] * pathLevel - stayed - unable);
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
  const { insured: members, paused, begunBefore, years, deemedYears, indexYears } = desk.places;
  const { payingShare, baseIndex, pauseTurnover } = year;
  const oldest = payingShare.length - 1;
  for (let x = first; x <= last; x++) {
    const insured = now[members + x];
    const entered = room[places.entered + x];
    if (insured + entered === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const stayed = room[places.stayed + x];
    const level = 1 - payingShare[to];
    const before = insured > 0 ? now[paused + x] / insured : level;
    const atEnd = level + (before - level) * (1 - pauseTurnover);
    const kept = insured > 0 ? stayed / insured : 0;
    const paidStaying = 1 - (before + atEnd) / 2;
    const paidYears = stayed * paidStaying + (entered * (1 - level)) / 2;
    room[places.paidStaying + x] = paidStaying;
    room[places.paidLeaving + x] = (1 - before) / 2;
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
  const { insured: members, balance } = desk.places;
  const { baseIndex, payingShare, accountRate, notionalRate: rate } = year;
  const oldest = payingShare.length - 1;
  const wage = year.averageWage * year.collected;
  let [payroll, interest] = [0, 0];
  for (let x = first; x <= last; x++) {
    const insured = now[members + x];
    const stayed = room[places.stayed + x];
    const entered = room[places.entered + x];
    if (insured + entered === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const base = baseIndex[to] * wage;
    const staying = base * stayed * room[places.paidStaying + x];
    const entering = (base * entered * payingShare[to]) / 2;
    const opening = now[balance + x];
    const held = insured > 0 ? (opening * stayed) / insured : 0;
    const earned = held * rate + (staying * accountRate * rate) / 2;
    payroll += staying + base * (insured - stayed) * room[places.paidLeaving + x] + entering;
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
function bookLeavers(pair: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const now = pair.now.memory;
  const { first, last, room, places } = desk.moves;
  const { insured, years, balance } = desk.places;
  const { baseIndex, notionalRate, grants: rule } = year;
  const oldest = baseIndex.length - 1;
  const paidIn = year.averageWage * year.collected * year.accountRate;
  let [refunds, grants] = [0, 0];
  for (let x = first; x <= last; x++) {
    const persons = now[insured + x];
    if (persons === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const credited = now[years + x] / persons;
    const paid = room[places.paidLeaving + x];
    const held = (now[balance + x] / persons) * (1 + notionalRate / 2) + paidIn * baseIndex[to] * paid;
    const died = room[places.died + x];
    refunds += (died + room[places.emigrated + x]) * held;
    grants += died * grantMonths(credited, null, rule);
    if (room[places.disabled + x] + room[places.retired + x] === 0) continue;
    desk.career.years = credited + paid;
    desk.career.balance = held;
    beginBenefits(pair, x, year, desk);
  }
  desk.flows.accountRefunds += refunds;
  desk.flows.survivors += grants * year.disposableIncome;
}

/** Those of an age who become unable to work or retire; years and balance of their career are on the desk. */
function beginBenefits({ now: { memory }, next }: GroupPair, x: number, year: GroupYear, desk: GroupDesk): void {
  const { career, places } = desk;
  const { room, places: moved } = desk.moves;
  const oldest = year.baseIndex.length - 1;
  const to = x < oldest ? x + 1 : oldest;
  const persons = memory[places.insured + x];
  const paid = room[moved.paidLeaving + x];
  career.begunBefore = memory[places.begunBefore + x] / persons;
  career.deemedYears = memory[places.deemedYears + x] / persons;
  career.indexYears = memory[places.indexYears + x] / persons + paid * year.baseIndex[to];
  career.persons = room[moved.disabled + x];
  if (career.persons > 0) beginDisability(next, to, year, desk);
  career.persons = room[moved.retired + x];
  if (career.persons > 0) startPension(next, to, year, desk);
}
