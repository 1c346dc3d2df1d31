import { allKinds, cell, type Facts, type Kind, kinds, law, sumOver } from './facts';
import type { People } from './people';

/** Normal distribution by Simpson's rule. */
function normal(z: number): number {
  const panels = 200;
  const step = Math.min(Math.abs(z), 9) / panels;
  const weight = (i: number) => (i === 0 || i === panels ? 1 : i % 2 === 1 ? 4 : 2);
  const area = (step / 3) * sumOver(panels + 1, (i) => weight(i) * Math.exp(-((i * step) ** 2) / 2));
  return 0.5 + (Math.sign(z) * area) / Math.sqrt(2 * Math.PI);
}

export const creditedYears = ({ inputs }: Facts, kind: Kind): Float64Array =>
  kinds[kind].work === 'institution' ? inputs.profiles.creditedYearsInstitution : inputs.profiles.creditedYears;

/** Share of an age with fewer years than a minimum, years normal around the profile. */
function shortOf(facts: Facts, kind: Kind, at: { readonly year: number; readonly age: number }, minimum: number) {
  const mean = creditedYears(facts, kind)[at.age];
  const deviation = mean * law(facts, 'retirement.yearsDispersion', at.year);
  return deviation > 0 ? normal((minimum - mean) / deviation) : Number(mean < minimum);
}

function shareOfKind(facts: Facts, kind: Kind, year: number): number {
  const value = (id: Parameters<typeof law>[1]) => law(facts, id, year);
  const institutionWomen = value('coverage.institutionShareWomen');
  const postWomen = Math.max(value('coverage.cadreShareWomen'), institutionWomen);
  const flexible = { male: value('coverage.flexibleShareMen'), female: value('coverage.flexibleShareWomen') };
  switch (kind) {
    case 'menEmployed':
      return 1 - flexible.male - value('coverage.institutionShareMen');
    case 'womenWorker':
      return 1 - flexible.female - postWomen;
    case 'womenCadre':
      return postWomen - institutionWomen;
    case 'menInstitution':
      return value('coverage.institutionShareMen');
    case 'womenInstitution':
      return institutionWomen;
    default:
      return flexible[kinds[kind].sex];
  }
}

/** Chances of one group, by year and age at the year's end. */
export function ratesOf(facts: Facts, people: People, kind: Kind) {
  const { inputs } = facts;
  const { firstYear, ages, calendars, profiles } = inputs;
  const { sex, work } = kinds[kind];
  const value = (id: Parameters<typeof law>[1], year: number) => law(facts, id, year);

  const survival = (year: number, age: number) =>
    1 - Math.min(1, cell(inputs.survivorship[sex], year, age) * value('mortality.memberFactor', year));
  const survivalUnable = (year: number, age: number) => {
    const factor = value('mortality.memberFactor', year) * value('disability.mortalityFactor', year);
    return 1 - Math.min(1, cell(inputs.survivorship[sex], year, age) * factor);
  };
  const path = (year: number, age: number) => {
    const present = (people(sex, year, age) + people(sex, year + 1, age)) / 2;
    const atWork = Math.max(0, cell(calendars[kind].remaining, year, age) - cell(calendars[kind].share, year, age));
    const participation = sex === 'male' ? profiles.participationMen : profiles.participationWomen;
    const inTown = value('economy.urbanShare', year) * participation[age] * value('coverage.employment', year);
    return present * inTown * value('coverage.ofUrbanWorkforce', year) * shareOfKind(facts, kind, year) * atWork;
  };
  const retirement = (year: number, age: number) => {
    const [share, remaining] = [cell(calendars[kind].share, year, age), cell(calendars[kind].remaining, year, age)];
    const [before, now] = [firstYear - 1, year].map((one) => value('retirement.minimumYears', one));
    if (age >= 75) return 1;
    if (remaining < 1e-9) return 1 / (1 + Math.max(0, now - before) / 2);
    if (share <= 0) return 0;
    const certain = Math.min(1, share / remaining);
    if (now <= before || value('retirement.yearsDispersion', year) === 0) return certain;
    const [shortThen, shortNow] = [before, now].map((minimum) => shortOf(facts, kind, { year, age }, minimum));
    return shortThen < 1 ? certain * (1 - (shortNow - shortThen) / (1 - shortThen)) : certain;
  };
  const divisor = (year: number, age: number) => {
    const months = cell(calendars[kind].ageInMonths, year, age);
    return inputs.divisorByMonth[months > 0 ? Math.round(months) : age * 12 + 6];
  };
  const disability = (year: number, age: number) => {
    const incidence = sex === 'male' ? profiles.disabilityMen : profiles.disabilityWomen;
    const inForce = year >= value('disability.startYear', year) && age > 0;
    return inForce ? Math.min(1, incidence[age] * value('disability.incidenceLevel', year)) : 0;
  };
  const near = (year: number, age: number) => cell(inputs.near[kind], year, age);
  const nearing = (year: number, age: number) => {
    const before = near(year - 1, age - 1);
    return before < 1 ? Math.max(0, near(year, age) - before) / (1 - before) : 1;
  };
  const lacking = (year: number, age: number) =>
    shortOf(facts, kind, { year, age }, value('retirement.minimumYears', year));

  const pathThen = Float64Array.from({ length: ages }, (_, age) => path(firstYear - 1, age));
  const members = sumOver(ages, (age) => pathThen[age]);
  const tendency = (year: number, age: number) =>
    1 + value('contribution.pauseAgeTilt', year) * (profiles.pausing[age] - 1);
  const pausing = Array.from({ length: inputs.years + 1 }, (_, index) => {
    const year = firstYear - 1 + index;
    const id = work === 'flexible' ? 'contribution.payingShareFlexible' : 'contribution.payingShareEmployed';
    const weighed = sumOver(ages, (age) => pathThen[age] * tendency(year, age));
    return (1 - value(id, year)) * (weighed > 0 ? members / weighed : 1);
  });
  const paying = (year: number, age: number) => 1 - Math.min(1, tendency(year, age) * pausing[year - firstYear + 1]);
  return { survival, survivalUnable, path, retirement, divisor, disability, near, nearing, lacking, paying };
}

export type Rates = ReturnType<typeof ratesOf>;

export const allRates = (facts: Facts, people: People): Readonly<Record<Kind, Rates>> =>
  Object.fromEntries(allKinds.map((kind) => [kind, ratesOf(facts, people, kind)])) as Record<Kind, Rates>;
