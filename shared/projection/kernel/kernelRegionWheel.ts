import { accountsHeld } from '../memberWheel';
import { arrivals, emptyMoveFlows, type MoveFlows } from '../regions/movers';
import { pooledRuleIn } from '../regions/pooledMoney';
import type { RegionGround } from '../regions/regionGround';
import type { PeopleShares } from '../regions/regionState';
import type { MoveChances, RegionsOpening, RegionWheel } from '../regions/regionWheel';
import { kernelAges, kernelMovers, mostWageYears } from './kernelPlaces';
import { poolLevels } from './kernelWheel';
import { loadKernel } from './loadKernel';
import type { MemberKernel } from './memberKernel';

const sexes = ['male', 'female'] as const;

/** Parts of people at the year's end, told by age when it begins. */
function setShares(kernel: MemberKernel, regions: number, shares: PeopleShares): void {
  const { values } = kernel;
  for (let r = 0; r < regions; r++) {
    const rows = kernel.memberAt('people', 2 * kernelAges, r);
    for (const [s, sex] of sexes.entries()) {
      const own = shares[sex];
      const into = rows + s * kernelAges * 2;
      const from = r * kernelAges;
      for (let x = 0; x < kernelAges; x++) values[into + 2 * x] = own[from + Math.min(x + 1, kernelAges - 1)];
    }
  }
}

/** What does not change over the years: where movers go, and the wages that their pooled money is counted in. */
function setMobility(kernel: MemberKernel, { attraction, starts, wages }: RegionGround): void {
  for (const [r, { wage }] of starts.entries()) {
    const from = kernel.memberAt('movers', kernelMovers.length, r);
    kernel.values[from] = attraction[r];
    kernel.values[from + 2] = 1 / (1 - attraction[r]);
    kernel.values[from + 4] = wage;
  }
  const known = wages.sums.subarray(0, mostWageYears);
  kernel.values.set([wages.firstYear, known.length, ...known], kernel.starts.mobility + 3);
}

function moveAll(kernel: MemberKernel, ground: RegionGround, t: number, chances: MoveChances): void {
  const { rate, year, soFar } = pooledRuleIn(ground.wages, ground.inputs, t);
  kernel.values.set([rate, year, soFar], kernel.starts.mobility);
  kernel.values.set(chances.male, kernel.starts.moveChances);
  kernel.values.set(chances.female, kernel.starts.moveChances + kernelAges);
  kernel.run.moveMembers(t);
}

function readMoves(kernel: MemberKernel, { attraction }: RegionGround, into: MoveFlows): void {
  for (let r = 0; r < attraction.length; r++) {
    const from = kernel.memberAt('movers', kernelMovers.length, r) + 6;
    into.personsOut[r] = kernel.values[from];
    into.personsIn[r] = kernel.values[from + 2];
    into.balanceOut[r] = kernel.values[from + 4];
    into.balanceIn[r] = kernel.values[from + 6];
    into.pooledOut[r] = kernel.values[from + 8];
  }
  arrivals(into.pooledOut, attraction, into.pooledIn);
}

function setLevels(kernel: MemberKernel, { ground, levels }: RegionsOpening, t: number): void {
  const { inputs, calibration, national } = ground;
  const country = poolLevels({ inputs, calibration, ground: national }, t);
  for (const [r, { wage, benefitBase, collection }] of ground.starts.entries()) {
    kernel.setLevels(r, {
      ...country,
      averageWage: country.averageWage * wage,
      benefitBase: country.benefitBase * benefitBase,
      disposableIncome: country.disposableIncome * wage,
      collected: country.collected * collection,
      people: levels.insured[r],
    });
  }
}

/** The members of all regions in the kernel, two in a pair. */
export function kernelRegionWheel(opening: RegionsOpening): RegionWheel {
  const { ground, states } = opening;
  const kernel = loadKernel(ground.inputs, ground.national, states.length);
  const moves = emptyMoveFlows(states.length);
  kernel.run.clearStates();
  for (const [r, state] of states.entries()) kernel.setState(r, state);
  kernel.run.openStates();
  setMobility(kernel, ground);
  return {
    accountsHeld: Float64Array.from(states, accountsHeld),
    turn: (t, shares, chances) => {
      moveAll(kernel, ground, t, chances);
      setShares(kernel, states.length, shares);
      setLevels(kernel, opening, t);
      kernel.run.advanceAll(t);
      readMoves(kernel, ground, moves);
      return {
        flows: states.map((_, r) => kernel.flowsOf(r)),
        moves,
        contributors: states.map((_, r) => kernel.sumOf(r, 'contributors')),
        pensioners: states.map((_, r) => kernel.sumOf(r, 'drawing')),
      };
    },
  };
}
