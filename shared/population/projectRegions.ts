import type { RegionalInputs } from './regionalInputs';
import { emptyRegionalProjection, type RegionalProjection } from './regionalProjection';
import { regionalStep } from './regionalStep';
import { regionalWork } from './regionalWork';

/**
 * Multi-regional cohort-component projection in single years of age and sex, from 1 July to 1 July. Persons are
 * conserved: over all regions, next = now + births − deaths + net migration with abroad, and moves cancel.
 * `into` may be the room of an earlier run of the same size. Source: model.md §4; Rogers, Multiregional Demography (1995).
 */
export function projectRegions(
  inputs: RegionalInputs,
  into: RegionalProjection = emptyRegionalProjection(inputs),
): RegionalProjection {
  const work = regionalWork(inputs, into);
  for (let t = 0; t < inputs.national.years - 1; t++) regionalStep(work, t);
  return into;
}
