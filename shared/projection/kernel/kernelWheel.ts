import { memberGroups } from '../../pension/memberGroups';
import { accountsHeld, type MemberWheel, type Wheel } from '../memberWheel';
import { openingState } from '../opening';
import type { Projection } from '../projection';
import { type KernelSums, kernelAges, kernelSurfaces } from './kernelPlaces';
import { loadKernel } from './loadKernel';
import type { MemberKernel } from './memberKernel';

/** What one pool meets in a year; the levels of several differ from these. */
export function poolLevels({ inputs, calibration }: Wheel, t: number) {
  const { series, averageWage, notionalRate, adjustment } = inputs;
  const index = t + 1;
  const wage = averageWage[index];
  return {
    averageWage: wage,
    collected: calibration.collected * series['contribution.compliance'][index],
    benefitBase: (wage * series['benefit.baseToAverageWage'][index]) / 12,
    disposableIncome: (wage * series['survivor.incomeToAverageWage'][index]) / 12,
    notionalRate: notionalRate[index],
    adjustment: adjustment[index],
    coverage: calibration.coverage,
    people: 1,
  };
}

function recordSums(kernel: MemberKernel, projection: Projection, t: number): void {
  const sum = (name: keyof KernelSums) => kernel.sumOf(0, name);
  projection.contributors[t] = sum('contributors');
  projection.pausedContributors[t] = sum('paused');
  projection.payingContributors[t] = sum('contributors') - sum('paused');
  projection.begunBefore[t] = sum('begunBefore');
  projection.institutionContributors[t] = sum('institutionContributors');
  projection.pensioners[t] = sum('pensioners');
  projection.institutionPensioners[t] = sum('institutionPensioners');
  projection.disabled[t] = sum('disabled');
  for (const kind of ['old', 'middle', 'new'] as const) {
    projection.kinds[kind].persons[t] = sum(`${kind}Persons`);
    projection.kinds[kind].pensions[t] = sum(`${kind}Pensions`);
  }
}

/** Members by group and age, which the kernel has kept of all years. */
function recordAges({ values, starts, years }: MemberKernel, projection: Projection): void {
  const size = years * kernelAges;
  for (const [g, group] of memberGroups.entries()) {
    for (const [k, name] of kernelSurfaces.entries()) {
      const from = starts.surfaces + (g * kernelSurfaces.length + k) * size;
      projection.groups[group][name].data.set(values.subarray(from, from + size));
    }
  }
}

/** The members of one pool in the kernel: the first of its only pair. */
export function kernelWheel(wheel: Wheel): MemberWheel {
  const { inputs, ground, calibration } = wheel;
  const opening = openingState(inputs, ground, calibration);
  const kernel = loadKernel(inputs, ground, 1);
  const people = kernel.starts.people;
  kernel.values.fill(1, people, people + 4 * kernelAges);
  kernel.run.clearStates();
  kernel.setState(0, opening);
  kernel.run.openStates();
  return {
    accountsHeld: accountsHeld(opening),
    turn: (projection, t) => {
      kernel.setLevels(0, poolLevels(wheel, t));
      kernel.run.advanceAll(t);
      kernel.run.keepYear(t);
      recordSums(kernel, projection, t);
      if (t === kernel.years - 1) recordAges(kernel, projection);
      return kernel.flowsOf(0);
    },
  };
}
