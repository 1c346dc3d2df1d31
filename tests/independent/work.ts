import { grant, type Leaving } from './benefits';
import { economy, type Moment, together, value, type Workers } from './crowds';
import { contributionLaw } from './flows';

/** What becomes of workers in a year, persons. */
function fates(moment: Moment, persons: number) {
  const { rates, year, age } = moment;
  const alive = persons * rates.survival(year, age);
  const abroad = alive * value(moment, 'coverage.emigration');
  const unable = (alive - abroad) * rates.disability(year, age);
  const retired = (alive - abroad - unable) * rates.retirement(year, age);
  return { dead: persons - alive, abroad, unable, retired, staying: alive - abroad - unable - retired };
}

/** Parts of the year paid by each who stays, leaves or enters, and the paused among those who stay and enter. */
function pauses(moment: Moment, now: Workers) {
  const level = 1 - moment.rates.paying(moment.year, moment.age);
  const before = now.persons > 0 ? now.paused : level;
  const after = level + (before - level) * (1 - value(moment, 'contribution.pauseTurnover'));
  return {
    staying: { paid: 1 - (before + after) / 2, paused: after },
    leaving: { paid: (1 - before) / 2 },
    entering: { paid: (1 - level) / 2, paused: level },
  };
}

/** Index of the contribution base, and the base that arrives, yuan a year. */
function baseOf(moment: Moment) {
  const { facts, kind, year, age } = moment;
  const index = facts.inputs.baseIndex[kind][year - facts.inputs.firstYear + 1][age];
  const arriving = facts.fitted.collected * value(moment, 'contribution.compliance');
  return { index, yuan: index * economy(moment).wage * arriving };
}

function bookPayroll({ flows, year, ...moment }: Moment, payroll: number): void {
  const { rate, accountRate } = contributionLaw({ flows, year, ...moment });
  flows.add(year, 'payroll', payroll);
  flows.add(year, 'contributions', payroll * rate);
  flows.add(year, 'accountContributions', payroll * accountRate);
}

/** Those who stay, a year on; what is credited on contributions of the year is half of a year's interest. */
function stay(moment: Moment, now: Workers, { paid, paused }: ReturnType<typeof pauses>['staying']): Workers {
  const base = baseOf(moment);
  const { credit } = economy(moment);
  const saved = base.yuan * paid * contributionLaw(moment).accountRate;
  return {
    persons: fates(moment, now.persons).staying,
    paused,
    years: now.years + paid,
    deemed: now.deemed,
    index: now.index + paid * base.index,
    balance: now.balance * (1 + credit) + saved * (1 + credit / 2),
  };
}

function enter(moment: Moment, persons: number, { paid, paused }: ReturnType<typeof pauses>['entering']): Workers {
  const base = baseOf(moment);
  const balance = base.yuan * paid * contributionLaw(moment).accountRate;
  return { persons, paused, years: paid, deemed: 0, index: paid * base.index, balance };
}

/** What each who leaves at mid-year has by then: contributions of the half year bear no interest. */
function leave(moment: Moment, now: Workers, { paid }: ReturnType<typeof pauses>['leaving']): Leaving {
  const base = baseOf(moment);
  return {
    years: now.years + paid,
    deemed: now.deemed,
    index: now.index + paid * base.index,
    balance: now.balance * (1 + economy(moment).credit / 2) + base.yuan * paid * contributionLaw(moment).accountRate,
  };
}

/** The year of those who work. `unableBefore` are those unable to work from earlier years: they keep their places. */
export function workAndLeave(moment: Moment, now: Workers, unableBefore: number) {
  const { flows, year, age, rates, facts } = moment;
  const { dead, abroad, unable, retired, staying } = fates(moment, now.persons);
  const near = unable * rates.near(year, age);
  const far = unable - near;
  const wanted = (rates.path(year, age) * facts.fitted.coverage) / (1 + contributionLaw(moment).joining);
  const part = pauses(moment, now);
  const stayed = stay(moment, now, part.staying);
  const entered = enter(moment, Math.max(0, wanted - staying - unableBefore - far), part.entering);
  const leaving = leave(moment, now, part.leaving);
  const left = now.persons - staying;
  const yearsPaid = staying * part.staying.paid + left * part.leaving.paid + entered.persons * part.entering.paid;
  bookPayroll(moment, yearsPaid * baseOf(moment).yuan);
  const { credit } = economy(moment);
  const savedStaying = baseOf(moment).yuan * part.staying.paid * contributionLaw(moment).accountRate;
  const interest = staying * (now.balance + savedStaying / 2) + (left * now.balance) / 2;
  flows.add(year, 'accountInterest', interest * credit);
  flows.add(year, 'refunds', (dead + abroad) * leaving.balance);
  flows.add(year, 'survivors', grant(moment, dead, now.years, null));
  return { workers: together([stayed, entered]), leaving, retired, near, far };
}
