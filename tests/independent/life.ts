import { type Award, award, grant, type Leaving } from './benefits';
import {
  type Crowd,
  economy,
  type Life,
  type Moment,
  noLife,
  type Pensioners,
  together,
  type Unable,
  value,
} from './crowds';
import { contributionLaw } from './flows';
import { workAndLeave } from './work';

const started = (persons: number, { years }: Leaving, { pool, account }: Award, balance: number): Pensioners => ({
  persons,
  years,
  drawn: 0.5,
  pool,
  account,
  left: balance - account / 2,
  early: 0,
  earlyPool: 0,
});

/** An allowance of a pension's amount, from five years before the statutory age. */
function startEarly(moment: Moment, persons: number, leaving: Leaving): Pensioners {
  const { flows, year } = moment;
  const { pool, account } = award(moment, leaving);
  flows.add(year, 'accountPensions', (persons * account) / 2);
  flows.add(year, 'accountsDrawn', (persons * account) / 2);
  flows.add(year, 'disability', (persons * pool) / 2);
  return { ...started(persons, leaving, { pool, account }, leaving.balance), early: 1, earlyPool: pool };
}

function drawPensions(moment: Moment, now: Pensioners): Pensioners {
  const { flows, year, age, rates } = moment;
  const { raise, credit } = economy(moment);
  const survival = rates.survival(year, age);
  const paid = (now.persons * raise * (1 + survival)) / 2;
  const due = now.account * paid;
  const held = now.left * now.persons * survival;
  const drawn = Math.min(due, held);
  flows.add(year, 'poolPensions', (now.pool - now.earlyPool) * paid);
  flows.add(year, 'disability', now.earlyPool * paid);
  flows.add(year, 'accountPensions', due);
  flows.add(year, 'accountsDrawn', drawn);
  flows.add(year, 'refunds', now.left * now.persons * (1 - survival));
  flows.add(year, 'survivors', grant(moment, now.persons * (1 - survival), now.years, now.drawn));
  flows.add(year, 'accountInterest', (held - drawn) * credit);
  const persons = now.persons * survival;
  const stillEarly = 1 - rates.retirement(year, age);
  return {
    persons,
    years: now.years,
    drawn: now.drawn + 1,
    pool: now.pool * raise,
    account: now.account * raise,
    left: persons > 0 ? ((held - drawn) * (1 + credit)) / persons : 0,
    early: now.early * stillEarly,
    earlyPool: now.earlyPool * raise * stillEarly,
  };
}

/** Those who stay unable to work, and those who come within five years of the statutory age. */
function drawAllowances(moment: Moment, now: Unable): { readonly unable: Unable; readonly near: Pensioners } {
  const { flows, year, age, rates } = moment;
  const { raise, credit } = economy(moment);
  const survival = rates.survivalUnable(year, age);
  const turning = now.persons * survival * rates.nearing(year, age);
  const staying = now.persons * survival - turning;
  const dead = now.persons * (1 - survival);
  flows.add(year, 'disability', now.allowance * raise * (staying + (turning + dead) / 2));
  flows.add(year, 'accountInterest', now.balance * credit * (staying + (turning + dead) / 2));
  flows.add(year, 'refunds', now.balance * dead * (1 + credit / 2));
  flows.add(year, 'survivors', grant(moment, dead, now.years, null));
  const atMiddle = { ...now, balance: now.balance * (1 + credit / 2) };
  return {
    unable: { ...now, persons: staying, allowance: now.allowance * raise, balance: now.balance * (1 + credit) },
    near: turning > 0 ? startEarly(moment, turning, atMiddle) : noLife.pensioners,
  };
}

/** Found unable to work at mid-year: the basic part, for some months only where years are lacking. */
function becomeUnable(moment: Moment, persons: number, leaving: Leaving): Unable {
  const { flows, year, age, rates } = moment;
  const minimum = value(moment, 'retirement.minimumYears');
  const lacking = persons * rates.lacking(year, age);
  const monthly = award(moment, leaving).basic;
  const years = Math.min(leaving.years, minimum);
  const beyond = Math.max(0, years - value(moment, 'disability.shortYears'));
  const months = value(moment, 'disability.shortMonths') + value(moment, 'disability.furtherMonths') * beyond;
  const shortMonthly = leaving.years > 0 ? (monthly * years) / leaving.years : 0;
  const allowance = persons > 0 ? (12 * monthly * (persons - lacking)) / persons : 0;
  flows.add(year, 'disability', (persons * allowance) / 2 + lacking * shortMonthly * months);
  const { deemed, index, balance } = leaving;
  return { persons, years: leaving.years, deemed, index, balance, allowance };
}

function retire(moment: Moment, persons: number, leaving: Leaving): Pensioners {
  const { flows, year } = moment;
  const { pool, account } = award(moment, leaving);
  flows.add(year, 'poolPensions', (persons * pool) / 2);
  flows.add(year, 'accountPensions', (persons * account) / 2);
  flows.add(year, 'accountsDrawn', (persons * account) / 2);
  flows.add(year, 'newPensioners', persons);
  flows.add(year, 'awarded', persons * (pool + account));
  return started(persons, leaving, { pool, account }, leaving.balance);
}

/** One birth year of one group from one 31 December to the next. */
export function liveOneYear(moment: Moment, now: Life): Life {
  const { flows, year } = moment;
  const drawing = drawPensions(moment, now.pensioners);
  const { unable, near } = drawAllowances(moment, now.unable);
  const work = workAndLeave(moment, now.workers, unable.persons);
  const newlyUnable = work.far > 0 ? becomeUnable(moment, work.far, work.leaving) : noLife.unable;
  const newlyNear = work.near > 0 ? startEarly(moment, work.near, work.leaving) : noLife.pensioners;
  const newlyRetired = work.retired > 0 ? retire(moment, work.retired, work.leaving) : noLife.pensioners;
  const end = {
    workers: work.workers,
    unable: together([unable, newlyUnable]),
    pensioners: together([drawing, near, newlyNear, newlyRetired]),
  };
  const { joining } = contributionLaw(moment);
  flows.add(year, 'joinedAccounts', accountsOf(end) * joining);
  const grown = <One extends Crowd>(crowd: One): One => ({ ...crowd, persons: crowd.persons * (1 + joining) });
  return { workers: grown(end.workers), unable: grown(end.unable), pensioners: grown(end.pensioners) };
}

export const accountsOf = ({ workers, unable, pensioners }: Life): number =>
  workers.persons * workers.balance + unable.persons * unable.balance + pensioners.persons * pensioners.left;
