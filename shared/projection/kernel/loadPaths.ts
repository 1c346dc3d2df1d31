import { agesIn, type Grid, grid } from '../../base/grid';
import type { Total } from '../../pension/groupState';
import { memberGroups } from '../../pension/memberGroups';
import type { PopulationProjection } from '../../population/populationProjection';
import { groupYears } from '../groupYears';
import { memberTables } from '../memberTables';
import { type MemberState, openingState } from '../opening';
import type { PathGround } from '../paths/pathDrivers';
import { kernelAges, lawCount } from './kernelPlaces';
import { poolLevels } from './kernelWheel';
import { lawOf, loadGroups, loadOnce } from './loadKernel';
import type { MemberKernel } from './memberKernel';
import { type PathRates, pathRateNames, pathRatesOf } from './pathRates';
import { afterYear, duringYear, type Presence, spansOf } from './pathSpans';

const peopleRateCount = 11;
const pathYearCount = 7;
const spanCount = 2;

/** Paths that go through the years together: two in a pair, so many pairs that law and rates are read once for all. */
export const pathsAtOnce = 16;

/** Rates of people, which every path bends. */
function loadPeople({ values, starts }: MemberKernel, { inputs }: PathGround): void {
  const { firstYear, years, survivorship, population } = inputs;
  for (let t = 0; t < years; t++) {
    const row = (surface: Grid) => agesIn(surface, firstYear + t);
    const dying = [
      row(population.survivorship.male),
      row(population.survivorship.female),
      row(survivorship.male),
      row(survivorship.female),
    ];
    const rows = [
      ...dying.map((chances) => chances.map((chance) => 1 - chance)),
      ...dying.map((chances) => chances.map((chance) => Math.log1p(-chance))),
      row(population.migration.male),
      row(population.migration.female),
      row(population.fertility),
    ];
    for (const [k, rates] of rows.entries()) {
      values.set(rates, starts.pathPeople + (t * peopleRateCount + k) * kernelAges);
    }
  }
}

/** Tables of which only the coverage path is used, that of one person at every age: what a path's people are multiplied by. */
function tablesOfOne({ inputs, ground }: PathGround) {
  const { firstYear, years, ages } = inputs;
  const everyone = () => ({ ...grid(firstYear, years + 1, ages), data: new Float64Array((years + 1) * ages).fill(1) });
  const one = new Float64Array(ages).fill(1);
  const persons = { male: everyone(), female: everyone() };
  const population: PopulationProjection = { ...ground.population, persons };
  return memberTables({ ...inputs, previousPopulation: { male: one, female: one } }, population);
}

const presenceIn = (state: MemberState[keyof MemberState]): Presence => {
  const some = (total: Float64Array) => Array.from(total, (sum) => sum !== 0);
  const deemedUnable = some(state.disabledDeemedYears);
  return {
    insured: some(state.insured),
    unable: some(state.disabled),
    drawing: some(state.pensioners),
    deemed: some(state.deemedYears).map((hasDeemed, x) => hasDeemed || deemedUnable[x]),
  };
};

/** Law and rates of all groups and years, and the ages at which there may be members; gives the youngest by year. */
function loadMembers({ values, starts }: MemberKernel, path: PathGround, opening: MemberState): Float64Array {
  const { inputs, ground, calibration } = path;
  const ofOne = tablesOfOne(path);
  const present = memberGroups.map((group) => presenceIn(opening[group]));
  const youngest = new Float64Array(inputs.years).fill(kernelAges - 1);
  for (let t = 0; t < inputs.years; t++) {
    for (const [g, year] of groupYears(inputs, ground.tables, t, calibration).entries()) {
      const ofYear = t * memberGroups.length + g;
      const insuredOnPath = agesIn(ofOne[memberGroups[g]].path, inputs.firstYear + t);
      const rates = pathRatesOf({ ...year, insuredOnPath }, present[g]);
      const during = duringYear(present[g], rates);
      loadRates(values, starts.pathRates + ofYear * pathRateNames.length * kernelAges, rates);
      values.set(lawOf(year), starts.pathLaws + ofYear * lawCount);
      values.set(spansOf(during), starts.pathSpans + ofYear * 2 * spanCount);
      for (const there of [during.insured, during.unable, during.drawing]) {
        const first = there.indexOf(true);
        if (first >= 0) youngest[t] = Math.min(youngest[t], first);
      }
      present[g] = afterYear(present[g], during, rates);
    }
  }
  return youngest;
}

function loadRates(values: Float64Array, from: number, rates: PathRates): void {
  for (const [k, name] of pathRateNames.entries()) {
    for (let x = 0; x < kernelAges; x++) values[from + x * pathRateNames.length + k] = rates[name][x];
  }
}

function loadYears({ values, starts }: MemberKernel, path: PathGround, youngest: Float64Array): void {
  const { inputs } = path;
  const { series } = inputs;
  for (let t = 0; t < inputs.years; t++) {
    const { collected } = poolLevels(path, t);
    const shared = [
      series['mortality.memberFactor'][t + 1],
      series['disability.mortalityFactor'][t + 1],
      inputs.population.sexRatioAtBirth[t],
      collected,
      series['benefit.baseToAverageWage'][t + 1],
      series['survivor.incomeToAverageWage'][t + 1],
      youngest[t],
    ];
    values.set(shared, starts.pathYears + t * pathYearCount);
  }
}

/** Totals of each state, in the orders of kernel/pathPlaces.ts. */
const totalsOf: readonly (readonly (readonly Total[])[])[] = [
  [['insured'], ['paused'], ['years'], ['deemedYears'], ['indexYears'], ['balance']],
  [
    ['disabled'],
    ['disabledYears'],
    ['disabledDeemedYears'],
    ['disabledIndexYears'],
    ['disabledBalance'],
    ['allowance'],
  ],
  [
    ['pensioners'],
    ['early'],
    ['pensionerYears'],
    ['drawnYears'],
    ['basic', 'transitional', 'account'],
    ['account'],
    ['accountLeft'],
  ],
];

/** The members that a pool begins with, the same for both of a pair; gives where the next begin. */
export function loadOpening({ values }: MemberKernel, opening: MemberState, from: number): number {
  let at = from;
  for (const group of memberGroups) {
    const state = opening[group];
    for (const totals of totalsOf) {
      for (let x = 0; x < kernelAges; x++) {
        for (const parts of totals) {
          const value = parts.reduce((sum, name) => sum + state[name][x], 0);
          values[at++] = value;
          values[at++] = value;
        }
      }
    }
  }
  return at;
}

/** What all paths of a scenario share but their openings, of which `opening` says at which ages there is anybody. */
export function loadCommon(kernel: MemberKernel, path: PathGround, opening: MemberState): void {
  loadGroups(kernel);
  loadPeople(kernel, path);
  loadYears(kernel, path, loadMembers(kernel, path, opening));
  kernel.values.set(path.loadings, kernel.starts.pathLoadings);
}

/** The kernel with all that the paths of a scenario share. */
export const loadPaths = (path: PathGround): MemberKernel =>
  loadOnce({
    key: path,
    members: pathsAtOnce,
    reserve: (kernel) => kernel.reservePaths(path.inputs.years, pathsAtOnce, 0),
    fill: (kernel) => {
      const { values, starts } = kernel;
      const { inputs, ground, calibration } = path;
      const opening = openingState(inputs, ground, calibration);
      loadCommon(kernel, path, opening);
      loadOpening(kernel, opening, starts.pathOpeningMembers);
      values.set(inputs.population.base.male, starts.pathOpening);
      values.set(inputs.population.base.female, starts.pathOpening + kernelAges);
    },
  });
