import type { ChangeableItem } from '../../parameters/parameter';
import type { Ledger } from '../../pension/ledger';
import type { ProjectionInputs } from '../../projection/projectionInputs';

export type Side = 'benefits' | 'contributions';

export const sideOf = (item: ChangeableItem): Side => (item === 'income.contributions' ? 'contributions' : 'benefits');

/** Place of a year in the series, which begin the year before the first; earlier years count as that one. */
const indexOf = ({ firstYear }: ProjectionInputs, year: number): number => Math.max(0, year - (firstYear - 1));

/**
 * What a yuan of the year of the facts is in each year of the projection: pensions in payment follow the increases,
 * contributions the average wage.
 */
export function leakGrowth(inputs: ProjectionInputs, factsYear: number, side: Side): Float64Array {
  const { adjustment, averageWage, years } = inputs;
  const from = indexOf(inputs, factsYear);
  return Float64Array.from({ length: years }, (_, t) => {
    const to = t + 1;
    if (side === 'contributions') return averageWage[to] / averageWage[from];
    let growth = 1;
    for (let index = from + 1; index <= to; index++) growth *= 1 + adjustment[index];
    return growth;
  });
}

/** Yuan of the fund's flow that leaks of a side are a share of. */
export const flowOf = ({ income, totalExpenditure }: Ledger, side: Side): Float64Array =>
  side === 'contributions' ? income.contributions : totalExpenditure;

/** Leaks that new cases keep at the level of today grow as the flow that they run through does. */
export function flowGrowth(inputs: ProjectionInputs, fund: Ledger, factsYear: number, side: Side): Float64Array {
  const flow = flowOf(fund, side);
  const at = Math.min(Math.max(0, factsYear - inputs.firstYear), inputs.years - 1);
  const upToThen = leakGrowth(inputs, factsYear, side)[at];
  return flow.map((yuan) => (yuan / flow[at]) * upToThen);
}
