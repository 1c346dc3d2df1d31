import { brent } from '../base/brent';
import { pathOf, type RegionalInputs } from './regionalInputs';
import { emptyRegionalProjection, type RegionalProjection } from './regionalProjection';
import { regionalStep } from './regionalStep';
import { type RegionalWork, regionalWork, sexes } from './regionalWork';

export const urban = 0;
export const rural = 1;

export interface Urbanisation {
  readonly projection: RegionalProjection;
  /** Moves of a rural life that the path asks for, by interval. */
  readonly ruralMoves: Float64Array;
  /** Urban share of the persons on 1 July of each year. */
  readonly urbanShare: Float64Array;
}

/** Beyond this, everyone leaves within a year at the ages that move most. */
const mostMoves = 60;

function urbanShareAt({ into, inputs }: RegionalWork, t: number): number {
  const { ages, years } = inputs.national;
  const counts = [0, 0];
  for (const sex of sexes) {
    for (const region of [urban, rural]) {
      const row = (region * years + t) * ages;
      for (let x = 0; x < ages; x++) counts[region] += into.persons[sex].data[row + x];
    }
  }
  return counts[urban] / (counts[urban] + counts[rural]);
}

/**
 * Town (region 0) and countryside (region 1) along a path of the urban share on 1 July at the end of each interval.
 * Moves from town to countryside are those of the inputs; those from the countryside, whatever the inputs say, are
 * solved year by year. A share that moves out of the countryside cannot give (none at all, or 60 in a life) is met
 * as nearly as they can: compare `urbanShare` with the path.
 */
export function projectUrbanisation(inputs: RegionalInputs, path: Float64Array): Urbanisation {
  const own: RegionalInputs = { ...inputs, moves: { ...inputs.moves, data: inputs.moves.data.slice() } };
  const work = regionalWork(own, emptyRegionalProjection(own));
  const ruralMoves = pathOf(own.moves, rural);
  const urbanShare = new Float64Array(inputs.national.years);
  urbanShare[0] = urbanShareAt(work, 0);
  for (let t = 0; t < path.length; t++) {
    const missing = (moves: number): number => {
      ruralMoves[t] = moves;
      regionalStep(work, t);
      return urbanShareAt(work, t + 1) - path[t];
    };
    const nearest = missing(0) >= 0 ? 0 : mostMoves;
    missing(brent(missing, 0, mostMoves) ?? nearest);
    urbanShare[t + 1] = urbanShareAt(work, t + 1);
  }
  return { projection: work.into, ruralMoves, urbanShare };
}
