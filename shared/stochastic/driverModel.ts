import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import { type Autoregression, autoregressionOf } from '../mortality/autoregression';
import { liLee } from '../mortality/liLee';
import { type RandomWalk, randomWalkOf } from '../mortality/randomWalk';
import { cohortHistory } from '../population/mortalityPath';
import { economicHistory, fertilityDeviations, returnLoading } from './driverHistory';
import type { StochasticSettings } from './stochasticSettings';
import { type VectorAutoregression, vectorAutoregression } from './vectorAutoregression';

/** ln m = a + b·k with one k for both sexes, a random walk: b of the ages that were fitted, and how k moves. */
export interface MortalityDriver {
  readonly youngest: number;
  readonly b: Float64Array;
  readonly walk: RandomWalk;
}

/** How each driver moves about the path of a scenario, fitted to the bundled history. Source: model.md §10. */
export interface DriverModel {
  readonly mortality: MortalityDriver;
  /** Of ln of births per woman about the scenario's path; it comes back to it. */
  readonly fertility: Autoregression;
  readonly economy: VectorAutoregression;
  /** Lower triangle L with L·L' = Σ of the economy's shocks. */
  readonly shocks: readonly (readonly number[])[];
  readonly historyFrom: number;
  /** Return of the whole fund for a return of 1 of the reserve fund. */
  readonly fundLoading: number;
  readonly bounds: StochasticSettings['bounds'];
}

/** The factor that men and women have in common, on the cohorts of the bundled population. */
function mortalityDriver({ population }: BaseData): Result<MortalityDriver> {
  const model = liLee([cohortHistory(population.male), cohortHistory(population.female)]);
  if (!model.ok) return model;
  const { ages, common } = model.value;
  return success({ youngest: ages[0], b: common.b, walk: randomWalkOf(common.k) });
}

/** A slope beyond which births would not come back to the scenario's path within a projection. */
const largestSlope = 0.95;

function fertilityDriver(base: BaseData, from: number, lastObserved: number): Autoregression {
  const fitted = autoregressionOf(fertilityDeviations(base, from, lastObserved));
  return { ...fitted, constant: 0, slope: Math.min(fitted.slope, largestSlope) };
}

export function fitDrivers(
  base: BaseData,
  settings: StochasticSettings,
  { nonPrivateWeight, lastObserved }: { readonly nonPrivateWeight: number; readonly lastObserved: number },
): Result<DriverModel> {
  const mortality = mortalityDriver(base);
  if (!mortality.ok) return mortality;
  const history = economicHistory(base, nonPrivateWeight);
  const economy = vectorAutoregression(history.deviations);
  const { lowerTriangularMatrix } = new CholeskyDecomposition(new Matrix(economy.covariance.map((row) => [...row])));
  return success({
    mortality: mortality.value,
    fertility: fertilityDriver(base, settings.fertilityFrom, lastObserved),
    economy,
    shocks: lowerTriangularMatrix.to2DArray(),
    historyFrom: history.firstYear,
    fundLoading: settings.investedShare.value * returnLoading(base),
    bounds: settings.bounds,
  });
}
