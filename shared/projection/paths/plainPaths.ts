import { agesIn, type Grid } from '../../base/grid';
import type { BySex } from '../../data/baseData';
import { projectPopulation } from '../../population/projectPopulation';
import { memberTables } from '../memberTables';
import type { ProjectionInputs } from '../projectionInputs';
import { simulate } from '../simulate';
import { emptyOutcomes, type PathDrivers, type PathGround, type PathOutcomes } from './pathDrivers';

/** Rows of the run's years, the first of the surface being year `before` years earlier. */
function onPath(surface: Grid, firstYear: number, years: number, change: (row: Float64Array, t: number) => void): Grid {
  const moved = { ...surface, data: surface.data.slice() };
  for (let t = 0; t < years; t++) change(agesIn(moved, firstYear + t), t);
  return moved;
}

/** A series of a path, which begins with the first year, after the scenario's own year before it. */
function seriesOf(own: Float64Array, path: Float64Array): Float64Array {
  const series = own.slice();
  series.set(path, 1);
  return series;
}

/** What a projection computes with on one path. */
export function inputsOnPath({ inputs, loadings }: PathGround, drivers: PathDrivers, n: number): ProjectionInputs {
  const { firstYear, years, population, survivorship, series } = inputs;
  const of = (values: Float64Array) => values.subarray(n * years, (n + 1) * years);
  const mortality = of(drivers.mortality);
  const fertility = of(drivers.fertility);
  const bent = (surface: Grid) =>
    onPath(surface, firstYear, years, (row, t) => {
      for (let x = 0; x < row.length; x++) row[x] = 1 - (1 - row[x]) ** Math.exp(loadings[x] * mortality[t]);
    });
  const both = ({ male, female }: BySex): BySex => ({ male: bent(male), female: bent(female) });
  return {
    ...inputs,
    averageWage: seriesOf(inputs.averageWage, of(drivers.averageWage)),
    notionalRate: seriesOf(inputs.notionalRate, of(drivers.notionalRate)),
    adjustment: seriesOf(inputs.adjustment, of(drivers.adjustment)),
    series: { ...series, 'economy.fundReturn': seriesOf(series['economy.fundReturn'], of(drivers.fundReturn)) },
    survivorship: both(survivorship),
    population: {
      ...population,
      survivorship: both(population.survivorship),
      fertility: onPath(population.fertility, firstYear, years, (row, t) => {
        for (let x = 0; x < row.length; x++) row[x] *= fertility[t];
      }),
    },
  };
}

/** The reference: each path is a projection of its own. */
export function plainPaths(ground: PathGround, drivers: PathDrivers, from: number, to: number): PathOutcomes {
  const { years } = ground.inputs;
  const outcomes = emptyOutcomes(from, to - from, years);
  for (let n = from; n < to; n++) {
    const inputs = inputsOnPath(ground, drivers, n);
    const population = projectPopulation(inputs.population);
    const tables = memberTables(inputs, population);
    const { fund, ...projection } = simulate(inputs, { population, tables }, ground.calibration, 'plain');
    const at = (n - from) * years;
    outcomes.contributors.set(projection.contributors, at);
    outcomes.pensioners.set(projection.pensioners, at);
    outcomes.payroll.set(projection.contributoryPayroll, at);
    outcomes.income.set(fund.totalIncome, at);
    outcomes.expenditure.set(fund.totalExpenditure, at);
    outcomes.closing.set(fund.closing, at);
    outcomes.workingAge.set(projection.workingAge, at);
    outcomes.aged.set(projection.aged, at);
  }
  return outcomes;
}
