import { openingState } from '../opening';
import type { RegionPathGround } from '../paths/regionPaths';
import { chancesIn, openingOf } from '../regions/regionsOpening';
import type { RegionsOpening } from '../regions/regionWheel';
import { kernelAges } from './kernelPlaces';
import { loadOnce } from './loadKernel';
import { loadCommon, loadOpening } from './loadPaths';
import type { MemberKernel } from './memberKernel';

/** Numbers that set a province apart, in the order of kernel/provinces.ts. */
function loadProvinces({ values, starts }: MemberKernel, ground: RegionPathGround, { levels }: RegionsOpening): void {
  const { attraction, starts: regions } = ground.regions;
  const numbers = regions.map(({ wage, benefitBase, collection }, r) => [
    attraction[r],
    1 / (1 - attraction[r]),
    ground.people.migrantShare[r],
    levels.insured[r],
    wage,
    benefitBase,
    collection,
  ]);
  values.set(numbers.flat(), starts.provinces);
}

/** Chances to move by year: of members, then of people, men before women. All provinces have the same. */
function loadMoves({ values, starts, years }: MemberKernel, { regions, people }: RegionPathGround): void {
  for (let t = 0; t < years; t++) {
    const members = chancesIn(regions, t);
    const { male, female } = people.schedule;
    const ofPeople = (schedule: Float64Array) => schedule.map((share) => Math.min(1, people.moves.data[t] * share));
    const rates = [members.male, members.female, ofPeople(male), ofPeople(female)];
    for (const [k, rate] of rates.entries()) values.set(rate, starts.provinceMoves + (4 * t + k) * kernelAges);
  }
}

/** By which pooled money moves along, as kernel/provinceMovers.ts has it. */
function loadPooled({ values, starts, years }: MemberKernel, { regions }: RegionPathGround): void {
  const { wages, inputs } = regions;
  const past = inputs.firstYear - wages.firstYear;
  const rates = inputs.series['mobility.pooledRate'].subarray(1, years + 1);
  values.set([past, ...rates], starts.provincePooled);
  for (let k = 0; k < past; k++) {
    const wage = wages.sums[k] - (k > 0 ? wages.sums[k - 1] : 0);
    values.fill(wage, starts.provinceWages + 2 * k, starts.provinceWages + 2 * k + 2);
  }
}

/** What each province opens with. */
function loadOpenings(kernel: MemberKernel, { people }: RegionPathGround, { states }: RegionsOpening): void {
  const { values, starts } = kernel;
  let at = starts.pathOpeningMembers;
  for (const [r, state] of states.entries()) {
    const own = [r * kernelAges, (r + 1) * kernelAges] as const;
    values.set(people.base.male.subarray(...own), starts.pathOpening + 2 * r * kernelAges);
    values.set(people.base.female.subarray(...own), starts.pathOpening + (2 * r + 1) * kernelAges);
    at = loadOpening(kernel, state, at);
  }
}

/** The kernel with all that the paths of a scenario through its provinces share, for two at a time. */
export const loadRegionPaths = (ground: RegionPathGround): MemberKernel =>
  loadOnce({
    key: ground,
    members: 2,
    reserve: (kernel) => kernel.reservePaths(ground.path.inputs.years, 2, ground.regions.starts.length),
    fill: (kernel) => {
      const { inputs, ground: national, calibration } = ground.path;
      const opening = openingOf(ground.regions);
      loadCommon(kernel, ground.path, openingState(inputs, national, calibration));
      loadProvinces(kernel, ground, opening);
      loadMoves(kernel, ground);
      loadPooled(kernel, ground);
      loadOpenings(kernel, ground, opening);
    },
  });
