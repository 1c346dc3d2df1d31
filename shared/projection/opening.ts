import { emptyGroupState, type GroupState, type Total, totalPlaces } from '../pension/groupState';
import { type MemberGroup, memberGroups } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import type { Calibration } from './calibration';
import type { MemberTables } from './memberTables';
import { openInsured } from './openingInsured';
import { openPensioners } from './openingPensioners';
import type { ProjectionInputs } from './projectionInputs';
import { yearEndPopulation } from './yearEndPopulation';

/** What a scenario's runs share: its population and the tables of its members. */
export interface Ground {
  readonly population: PopulationProjection;
  readonly tables: MemberTables;
}

export type MemberState = Readonly<Record<MemberGroup, GroupState>>;

export const emptyState = (ages: number): MemberState =>
  Object.fromEntries(memberGroups.map((group) => [group, emptyGroupState(ages)])) as MemberState;

/** Members of the opening before calibration: the coverage path and the age profiles, pensions of one yuan a year. */
function shapeOf(inputs: ProjectionInputs, { tables, population }: Ground): MemberState {
  const state = emptyState(inputs.ages);
  for (const group of memberGroups) openInsured(state[group], group, inputs, tables);
  openPensioners(state, inputs, {
    male: yearEndPopulation(inputs, population, 'male', -1),
    female: yearEndPopulation(inputs, population, 'female', -1),
  });
  return state;
}

/** One shape serves all runs of a scenario; it goes with the tables that it was made from. */
const shapes = new WeakMap<MemberTables, MemberState>();

const insuredTotals = ['insured', 'paused', 'begunBefore', 'years', 'deemedYears', 'indexYears', 'balance'] as const;
const pensionerTotals = ['pensioners', 'pensionerYears', 'drawnYears', 'oldPensioners', 'middlePensioners'] as const;
const pensionTotals = ['basic', 'account', 'transitional', 'accountLeft', 'oldPension', 'middlePension'] as const;

function copyScaled(from: GroupState, to: GroupState, names: readonly Total[], factor: number): void {
  const ages = from.insured.length;
  const places = totalPlaces(ages);
  for (const name of names) {
    const first = places[name];
    for (let k = first; k < first + ages; k++) to.memory[k] = from.memory[k] * factor;
  }
}

/** As `openingState`, written into a state that has stood empty or held another opening. */
export function openInto(state: MemberState, inputs: ProjectionInputs, ground: Ground, calibration: Calibration): void {
  const shape = shapes.get(ground.tables) ?? shapeOf(inputs, ground);
  shapes.set(ground.tables, shape);
  const { openingInsured, openingPensioners, openingPension } = calibration;
  for (const group of memberGroups) {
    copyScaled(shape[group], state[group], insuredTotals, openingInsured);
    copyScaled(shape[group], state[group], pensionerTotals, openingPensioners);
    copyScaled(shape[group], state[group], pensionTotals, openingPensioners * openingPension);
  }
}

/**
 * Members on 31 December before the first year: official totals spread by coverage path and age profiles, pensions
 * between groups in proportion to (1 + Z)/2 · Y at their statutory age. Nobody draws a disability allowance yet.
 * Source: model.md §5 and §7.
 */
export function openingState(inputs: ProjectionInputs, ground: Ground, calibration: Calibration): MemberState {
  const state = emptyState(inputs.ages);
  openInto(state, inputs, ground, calibration);
  return state;
}
