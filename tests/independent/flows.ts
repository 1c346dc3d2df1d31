import { type Moment, value } from './crowds';
import { kinds } from './facts';

/** Persons at the year's end and yuan in the year, all groups and birth years together. */
export const flowNames = [
  'contributors',
  'paying',
  'pensioners',
  'newPensioners',
  'payroll',
  'contributions',
  'accountContributions',
  'accountInterest',
  'joinedAccounts',
  'accountsDrawn',
  'poolPensions',
  'accountPensions',
  'awarded',
  'disability',
  'survivors',
  'refunds',
] as const;
export type FlowName = (typeof flowNames)[number];

/** Sums with Neumaier's correction, so that the order in which lives are followed leaves no trace. */
export class Flows {
  readonly #sums = new Map<string, { sum: number; rest: number }>();

  add(year: number, name: FlowName, value: number): void {
    const key = `${name} ${year}`;
    const { sum, rest } = this.#sums.get(key) ?? { sum: 0, rest: 0 };
    const next = sum + value;
    const lost = Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.#sums.set(key, { sum: next, rest: rest + lost });
  }

  of(year: number, name: FlowName): number {
    const { sum, rest } = this.#sums.get(`${name} ${year}`) ?? { sum: 0, rest: 0 };
    return sum + rest;
  }
}

/** Contribution rates of a group, and the growth of its members by units that join on 31 December. */
export function contributionLaw(moment: Moment) {
  const { work } = kinds[moment.kind];
  const joining = work === 'institution' ? value(moment, 'coverage.institutionJoining') : 0;
  if (work === 'flexible') {
    return {
      rate: value(moment, 'contribution.flexibleRate'),
      accountRate: value(moment, 'contribution.flexibleAccountRate'),
      joining,
    };
  }
  const relief = work === 'institution' ? 0 : value(moment, 'contribution.employerRelief');
  const accountRate = value(moment, 'contribution.employeeRate');
  return { rate: value(moment, 'contribution.employerRate') * (1 - relief) + accountRate, accountRate, joining };
}
