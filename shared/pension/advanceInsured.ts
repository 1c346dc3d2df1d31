import type { AgeStep } from './ageStep';
import { accountPension, basicPension, transitionalPension } from './award';
import type { GroupState } from './groupState';
import type { GroupFlows, GroupYear } from './groupYear';
import { grantMonths } from './survivorGrant';

/** The insured of one age through one year; persons split into those who stay, retire, die and enter. */
interface Movement {
  readonly stayed: number;
  readonly retired: number;
  readonly died: number;
  readonly entered: number;
}

function movementOf(insured: number, to: number, year: GroupYear): Movement {
  const survivors = insured * year.survival[to];
  const retired = survivors * year.retirement[to];
  const stayed = survivors - retired;
  return {
    stayed,
    retired,
    died: insured - survivors,
    entered: Math.max(0, year.insuredOnPath[to] * year.coverage - stayed),
  };
}

/** Means per person before the year, 0 where nobody is. */
function meansOf(state: GroupState, x: number) {
  const persons = state.insured[x];
  const mean = (total: Float64Array) => (persons > 0 ? total[x] / persons : 0);
  return {
    years: mean(state.years),
    deemedYears: mean(state.deemedYears),
    indexYears: mean(state.indexYears),
    balance: mean(state.balance),
  };
}

/**
 * Moves the insured of age `x` on to age `to` at the year's end and books what they pay and are awarded.
 * Who dies, retires or enters does so at mid-year and pays for half of it. Source: model.md §5–§7.
 */
export function advanceInsured({ now, next, x, to }: AgeStep, year: GroupYear, flows: GroupFlows): void {
  const move = movementOf(now.insured[x], to, year);
  const means = meansOf(now, x);
  const { stayed, retired, died, entered } = move;
  const personYears = stayed + (retired + died + entered) / 2;
  const base = year.baseIndex[to] * year.averageWage * year.payingShare * year.collected;
  const paidIn = base * year.accountRate;
  flows.payroll += personYears * base;
  flows.poolContributions += personYears * base * year.poolRate;
  flows.accountContributions += personYears * paidIn;

  const credited = year.payingShare;
  const indexed = year.payingShare * year.baseIndex[to];
  next.insured[to] += stayed + entered;
  next.years[to] += stayed * (means.years + credited) + (entered * credited) / 2;
  next.deemedYears[to] += stayed * means.deemedYears;
  next.indexYears[to] += stayed * (means.indexYears + indexed) + (entered * indexed) / 2;

  const rate = year.notionalRate;
  const balanceAtEnd = means.balance * (1 + rate) + paidIn * (1 + rate / 2);
  const balanceAtMiddle = means.balance * (1 + rate / 2) + paidIn / 2;
  next.balance[to] += stayed * balanceAtEnd + (entered * paidIn) / 2;
  flows.accountInterest +=
    stayed * (balanceAtEnd - means.balance - paidIn) +
    (retired + died) * (balanceAtMiddle - means.balance - paidIn / 2);
  flows.accountRefunds += died * balanceAtMiddle;
  flows.survivors += died * grantMonths(means.years, null, year.grants) * year.disposableIncome;

  if (retired > 0) {
    const career = {
      years: means.years + credited / 2,
      deemedYears: means.deemedYears,
      indexYears: means.indexYears + indexed / 2,
      balance: balanceAtMiddle,
    };
    award({ next, to, persons: retired }, career, year, flows);
  }
}

interface NewPensioners {
  readonly next: GroupState;
  readonly to: number;
  readonly persons: number;
}

/** Means per person on the day of retirement. */
interface Career {
  readonly years: number;
  readonly deemedYears: number;
  readonly indexYears: number;
  readonly balance: number;
}

/** Awards pensions to those who retire at mid-year and pays the first half year. */
function award({ next, to, persons }: NewPensioners, career: Career, year: GroupYear, flows: GroupFlows): void {
  const paidYears = career.years - career.deemedYears;
  const averageIndex = paidYears > 0 ? career.indexYears / paidYears : 0;
  const monthly = persons * 12;
  const basic = monthly * basicPension(year.benefitBase, averageIndex, career.years, year.accrualRate);
  const account = monthly * accountPension(career.balance, year.divisor[to]);
  const transitional =
    monthly * transitionalPension(year.benefitBase, averageIndex, career.deemedYears, year.transitionCoefficient);
  next.pensioners[to] += persons;
  next.pensionerYears[to] += persons * career.years;
  next.drawnYears[to] += persons / 2;
  next.basic[to] += basic;
  next.account[to] += account;
  next.transitional[to] += transitional;
  next.accountLeft[to] += persons * career.balance - account / 2;
  flows.newPensioners += persons;
  flows.awarded += basic + account + transitional;
  flows.basic += basic / 2;
  flows.accountFromAccounts += account / 2;
  flows.transitional += transitional / 2;
}
