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
    const to = Math.min(x + 1, last);
    const survival = year.disabledSurvival[to];
    const turning = survival * year.nearing[to];
    payAllowances(pair, x, year, desk);
    keepDisabled(pair, x, survival - turning, year);
    if (turning > 0) turnToPension(pair, x, turning, { year, desk });
  }
}

function payAllowances({ now }: GroupPair, x: number, year: GroupYear, { flows }: GroupDesk): void {
  const to = Math.min(x + 1, now.disabled.length - 1);
  const survival = year.disabledSurvival[to];
  const staying = survival * (1 - year.nearing[to]);
  const died = 1 - survival;
  const held = now.disabledBalance[x];
  const interest = held * year.notionalRate;
  flows.disability += (now.allowance[x] * (1 + year.adjustment) * (1 + staying)) / 2;
  flows.accountInterest += interest * staying + (interest / 2) * (1 - staying);
  flows.accountRefunds += died * (held + interest / 2);
  const months = grantMonths(now.disabledYears[x] / now.disabled[x], null, year.grants);
  flows.survivors += now.disabled[x] * died * months * year.disposableIncome;
}

function keepDisabled({ now, next }: GroupPair, x: number, staying: number, year: GroupYear): void {
  const to = Math.min(x + 1, now.disabled.length - 1);
  next.allowance[to] += now.allowance[x] * (1 + year.adjustment) * staying;
  next.disabled[to] += now.disabled[x] * staying;
  next.disabledBegunBefore[to] += now.disabledBegunBefore[x] * staying;
  next.disabledYears[to] += now.disabledYears[x] * staying;
  next.disabledDeemedYears[to] += now.disabledDeemedYears[x] * staying;
  next.disabledIndexYears[to] += now.disabledIndexYears[x] * staying;
  next.disabledBalance[to] += now.disabledBalance[x] * (1 + year.notionalRate) * staying;
}

interface Occasion {
  readonly year: GroupYear;
  readonly desk: GroupDesk;
}

function turnToPension({ now, next }: GroupPair, x: number, turning: number, { year, desk }: Occasion): void {
  const persons = now.disabled[x];
  const { career } = desk;
  career.persons = persons * turning;
  career.begunBefore = now.disabledBegunBefore[x] / persons;
  career.years = now.disabledYears[x] / persons;
  career.deemedYears = now.disabledDeemedYears[x] / persons;
  career.indexYears = now.disabledIndexYears[x] / persons;
  career.balance = (now.disabledBalance[x] * (1 + year.notionalRate / 2)) / persons;
  startEarlyPension(next, Math.min(x + 1, now.disabled.length - 1), year, desk);
}
