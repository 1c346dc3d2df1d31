import { projectPopulation } from '../../population/projectPopulation';
import { projectRegions } from '../../population/projectRegions';
import { emptyRegionalProjection, type RegionalProjection } from '../../population/regionalProjection';
import { memberTables } from '../memberTables';
import { wageHistory } from '../regions/pooledMoney';
import type { RegionPool } from '../regions/poolProjection';
import type { RegionGround } from '../regions/regionGround';
import { simulateRegions } from '../regions/simulateRegions';
import type { PathDrivers } from './pathDrivers';
import { inputsOnPath } from './plainPaths';
import { emptyRegionalResults, type RegionalResults, type RegionPathGround, seriesOf } from './regionPaths';
import type { PathRange } from './simulatePaths';

/** What the wheel of the regions turns on for path `n` of the drivers, the people of its regions in the given room. */
function regionsOnPath(
  { path, base, regions, people }: RegionPathGround,
  drivers: PathDrivers,
  n: number,
  room: RegionalProjection,
): RegionGround {
  const inputs = inputsOnPath(path, drivers, n);
  const population = projectPopulation(inputs.population);
  return {
    ...regions,
    inputs,
    national: { population, tables: memberTables(inputs, population) },
    people: projectRegions({ ...people, national: inputs.population }, room),
    wages: wageHistory(base, inputs),
  };
}

function benefitsOf({ fund }: RegionPool): Float64Array {
  const { transfersOut, poolingPaid } = fund.expenditure;
  return fund.totalExpenditure.map((spent, t) => spent - transfersOut[t] - poolingPaid[t]);
}

/** The reference: each path is a run of the provinces of its own. */
export function plainRegionPaths(ground: RegionPathGround, drivers: PathDrivers, range: PathRange): RegionalResults {
  const results = emptyRegionalResults(ground, range);
  const room = emptyRegionalProjection(ground.people);
  for (let n = range.from; n < range.to; n++) {
    const pools = simulateRegions(regionsOnPath(ground, drivers, n, room), ground.regime, 'plain').regions;
    for (const [r, pool] of pools.entries()) {
      const { closing, income, expenditure, benefits } = seriesOf(results, n - range.from, r);
      closing.set(pool.fund.closing);
      income.set(pool.fund.totalIncome);
      expenditure.set(pool.fund.totalExpenditure);
      benefits.set(benefitsOf(pool));
    }
  }
  return results;
}
