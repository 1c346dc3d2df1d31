import { startPension } from './career';
import { beginDisability } from './disabilityOnset';
import type { GroupDesk, GroupPair } from './groupDesk';
import type { GroupYear } from './groupYear';
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
function moveInsured({ now, next }: GroupPair, year: GroupYear, { moves }: GroupDesk): void {
  const oldest = now.insured.length - 1;
  const pathLevel = year.coverage / (1 + year.joining);
  for (let x = moves.first; x <= moves.last; x++) {
    const to = x < oldest ? x + 1 : oldest;
    const insured = now.insured[x];
    const survivors = insured * year.survival[to];
    const emigrated = survivors * year.emigration;
    const disabled = (survivors - emigrated) * year.disability[to];
    const able = survivors - emigrated - disabled;
    const retired = able * year.retirement[to];
    const stayed = able - retired;
    const unable = next.disabled[to] + disabled * (1 - year.near[to]);
    moves.died[x] = insured - survivors;
    moves.emigrated[x] = emigrated;
    moves.disabled[x] = disabled;
    moves.retired[x] = retired;
    moves.stayed[x] = stayed;
    moves.entered[x] = Math.max(0, year.insuredOnPath[to] * pathLevel - stayed - unable);
  }
}

/**
 * Persons, years and contribution indices of those insured at the year's end. Paying and pausing are two states with
 * even odds of change over the year: the paused share moves towards its level by the turnover.
 */
function keepMembers({ now, next }: GroupPair, year: GroupYear, { moves }: GroupDesk): void {
  const oldest = now.insured.length - 1;
  for (let x = moves.first; x <= moves.last; x++) {
    const insured = now.insured[x];
    const entered = moves.entered[x];
    if (insured + entered === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const stayed = moves.stayed[x];
    const level = 1 - year.payingShare[to];
    const before = insured > 0 ? now.paused[x] / insured : level;
    const atEnd = level + (before - level) * (1 - year.pauseTurnover);
    const kept = insured > 0 ? stayed / insured : 0;
    const paidStaying = 1 - (before + atEnd) / 2;
    const paidYears = stayed * paidStaying + (entered * (1 - level)) / 2;
    moves.paidStaying[x] = paidStaying;
    moves.paidLeaving[x] = (1 - before) / 2;
    next.insured[to] += stayed + entered;
    next.paused[to] += stayed * atEnd + entered * level;
    next.begunBefore[to] += now.begunBefore[x] * kept;
    next.years[to] += now.years[x] * kept + paidYears;
    next.deemedYears[to] += now.deemedYears[x] * kept;
    next.indexYears[to] += now.indexYears[x] * kept + paidYears * year.baseIndex[to];
  }
}

/** Contributions of the year and the accounts of those who stay or enter. */
function bookAccounts({ now, next }: GroupPair, year: GroupYear, { moves, flows }: GroupDesk): void {
  const oldest = now.insured.length - 1;
  const rate = year.notionalRate;
  const wage = year.averageWage * year.collected;
  let payroll = 0;
  let interest = 0;
  for (let x = moves.first; x <= moves.last; x++) {
    const stayed = moves.stayed[x];
    const entered = moves.entered[x];
    if (now.insured[x] + entered === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const base = year.baseIndex[to] * wage;
    const left = now.insured[x] - stayed;
    const staying = base * stayed * moves.paidStaying[x];
    const entering = (base * entered * year.payingShare[to]) / 2;
    const held = now.insured[x] > 0 ? (now.balance[x] * stayed) / now.insured[x] : 0;
    const earned = held * rate + (staying * year.accountRate * rate) / 2;
    payroll += staying + base * left * moves.paidLeaving[x] + entering;
    interest += earned + ((now.balance[x] - held) * rate) / 2;
    next.balance[to] += held + earned + (staying + entering) * year.accountRate;
  }
  flows.payroll += payroll;
  flows.poolContributions += payroll * year.poolRate;
  flows.accountContributions += payroll * year.accountRate;
  flows.accountInterest += interest;
}

/** What becomes of those who leave at mid-year, each with what had been built up by then. */
function bookLeavers({ now, next }: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const { moves, flows, career } = desk;
  const { insured, years, balance } = now;
  const oldest = insured.length - 1;
  const paidIn = year.averageWage * year.collected * year.accountRate;
  let [refunds, grants] = [0, 0];
  for (let x = moves.first; x <= moves.last; x++) {
    const persons = insured[x];
    if (persons === 0) continue;
    const to = x < oldest ? x + 1 : oldest;
    const paid = moves.paidLeaving[x];
    const credited = years[x] / persons;
    const held = (balance[x] / persons) * (1 + year.notionalRate / 2) + paidIn * year.baseIndex[to] * paid;
    refunds += (moves.died[x] + moves.emigrated[x]) * held;
    grants += moves.died[x] * grantMonths(credited, null, year.grants);
    if (moves.disabled[x] + moves.retired[x] === 0) continue;
    career.begunBefore = now.begunBefore[x] / persons;
    career.years = credited + paid;
    career.deemedYears = now.deemedYears[x] / persons;
    career.indexYears = now.indexYears[x] / persons + paid * year.baseIndex[to];
    career.balance = held;
    career.persons = moves.disabled[x];
    if (career.persons > 0) beginDisability(next, to, year, desk);
    career.persons = moves.retired[x];
    if (career.persons > 0) startPension(next, to, year, desk);
  }
  flows.accountRefunds += refunds;
  flows.survivors += grants * year.disposableIncome;
}
