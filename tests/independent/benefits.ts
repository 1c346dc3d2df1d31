import { economy, type Moment, value } from './crowds';
import { kinds } from './facts';

/** What someone has on the day of leaving work: years credited, deemed ones among them, index-years, balance. */
export interface Leaving {
  readonly years: number;
  readonly deemed: number;
  readonly index: number;
  readonly balance: number;
}

/** Yuan a year, but `basic` a month and before the guard. `pool` is the basic and the transitional part. */
export interface Award {
  readonly pool: number;
  readonly account: number;
}

function oldRatio(moment: Moment, years: number): number {
  if (years >= 35) return value(moment, 'benefit.institutionOldRatio35');
  if (years >= 30) return value(moment, 'benefit.institutionOldRatio30');
  if (years >= 20) return value(moment, 'benefit.institutionOldRatio20');
  return years >= 10 ? value(moment, 'benefit.institutionOldRatio10') : 0;
}

/** Old pension + share × (new − old) for the guarded part of a year's retirements of staff. */
function guarded(moment: Moment, years: number, newPension: number): number {
  const { facts, kind, year, age } = moment;
  const guardedShare = kinds[kind].work === 'institution' ? value(moment, 'benefit.institutionGuarded') : 0;
  if (guardedShare === 0) return newPension;
  const at = year - facts.inputs.firstYear + 1;
  const lastBase = (facts.inputs.baseIndex[kind][at][age] * facts.inputs.averageWage[at]) / 12;
  const old = oldRatio(moment, years) * value(moment, 'benefit.institutionOldWageShare') * lastBase;
  const withGuard = old + Math.max(0, newPension - old) * value(moment, 'benefit.institutionExcessShare');
  return guardedShare * withGuard + (1 - guardedShare) * newPension;
}

export function award(moment: Moment, { years, deemed, index, balance }: Leaving): Award & { readonly basic: number } {
  const { facts, year, age, rates } = moment;
  const wage = facts.inputs.averageWage[year - facts.inputs.firstYear + 1];
  const benefitBase = (wage * value(moment, 'benefit.baseToAverageWage')) / 12;
  const own = years > deemed ? index / (years - deemed) : 0;
  const basic = (benefitBase * (1 + own) * years * value(moment, 'benefit.accrualRate')) / 2;
  const transitional = benefitBase * own * deemed * value(moment, 'benefit.transitionCoefficient');
  const account = balance / rates.divisor(year, age);
  const whole = guarded(moment, years, basic + transitional + account);
  const ownAccount = Math.min(account, whole);
  return { basic, pool: 12 * (whole - ownAccount), account: 12 * ownAccount };
}

/** Funeral and survivor grant of a death in months of disposable income. */
function grantMonths(moment: Moment, years: number, drawn: number | null): number {
  const minimum = value(moment, 'survivor.minimumMonths');
  const atWork =
    years < 5
      ? minimum / 3
      : years < 10
        ? (2 * minimum) / 3
        : Math.min(value(moment, 'survivor.maximumMonths'), minimum + Math.max(0, years - 15));
  const lump = drawn === null ? atWork : Math.max(minimum, atWork - drawn);
  return value(moment, 'survivor.funeralMonths') + lump;
}

/** Yuan of funeral and survivor grants. */
export const grant = (moment: Moment, deaths: number, years: number, drawn: number | null): number =>
  (deaths * grantMonths(moment, years, drawn) * economy(moment).wage * value(moment, 'survivor.incomeToAverageWage')) /
  12;
