import { normalQuantile } from './normalQuantile';

/**
 * A small stochastic population with a pay-as-you-go fund, written plainly: one array a quantity, one exponential a
 * cell. It stands in for a textbook implementation, so that times of the engine can be given as ratios to it. Money,
 * rates and persons are made up; nothing of it enters the product's results.
 */
const ages = 101;
const pensionAge = 60;
const sexes = [0, 1] as const;

const mortality = sexes.map((sex) =>
  Array.from({ length: ages }, (_, age) => {
    const base = sex === 0 ? 4e-4 + 3e-5 * Math.exp(0.094 * age) : 2e-4 + 1.4e-5 * Math.exp(0.098 * age);
    return base + (age === 0 ? 0.008 : 0);
  }),
);
const sensitivity = sexes.map((sex) =>
  Array.from({ length: ages }, (_, age) => 0.005 + 0.01 * Math.exp(-(((age - 10 - 5 * sex) / 40) ** 2))),
);
const fertility = Array.from({ length: ages }, (_, age) =>
  age >= 15 && age < 50 ? 0.0943 * Math.exp(-((age - 28) ** 2) / 60.5) : 0,
);
const wageWeight = sexes.map((sex) =>
  Array.from({ length: ages }, (_, age) =>
    age >= 20 && age < 65 ? (sex === 1 ? 0.52 : 0.62) * (0.6 + 0.03 * (age - 20) - 0.0005 * (age - 20) ** 2) : 0,
  ),
);
const coverage = [0.7, 0.6];
const replacement = 0.45;
const shareAtBirth = [0.515, 0.485];

/** What differs by sex, as the loops below read it. */
interface Half {
  readonly mortality: Float64Array;
  readonly sensitivity: Float64Array;
  readonly wageWeight: Float64Array;
  readonly coverage: number;
  readonly shareAtBirth: number;
  persons: Float64Array;
  nextPersons: Float64Array;
  /** Pensions in payment by age, from age 60 on. */
  pensions: Float64Array;
  nextPensions: Float64Array;
}

const survival = (rate: number): number => (1 - rate / 2) / (1 + rate / 2);

function openingHalf(sex: 0 | 1): Half {
  const rates = mortality[sex] ?? [];
  const covered = coverage[sex] ?? 0;
  const persons = new Float64Array(ages);
  const pensions = new Float64Array(ages);
  for (let age = 0, alive = 1; age < ages; age++) {
    const count = 10_000 * (sex === 1 ? 1 : 1.04) * alive * Math.exp(-0.004 * age);
    persons[age] = count;
    if (age >= pensionAge) pensions[age] = count * covered * replacement * Math.exp(-0.01 * (age - pensionAge));
    alive *= survival(rates[age] ?? 0);
  }
  return {
    mortality: Float64Array.from(rates),
    sensitivity: Float64Array.from(sensitivity[sex] ?? []),
    wageWeight: Float64Array.from(wageWeight[sex] ?? []),
    coverage: covered,
    shareAtBirth: shareAtBirth[sex] ?? 0,
    persons,
    pensions,
    nextPersons: new Float64Array(ages),
    nextPensions: new Float64Array(ages),
  };
}

function mix32(value: number): number {
  let x = value >>> 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Four normal shocks a year, the same for a path whatever else runs. */
export function shocksOf(path: number, years: number): Float64Array {
  const key = mix32(12345 + Math.imul(path, 0x9e3779b9));
  return Float64Array.from({ length: 4 * years }, (_, k) =>
    normalQuantile((mix32(key ^ mix32(k + 1)) + 0.5) / 2 ** 32),
  );
}

export interface PathYear {
  readonly population: number;
  readonly contributions: number;
  readonly expenditure: number;
  readonly fund: number;
}

/** Wage, return, mortality index and fertility, moved on by the year's shocks. */
interface Economy {
  wage: number;
  rate: number;
  mortalityIndex: number;
  fertilityLevel: number;
}

/** One path of `years` years. */
export function referencePath(shocks: Float64Array, years: number): PathYear[] {
  const halves = sexes.map(openingHalf);
  const economy: Economy = { wage: 1, rate: 0.03, mortalityIndex: 0, fertilityLevel: 0 };
  let fund = 1e5;
  const path: PathYear[] = [];
  for (let t = 0; t < years; t++) {
    const growth = moveOn(economy, shocks.subarray(4 * t, 4 * t + 4));
    const flows = advanceYear(halves, economy, growth);
    const net = flows.contributions - flows.expenditure;
    fund = fund * (1 + economy.rate) + net * (1 + economy.rate / 2);
    economy.wage *= growth;
    for (const half of halves) {
      half.pensions[pensionAge] = (half.persons[pensionAge] ?? 0) * half.coverage * replacement * economy.wage;
    }
    path.push({ ...flows, fund });
  }
  return path;
}

function moveOn(economy: Economy, [wage = 0, rate = 0, index = 0, fertilityShock = 0]: Float64Array): number {
  economy.rate = 0.03 + 0.6 * (economy.rate - 0.03) + 0.05 * rate;
  economy.mortalityIndex += -1 + 0.8 * index;
  economy.fertilityLevel = 0.9 * economy.fertilityLevel + 0.03 * fertilityShock;
  return Math.exp(0.03 - 0.02 ** 2 / 2 + 0.02 * wage);
}

function advanceYear(halves: readonly Half[], economy: Economy, growth: number): Omit<PathYear, 'fund'> {
  const births = birthsOf(halves[1]?.persons ?? new Float64Array(ages)) * Math.exp(economy.fertilityLevel);
  const indexation = 1 + 0.5 * (growth - 1) + 0.5 * 0.02;
  let population = 0;
  let weighted = 0;
  let expenditure = 0;
  for (const half of halves) {
    for (let age = 0; age < ages; age++) {
      population += half.persons[age] ?? 0;
      weighted += (half.wageWeight[age] ?? 0) * (half.persons[age] ?? 0);
    }
    expenditure += advanceHalf(half, economy.mortalityIndex, indexation);
    half.persons[0] = births * half.shareAtBirth;
  }
  return { population, contributions: 0.24 * economy.wage * weighted, expenditure };
}

function birthsOf(women: Float64Array): number {
  let births = 0;
  for (let age = 0; age < ages; age++) births += (fertility[age] ?? 0) * (women[age] ?? 0);
  return births;
}

/** Persons and pensions a year on; gives the pensions paid and half of what the dying had, for their survivors. */
function advanceHalf(half: Half, mortalityIndex: number, indexation: number): number {
  const { persons, pensions, nextPersons, nextPensions } = half;
  let paid = 0;
  nextPersons.fill(0);
  nextPensions.fill(0);
  for (let age = 0; age < ages; age++) {
    const rate = (half.mortality[age] ?? 0) * Math.exp((half.sensitivity[age] ?? 0) * mortalityIndex);
    const share = survival(rate);
    const pension = pensions[age] ?? 0;
    const next = Math.min(age + 1, ages - 1);
    paid += pension + 0.5 * pension * (1 - share);
    nextPersons[next] = (nextPersons[next] ?? 0) + (persons[age] ?? 0) * share;
    nextPensions[next] = (nextPensions[next] ?? 0) + pension * share * indexation;
  }
  half.persons = nextPersons;
  half.pensions = nextPensions;
  half.nextPersons = persons;
  half.nextPensions = pensions;
  return paid;
}

/** Cells (age and sex) times years of one path: the unit in which work is counted. */
export const cellYears = (years: number): number => sexes.length * ages * years;
