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
  const last = disabled.length - 1;
  for (let x = 0; x <= last; x++) {
    if (disabled[x] === 0) continue;
    const to = x < last ? x + 1 : last;
    payAllowances(pair, x, year, desk);
    keepDisabled(pair, x, year, desk);
    if (year.disabledSurvival[to] * year.nearing[to] > 0) turnToPension(pair, x, year, desk);
  }
}

function payAllowances(pair: GroupPair, x: number, year: GroupYear, { flows, places }: GroupDesk): void {
  const now = pair.now.memory;
  const last = year.survival.length - 1;
  const to = x < last ? x + 1 : last;
  const survival = year.disabledSurvival[to];
  const staying = survival * (1 - year.nearing[to]);
  const died = 1 - survival;
  const held = now[places.disabledBalance + x];
  const persons = now[places.disabled + x];
  const interest = held * year.notionalRate;
  flows.disability += (now[places.allowance + x] * (1 + year.adjustment) * (1 + staying)) / 2;
  flows.accountInterest += interest * staying + (interest / 2) * (1 - staying);
  flows.accountRefunds += died * (held + interest / 2);
  const months = grantMonths(now[places.disabledYears + x] / persons, null, year.grants);
  flows.survivors += persons * died * months * year.disposableIncome;
}

function keepDisabled(pair: GroupPair, x: number, year: GroupYear, { places }: GroupDesk): void {
  const now = pair.now.memory;
  const next = pair.next.memory;
  const last = year.survival.length - 1;
  const to = x < last ? x + 1 : last;
  const survival = year.disabledSurvival[to];
  const staying = survival - survival * year.nearing[to];
  next[places.allowance + to] += now[places.allowance + x] * (1 + year.adjustment) * staying;
  next[places.disabled + to] += now[places.disabled + x] * staying;
  next[places.disabledBegunBefore + to] += now[places.disabledBegunBefore + x] * staying;
  next[places.disabledYears + to] += now[places.disabledYears + x] * staying;
  next[places.disabledDeemedYears + to] += now[places.disabledDeemedYears + x] * staying;
  next[places.disabledIndexYears + to] += now[places.disabledIndexYears + x] * staying;
  next[places.disabledBalance + to] += now[places.disabledBalance + x] * (1 + year.notionalRate) * staying;
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
