import { emptyGroupState, type GroupState } from '../pension/groupState';
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

/**
 * Members on 31 December before the first year: official totals spread by coverage path and age profiles, pensions
 * between groups in proportion to (1 + Z)/2 · Y at their statutory age. Nobody draws a disability allowance yet.
 * Source: model.md §5 and §7.
 */
export function openingState(
  inputs: ProjectionInputs,
  { tables, population }: Ground,
  calibration: Calibration,
): MemberState {
  const state = Object.fromEntries(memberGroups.map((group) => [group, emptyGroupState(inputs.ages)])) as MemberState;
  for (const group of memberGroups) {
    openInsured(state[group], group, inputs, { tables, level: calibration.openingInsured });
  }
  const persons = {
    male: yearEndPopulation(inputs, population, 'male', -1),
    female: yearEndPopulation(inputs, population, 'female', -1),
  };
  openPensioners(state, inputs, persons, calibration);
  return state;
}
