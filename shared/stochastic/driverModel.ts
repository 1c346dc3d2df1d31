import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import { type Autoregression, autoregressionOf } from '../mortality/autoregression';
import type { MortalityPath } from '../parameters/parameter';
import { type EconomicHistory, economicHistory, fertilityDeviations, returnLoading } from './driverHistory';
import { type MortalityDriver, mortalityDriver } from './mortalityDriver';
import type { StochasticSettings } from './stochasticSettings';
import { type VectorAutoregression, vectorAutoregression } from './vectorAutoregression';

/** Of ln of births per woman about its line; births come back to the scenario's path. */
export interface FertilityDriver extends Autoregression {
  readonly deviations: Float64Array;
  readonly firstYear: number;
}

/** How each driver moves about the path of a scenario, fitted to the bundled history. Source: model.md §10. */
export interface DriverModel {
  readonly mortality: MortalityDriver;
  readonly fertility: FertilityDriver;
  readonly economy: VectorAutoregression;
  readonly economicHistory: EconomicHistory;
  /** Lower triangle L with L·L' = Σ of the economy's shocks. */
  readonly shocks: readonly (readonly number[])[];
  /** Return of the whole fund for a return of 1 of the reserve fund. */
  readonly fundLoading: number;
  readonly bounds: StochasticSettings['bounds'];
}

/** A slope beyond which births would not come back to the scenario's path within a projection. */
const largestSlope = 0.95;

function fertilityDriver(base: BaseData, from: number, lastObserved: number): FertilityDriver {
  const deviations = fertilityDeviations(base, from, lastObserved);
  const fitted = autoregressionOf(deviations);
  return { ...fitted, constant: 0, slope: Math.min(fitted.slope, largestSlope), deviations, firstYear: from };
}

/** What a scenario says of its drivers, and the last year of history that may be looked at. */
export interface FitOptions {
  readonly nonPrivateWeight: number;
  readonly lastObserved: number;
  readonly mortality: MortalityPath;
}

export function fitDrivers(base: BaseData, settings: StochasticSettings, options: FitOptions): Result<DriverModel> {
  const { nonPrivateWeight, lastObserved } = options;
  const mortality = mortalityDriver(base, options.mortality, lastObserved);
  if (!mortality.ok) return mortality;
  const history = economicHistory(base, nonPrivateWeight, lastObserved);
  const economy = vectorAutoregression(history.deviations);
  const { lowerTriangularMatrix } = new CholeskyDecomposition(new Matrix(economy.covariance.map((row) => [...row])));
  return success({
    mortality: mortality.value,
    fertility: fertilityDriver(base, settings.fertilityFrom, lastObserved),
    economy,
    economicHistory: history,
    shocks: lowerTriangularMatrix.to2DArray(),
    fundLoading: settings.investedShare.value * returnLoading(base),
    bounds: settings.bounds,
  });
}
