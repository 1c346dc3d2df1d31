import { type GroupFlows, noFlows } from '../../pension/groupYear';
import { emptyLedger } from '../../pension/ledger';
import { emptyOutcomes, type PathDrivers, type PathGround, type PathOutcomes } from '../paths/pathDrivers';
import { bookFund, fundRates } from '../simulate';
import { kernelOutcomes } from './kernelPlaces';
import { loadPaths, pathsAtOnce } from './loadPaths';
import type { MemberKernel } from './memberKernel';

/** How many drivers a year of a path has, as in kernel/pathDrivers.ts. */
const driverCount = 5;

/** The drivers of path `n` in the kernel's place `k`. */
export function setDrivers({ values, starts, years }: MemberKernel, drivers: PathDrivers, n: number, k: number): void {
  const { averageWage, notionalRate, adjustment, fertility, mortality } = drivers;
  let at = starts.pathDrivers + (k >> 1) * years * driverCount * 2 + (k & 1);
  for (let own = n * years; own < (n + 1) * years; own++) {
    values[at] = averageWage[own];
    values[at + 2] = notionalRate[own];
    values[at + 4] = adjustment[own];
    values[at + 6] = fertility[own];
    values[at + 8] = mortality[own];
    at += 2 * driverCount;
  }
}

/** Books the fund of a path from what the kernel left of it. Benefits are booked in one item; only their sum is kept. */
function bookPaths(path: PathGround, kernel: MemberKernel, outcomes: PathOutcomes) {
  const { inputs } = path;
  const { years } = inputs;
  const fund = emptyLedger(years);
  const flows: GroupFlows = noFlows();
  const rates = Array.from({ length: years }, (_, t) => fundRates(inputs, t));
  return (drivers: PathDrivers, n: number, k: number): void => {
    const { values, starts } = kernel;
    let from = starts.pathOutcomes + (k >> 1) * years * kernelOutcomes.length * 2 + (k & 1);
    const at = (n - outcomes.from) * years;
    let opening = inputs.opening.closing;
    for (let t = 0; t < years; t++) {
      flows.poolContributions = values[from];
      flows.basic = values[from + 2];
      const year = { ...rates[t], fundReturn: drivers.fundReturn[n * years + t] };
      bookFund(fund, t, opening, { flows, rates: year, changes: inputs.cashChanges });
      opening = fund.closing[t];
      outcomes.payroll[at + t] = values[from + 4];
      outcomes.contributors[at + t] = values[from + 6];
      outcomes.pensioners[at + t] = values[from + 8];
      outcomes.workingAge[at + t] = values[from + 10];
      outcomes.aged[at + t] = values[from + 12];
      from += 2 * kernelOutcomes.length;
    }
    outcomes.income.set(fund.totalIncome, at);
    outcomes.expenditure.set(fund.totalExpenditure, at);
    outcomes.closing.set(fund.closing, at);
  };
}

/** Paths `from` to `to` − 1, some at a time; a path does not depend on those beside it. */
export function kernelPaths(path: PathGround, drivers: PathDrivers, from: number, to: number): PathOutcomes {
  const kernel = loadPaths(path);
  const outcomes = emptyOutcomes(from, to - from, path.inputs.years);
  const book = bookPaths(path, kernel, outcomes);
  for (let first = from; first < to; first += pathsAtOnce) {
    const count = Math.min(pathsAtOnce, to - first);
    // The last of an odd number goes beside itself.
    for (let k = 0; k < count + (count % 2); k++) setDrivers(kernel, drivers, Math.min(first + k, to - 1), k);
    kernel.run.runPaths(Math.ceil(count / 2));
    for (let k = 0; k < count; k++) book(drivers, first + k, k);
  }
  return outcomes;
}
