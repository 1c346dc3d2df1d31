import { type Result, success } from '../../base/result';
import type { BaseData } from '../../data/baseData';
import type { ParameterSet, Scenario } from '../../parameters/parameter';
import type { Wheel } from '../../projection/memberWheel';
import { accruedWheel, closedWheel, pensionersWheel } from '../../projection/partialWheels';
import { calibratedWheel } from '../../projection/project';
import type { Projection } from '../../projection/projection';
import { resolve } from '../../projection/resolve';
import { simulate } from '../../projection/simulate';
import { ageOfEntry } from './ageOfEntry';
import { type CohortWorth, cohortTable } from './cohortWorth';
import { type FiniteBalance, finiteBalance } from './finiteBalance';
import { outputPath } from './outputPath';
import { type PaidHistory, paidHistory } from './paidHistory';
import type { IndicatorSettings } from './settings';

/** The runs of one scenario that its indicators are taken from, all as long as the open one. */
export interface IndicatorRuns {
  readonly open: Projection;
  readonly closed: Projection;
  readonly accrued: Projection;
  readonly pensioners: Projection;
  /** Of each year; present values are discounted with it. */
  readonly fundReturn: Float64Array;
  /** Gross domestic product of each year, yuan; null where none is known. */
  readonly output: Float64Array | null;
  /** Years of increases that a finite balance takes to close. */
  readonly finite: FiniteBalance;
  /** Those who come of age on the valuation date, by kind of member: the first whose whole life lies in the run. */
  readonly newGeneration: readonly CohortWorth[];
  readonly wheel: Wheel;
  readonly history: PaidHistory;
}

/** Long enough for the longest horizon, and for the youngest members to be as old as 105 when it ends. */
const longest = 100;

/** Figures, law and settings that the indicators of any scenario start from. */
export interface IndicatorGround {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  readonly settings: IndicatorSettings;
}

const run = ({ inputs, ground, calibration }: Wheel): Projection => simulate(inputs, ground, calibration);

/** Runs the scenario over a hundred years, or longer if it asks for more, in every way that its indicators need. */
export function indicatorRuns(
  { base, parameters, settings }: IndicatorGround,
  scenario: Scenario,
): Result<IndicatorRuns> {
  const inputs = resolve(base, parameters, { ...scenario, years: Math.max(longest, scenario.years) });
  if (!inputs.ok) return inputs;
  const made = calibratedWheel(inputs.value);
  if (!made.ok) return made;
  const wheel = made.value;
  const open = run(wheel);
  const { averageWage, series, firstYear } = inputs.value;
  const fundReturn = series['economy.fundReturn'].subarray(1);
  const history = paidHistory(base, parameters, wheel);
  const { finiteYears, longevityFactor, replacementFloor } = settings;
  return success({
    open,
    closed: run(closedWheel(wheel)),
    accrued: run(accruedWheel(wheel)),
    pensioners: run(pensionersWheel(wheel)),
    fundReturn,
    output: outputPath(base, open, averageWage[1] / averageWage[0]),
    finite: finiteBalance(wheel, open, {
      years: finiteYears.value,
      longevity: longevityFactor.value,
      floor: replacementFloor.value,
    }),
    newGeneration: cohortTable({ wheel, history }, fundReturn, [firstYear - ageOfEntry]),
    wheel,
    history,
  });
}
