import { startEarlyPension } from './career';
import type { GroupDesk, GroupPair } from './groupDesk';
import type { GroupYear } from './groupYear';
import { grantMonths } from './survivorGrant';

/**
 * Moves those who are wholly unable to work on by a year. The allowance rises like pensions; who dies or comes within
 * five years of the statutory age at mid-year draws half of it, the latter then the pension that the years and the
 * account give. Nothing is paid in. Source: 人社部发〔2024〕72号, articles 3 and 4.
 */
export function advanceDisabled(pair: GroupPair, year: GroupYear, desk: GroupDesk): void {
  const { disabled } = pair.now;
  let first = 0;
  while (first < disabled.length && disabled[first] === 0) first++;
  if (first === disabled.length) return;
  keepDisabled(pair, first, year, desk);
  payAllowances(pair, first, year, desk);
}

function keepDisabled(pair: GroupPair, first: number, year: GroupYear, { places }: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const { disabled, disabledBegunBefore, disabledYears, disabledDeemedYears } = places;
  const { disabledIndexYears, disabledBalance, allowance } = places;
  const { disabledSurvival, nearing } = year;
  const last = nearing.length - 1;
  const raised = 1 + year.adjustment;
  const credited = 1 + year.notionalRate;
  for (let x = first; x <= last; x++) {
    if (now[disabled + x] === 0) continue;
    const to = x < last ? x + 1 : last;
    const staying = disabledSurvival[to] - disabledSurvival[to] * nearing[to];
    next[allowance + to] += now[allowance + x] * raised * staying;
    next[disabled + to] += now[disabled + x] * staying;
    next[disabledBegunBefore + to] += now[disabledBegunBefore + x] * staying;
    next[disabledYears + to] += now[disabledYears + x] * staying;
    next[disabledDeemedYears + to] += now[disabledDeemedYears + x] * staying;
    next[disabledIndexYears + to] += now[disabledIndexYears + x] * staying;
    next[disabledBalance + to] += now[disabledBalance + x] * credited * staying;
  }
}

function payAllowances(pair: GroupPair, first: number, year: GroupYear, desk: GroupDesk): void {
  const now = pair.now.memory;
  const { flows } = desk;
  const { disabled, disabledYears, disabledBalance, allowance } = desk.places;
  const { disabledSurvival, nearing, notionalRate, disposableIncome, grants } = year;
  const last = nearing.length - 1;
  const raised = 1 + year.adjustment;
  for (let x = first; x <= last; x++) {
    const persons = now[disabled + x];
    if (persons === 0) continue;
    const to = x < last ? x + 1 : last;
    const survival = disabledSurvival[to];
    const staying = survival * (1 - nearing[to]);
    const died = 1 - survival;
    const held = now[disabledBalance + x];
    const interest = held * notionalRate;
    const months = grantMonths(now[disabledYears + x] / persons, null, grants);
    flows.disability += (now[allowance + x] * raised * (1 + staying)) / 2;
    flows.accountInterest += interest * staying + (interest / 2) * (1 - staying);
    flows.accountRefunds += died * (held + interest / 2);
    flows.survivors += persons * died * months * disposableIncome;
    if (survival * nearing[to] > 0) turnToPension(pair, x, year, desk);
  }
}

function turnToPension(pair: GroupPair, x: number, year: GroupYear, desk: GroupDesk): void {
  const { memory: now } = pair.now;
  const { career, places } = desk;
  const last = year.survival.length - 1;
  const to = x < last ? x + 1 : last;
  const persons = now[places.disabled + x];
  career.persons = persons * (year.disabledSurvival[to] * year.nearing[to]);
  career.begunBefore = now[places.disabledBegunBefore + x] / persons;
  career.years = now[places.disabledYears + x] / persons;
  career.deemedYears = now[places.disabledDeemedYears + x] / persons;
  career.indexYears = now[places.disabledIndexYears + x] / persons;
  career.balance = (now[places.disabledBalance + x] * (1 + year.notionalRate / 2)) / persons;
  startEarlyPension(pair.next, to, year, desk);
}
