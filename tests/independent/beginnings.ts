import type { Pensioners, Workers } from './crowds';
import { allKinds, cell, type Facts, type Kind, kinds, law, type Sex, sumOver } from './facts';
import type { People } from './people';
import { creditedYears, type Rates } from './rates';

const isStaff = (kind: Kind) => kinds[kind].work === 'institution';

/** A profile between whole ages, level beyond its ends. */
function between(profile: Float64Array, age: number): number {
  const inside = Math.min(Math.max(age, 0), profile.length - 1);
  const [low, high] = [Math.floor(inside), Math.ceil(inside)];
  return profile[low] + (profile[high] - profile[low]) * (inside - low);
}

/** Mean index of the years credited up to an age. */
function careerIndex(facts: Facts, kind: Kind, age: number): number {
  const index = facts.inputs.baseIndex[kind][0];
  const credited = creditedYears(facts, kind);
  const weighed = sumOver(age, (x) => (credited[x + 1] - credited[x]) * index[x + 1]);
  return credited[age] > 0 ? weighed / credited[age] : index[age];
}

function yearsOfAccounts(facts: Facts, kind: Kind): number {
  const { firstYear } = facts.inputs;
  const id = isStaff(kind) ? 'account.institutionStartYear' : 'account.startYear';
  return firstYear - 1 - Math.floor(law(facts, id, firstYear - 1));
}

export function workersAtOpening(facts: Facts, rates: Rates, kind: Kind, age: number): Workers {
  const { inputs, fitted } = facts;
  const before = inputs.firstYear - 1;
  const credited = creditedYears(facts, kind);
  const deemed = between(credited, age - yearsOfAccounts(facts, kind));
  const index = careerIndex(facts, kind, age);
  const balances = isStaff(kind) ? inputs.institutionBalance : inputs.openingBalance;
  return {
    persons: rates.path(before, age) * fitted.openingInsured,
    paused: 1 - rates.paying(before, age),
    years: credited[age],
    deemed,
    index: (credited[age] - deemed) * index,
    balance: balances[age] * index * law(facts, 'account.openingLevel', before),
  };
}

/** Part of a group's birth year that its calendar has retired at the opening. */
function retiredPart({ inputs: { calendars, firstYear } }: Facts, kind: Kind, age: number): number {
  const { share, remaining } = calendars[kind];
  return 1 - Math.max(0, cell(remaining, firstYear - 1, age) - cell(share, firstYear - 1, age));
}

/** Pensioners of each group and age before the levels of pensions and of their number are fitted. */
function pensionersByKind(facts: Facts, people: People, rates: Readonly<Record<Kind, Rates>>) {
  const { ages, firstYear, profiles } = facts.inputs;
  const before = firstYear - 1;
  const drawing = (sex: Sex, age: number) => {
    const profile = sex === 'male' ? profiles.pensionerShareMen : profiles.pensionerShareWomen;
    return ((people(sex, before, age) + people(sex, firstYear, age)) / 2) * profile[age];
  };
  const all = sumOver(ages, (age) => drawing('male', age) + drawing('female', age));
  const women = law(facts, 'coverage.institutionWomenShare', before);
  const wanted = all * law(facts, 'coverage.institutionPensionerShare', before);
  const split = (sex: Sex): Partial<Record<Kind, Float64Array>> => {
    const [staff] = allKinds.filter((kind) => kinds[kind].sex === sex && isStaff(kind));
    const others = allKinds.filter((kind) => kinds[kind].sex === sex && !isStaff(kind));
    const retiredStaff = sumOver(ages, (age) => retiredPart(facts, staff, age) * drawing(sex, age));
    const level = (wanted * (sex === 'male' ? 1 - women : women)) / retiredStaff;
    const ofStaff = (age: number) => retiredPart(facts, staff, age) * drawing(sex, age) * level;
    const insured = others.map((kind) => sumOver(ages, (age) => rates[kind].path(before, age)));
    const weights = (age: number) => others.map((kind, at) => retiredPart(facts, kind, age) * insured[at]);
    const part = (at: number, age: number) => {
      const total = weights(age).reduce((sum, weight) => sum + weight, 0);
      return total > 1e-9 ? weights(age)[at] / total : Number(at === 0);
    };
    const persons = (of: (age: number) => number) => Float64Array.from({ length: ages }, (_, age) => of(age));
    const rest = others.map((kind, at) => [kind, persons((age) => (drawing(sex, age) - ofStaff(age)) * part(at, age))]);
    return Object.fromEntries([[staff, persons(ofStaff)], ...rest]);
  };
  return { ...split('male'), ...split('female') } as Record<Kind, Float64Array>;
}

const awardAge = (facts: Facts, kind: Kind): number =>
  Math.round(law(facts, kinds[kind].statutory, facts.inputs.firstYear - 1));

/** Mean pension of each group, (1 + Z)/2 · Y at the statutory age, staff by their ratio; the mean of all is one yuan. */
function pensionLevels(facts: Facts, persons: Readonly<Record<Kind, Float64Array>>): Record<Kind, number> {
  const heads = (kind: Kind) => persons[kind].reduce((sum, value) => sum + value, 0);
  const relative = (kind: Kind) => {
    const age = awardAge(facts, kind);
    return ((1 + careerIndex(facts, kind, age)) / 2) * creditedYears(facts, kind)[age];
  };
  const enterprises = allKinds.filter((kind) => !isStaff(kind));
  const mean = (of: readonly Kind[], level: (kind: Kind) => number) =>
    of.reduce((sum, kind) => sum + heads(kind) * level(kind), 0) / of.reduce((sum, kind) => sum + heads(kind), 0);
  const ratio = law(facts, 'benefit.institutionStockRatio', facts.inputs.firstYear - 1);
  const staff = mean(enterprises, relative) * ratio;
  const level = (kind: Kind) => (isStaff(kind) ? staff : relative(kind));
  const one = mean(allKinds, level);
  return Object.fromEntries(allKinds.map((kind) => [kind, level(kind) / one])) as Record<Kind, number>;
}

export type PensionersAtOpening = (kind: Kind, age: number) => Pensioners;

export function pensionersAtOpening(
  facts: Facts,
  people: People,
  rates: Readonly<Record<Kind, Rates>>,
): PensionersAtOpening {
  const { inputs, fitted } = facts;
  const before = inputs.firstYear - 1;
  const persons = pensionersByKind(facts, people, rates);
  const levels = pensionLevels(facts, persons);
  return (kind, age) => {
    const statutory = awardAge(facts, kind);
    const drawn = Math.max(0.5, age - statutory);
    const old = Math.min(1, Math.max(0, drawn + 0.5 - yearsOfAccounts(facts, kind)));
    const pension = levels[kind] * fitted.openingPension;
    const share = isStaff(kind) ? 'benefit.institutionStockAccountShare' : 'benefit.stockAccountShare';
    const account = (1 - old) * pension * law(facts, share, before);
    return {
      persons: persons[kind][age] * fitted.openingPensioners,
      years: creditedYears(facts, kind)[Math.min(age, statutory)],
      drawn,
      pool: pension - account,
      account,
      left: (account / 12) * Math.max(0, inputs.divisorByMonth[statutory * 12] - 12 * drawn),
      early: 0,
      earlyPool: 0,
    };
  };
}
