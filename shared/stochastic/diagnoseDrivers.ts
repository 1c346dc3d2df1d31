import { dickeyFuller, jarqueBera, ljungBox, type TestOutcome, type UnitRootTest } from './diagnostics';
import { type Driver, economicDrivers } from './driver';
import type { DriverModel } from './driverModel';

/** What history says for and against the way in which a driver is moved. */
export interface DriverDiagnosis {
  readonly driver: Driver;
  readonly firstYear: number;
  readonly observations: number;
  /** Share of a deviation that is left a year later; 1 for a random walk, which never comes back. */
  readonly persistence: number;
  /** Standard deviation of a year's shock. */
  readonly sigma: number;
  /** Whether the series comes back to its line. */
  readonly unitRoot: UnitRootTest;
  /** Whether shocks follow one another, over four years. */
  readonly ljungBox: TestOutcome;
  /** Whether shocks are normal. */
  readonly jarqueBera: TestOutcome;
}

const lags = 4;

interface Evidence extends Pick<DriverDiagnosis, 'firstYear' | 'persistence' | 'sigma'> {
  readonly series: readonly number[];
  readonly shocks: readonly number[];
}

const steps = (series: readonly number[], slope: number): number[] =>
  series.slice(1).map((value, t) => value - slope * series[t]);

function mortalityEvidence({ mortality: { index, firstYear, walk } }: DriverModel): Evidence {
  const series = Array.from(index);
  return { series, shocks: steps(series, 1), firstYear, persistence: 1, sigma: walk.sigma };
}

function fertilityEvidence({ fertility: { deviations, firstYear, slope, sigma } }: DriverModel): Evidence {
  const series = Array.from(deviations);
  return { series, shocks: steps(series, slope), firstYear, persistence: slope, sigma };
}

const economicEvidence = ({ economy, economicHistory }: DriverModel, column: number): Evidence => ({
  series: economicHistory.deviations.map((row) => row[column]),
  shocks: economy.residuals.map((row) => row[column]),
  firstYear: economicHistory.firstYear,
  persistence: economy.coefficients[column][column],
  sigma: Math.sqrt(economy.covariance[column][column]),
});

function diagnosisOf(driver: Driver, { series, shocks, ...fit }: Evidence): DriverDiagnosis {
  return {
    ...{ driver, ...fit, observations: series.length },
    unitRoot: dickeyFuller(series),
    ljungBox: ljungBox(shocks, lags),
    jarqueBera: jarqueBera(shocks),
  };
}

export const diagnoseDrivers = (model: DriverModel): readonly DriverDiagnosis[] => [
  diagnosisOf('mortality', mortalityEvidence(model)),
  diagnosisOf('fertility', fertilityEvidence(model)),
  ...economicDrivers.map((driver, column) => diagnosisOf(driver, economicEvidence(model, column))),
];
