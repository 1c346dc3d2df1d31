import { agesIn, type Grid, grid } from '../../base/grid';
import { type GroupFlows, noFlows } from '../../pension/groupYear';
import { emptyLedger } from '../../pension/ledger';
import { memberGroups } from '../../pension/memberGroups';
import type { PopulationProjection } from '../../population/populationProjection';
import { memberTables } from '../memberTables';
import { openingState } from '../opening';
import { emptyOutcomes, type PathDrivers, type PathGround, type PathOutcomes } from '../paths/pathDrivers';
import { bookFund, fundRates } from '../simulate';
import { kernelAges, kernelFlows, rateCount } from './kernelPlaces';
import { poolLevels } from './kernelWheel';
import { loadOnce, loadScenario, setByOpening } from './loadKernel';
import type { MemberKernel } from './memberKernel';

/** Counts of the parts of memory that paths have, as in kernel/paths.ts and kernel/pathPeople.ts. */
const pathRateCount = 7;
const pathYearCount = 7;
const driverCount = 5;
const outcomeCount = kernelFlows.length + 4;

const logOfLiving = (complement: Float64Array): Float64Array => complement.map((dying) => Math.log1p(-dying));

/** Rates of people, which every path bends. */
function loadRates({ values, starts }: MemberKernel, { inputs }: PathGround): void {
  const { firstYear, years, survivorship, population } = inputs;
  for (let t = 0; t < years; t++) {
    const row = (surface: Grid) => agesIn(surface, firstYear + t);
    const rows = [
      logOfLiving(row(population.survivorship.male)),
      logOfLiving(row(population.survivorship.female)),
      logOfLiving(row(survivorship.male)),
      logOfLiving(row(survivorship.female)),
      row(population.migration.male),
      row(population.migration.female),
      row(population.fertility),
    ];
    for (const [k, rates] of rows.entries()) {
      values.set(rates, starts.pathRates + (t * pathRateCount + k) * kernelAges);
    }
  }
}

function loadPathYears({ values, starts }: MemberKernel, path: PathGround): void {
  const { inputs } = path;
  const { series } = inputs;
  for (let t = 0; t < inputs.years; t++) {
    const { collected, coverage } = poolLevels(path, t);
    const shared = [
      series['mortality.memberFactor'][t + 1],
      series['disability.mortalityFactor'][t + 1],
      inputs.population.sexRatioAtBirth[t],
      collected,
      series['benefit.baseToAverageWage'][t + 1],
      series['survivor.incomeToAverageWage'][t + 1],
      coverage,
    ];
    values.set(shared, starts.pathYears + t * pathYearCount);
  }
}

/** The coverage path of one person at every age: what a path's people are multiplied by. */
function loadCoverage({ values, starts }: MemberKernel, { inputs, ground }: PathGround): void {
  const { firstYear, years, ages } = inputs;
  const everyone = () => ({ ...grid(firstYear, years + 1, ages), data: new Float64Array((years + 1) * ages).fill(1) });
  const one = new Float64Array(ages).fill(1);
  const persons = { male: everyone(), female: everyone() };
  const population: PopulationProjection = { ...ground.population, persons };
  const tables = memberTables({ ...inputs, previousPopulation: { male: one, female: one } }, population);
  for (let t = 0; t < years; t++) {
    for (const [g, group] of memberGroups.entries()) {
      const from = starts.rates + (t * memberGroups.length + g) * rateCount * kernelAges;
      setByOpening(values, agesIn(tables[group].path, firstYear + t), from);
    }
  }
}

function loadPaths(path: PathGround): MemberKernel {
  const { inputs, ground, calibration, loadings } = path;
  return loadOnce({ key: path, members: 2, years: inputs.years, hasPaths: true }, (kernel) => {
    kernel.run.clearStates();
    loadScenario(kernel, inputs, ground);
    loadCoverage(kernel, path);
    loadRates(kernel, path);
    loadPathYears(kernel, path);
    const { values, starts } = kernel;
    values.set(loadings, starts.pathLoadings);
    values.set(inputs.population.base.male, starts.pathOpening);
    values.set(inputs.population.base.female, starts.pathOpening + kernelAges);
    kernel.setState(0, openingState(inputs, ground, calibration));
    kernel.run.keepOpening();
  });
}

/** The drivers of path `n` for one of the pair. */
function setDrivers({ values, starts, years }: MemberKernel, drivers: PathDrivers, n: number, lane: number): void {
  const rows = [drivers.averageWage, drivers.notionalRate, drivers.adjustment, drivers.fertility, drivers.mortality];
  for (const [k, row] of rows.entries()) {
    for (let t = 0; t < years; t++) {
      values[starts.pathDrivers + (t * driverCount + k) * 2 + lane] = row[n * years + t];
    }
  }
}

/** Books the fund of a path from what the kernel left of it. */
function bookPaths(path: PathGround, kernel: MemberKernel, outcomes: PathOutcomes) {
  const { inputs } = path;
  const { years } = inputs;
  const fund = emptyLedger(years);
  const flows: GroupFlows = noFlows();
  const rates = Array.from({ length: years }, (_, t) => fundRates(inputs, t));
  return (drivers: PathDrivers, n: number, lane: number): void => {
    const { values, starts } = kernel;
    const at = (n - outcomes.from) * years;
    let opening = inputs.opening.closing;
    for (let t = 0; t < years; t++) {
      const from = starts.pathOutcomes + t * outcomeCount * 2 + lane;
      for (let k = 0; k < kernelFlows.length; k++) flows[kernelFlows[k]] = values[from + 2 * k];
      const year = { ...rates[t], fundReturn: drivers.fundReturn[n * years + t] };
      bookFund(fund, t, opening, { flows, rates: year, changes: inputs.cashChanges });
      opening = fund.closing[t];
      const people = from + 2 * kernelFlows.length;
      outcomes.contributors[at + t] = values[people];
      outcomes.pensioners[at + t] = values[people + 2];
      outcomes.workingAge[at + t] = values[people + 4];
      outcomes.aged[at + t] = values[people + 6];
      outcomes.payroll[at + t] = flows.payroll;
    }
    outcomes.income.set(fund.totalIncome, at);
    outcomes.expenditure.set(fund.totalExpenditure, at);
    outcomes.closing.set(fund.closing, at);
  };
}

/** Paths `from` to `to` − 1, two at a time; a path does not depend on the one beside it. */
export function kernelPaths(path: PathGround, drivers: PathDrivers, from: number, to: number): PathOutcomes {
  const kernel = loadPaths(path);
  const outcomes = emptyOutcomes(from, to - from, path.inputs.years);
  const book = bookPaths(path, kernel, outcomes);
  for (let n = from; n < to; n += 2) {
    const beside = Math.min(n + 1, to - 1);
    setDrivers(kernel, drivers, n, 0);
    setDrivers(kernel, drivers, beside, 1);
    kernel.run.runPaths();
    book(drivers, n, 0);
    if (beside > n) book(drivers, beside, 1);
  }
  return outcomes;
}
