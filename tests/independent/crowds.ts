import { type Facts, type Kind, law } from './facts';
import type { Flows } from './flows';
import type { Rates } from './rates';

/** Persons alike in all the means beside them; money is yuan for each. */
export interface Crowd {
  readonly persons: number;
}

export interface Workers extends Crowd {
  readonly paused: number;
  readonly years: number;
  readonly deemed: number;
  readonly index: number;
  readonly balance: number;
}

/** Unable to work, more than five years before the statutory age. */
export interface Unable extends Crowd {
  readonly years: number;
  readonly deemed: number;
  readonly index: number;
  readonly balance: number;
  readonly allowance: number;
}

/** `pool` is the basic and the transitional part; `early` the share below the statutory age, `earlyPool` its part of it. */
export interface Pensioners extends Crowd {
  readonly years: number;
  readonly drawn: number;
  readonly pool: number;
  readonly account: number;
  readonly left: number;
  readonly early: number;
  readonly earlyPool: number;
}

export interface Life {
  readonly workers: Workers;
  readonly unable: Unable;
  readonly pensioners: Pensioners;
}

export const noLife: Life = {
  workers: { persons: 0, paused: 0, years: 0, deemed: 0, index: 0, balance: 0 },
  unable: { persons: 0, years: 0, deemed: 0, index: 0, balance: 0, allowance: 0 },
  pensioners: { persons: 0, years: 0, drawn: 0, pool: 0, account: 0, left: 0, early: 0, earlyPool: 0 },
};

/** All crowds as one: persons added, means weighed by them. */
export function together<One extends Crowd>(crowds: readonly One[]): One {
  const persons = crowds.reduce((sum, crowd) => sum + crowd.persons, 0);
  if (persons === 0) return crowds[0];
  const mean = (name: string) =>
    crowds.reduce((sum, crowd) => sum + crowd.persons * (crowd as Record<string, number> & One)[name], 0) / persons;
  const means = Object.keys(crowds[0]).map((name) => [name, name === 'persons' ? persons : mean(name)]);
  return Object.fromEntries(means) as One;
}

/** One group's birth year in one calendar year; `age` is that of its end. */
export interface Moment {
  readonly facts: Facts;
  readonly kind: Kind;
  readonly rates: Rates;
  readonly year: number;
  readonly age: number;
  readonly flows: Flows;
}

export const value = (moment: Moment, id: Parameters<typeof law>[1]) => law(moment.facts, id, moment.year);

/** Rates of the year that are no parameters. */
export function economy({ facts: { inputs }, year }: Moment) {
  const at = year - inputs.firstYear + 1;
  return { wage: inputs.averageWage[at], raise: 1 + inputs.adjustment[at], credit: inputs.notionalRate[at] };
}
