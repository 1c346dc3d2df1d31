import { type Result, success } from '../../base/result';
import type { BaseData } from '../../data/baseData';
import type { ParameterSet, Scenario } from '../../parameters/parameter';
import type { Wheel } from '../../projection/memberWheel';
import { accruedWheel, closedWheel, pensionersWheel } from '../../projection/partialWheels';
import { calibratedWheel } from '../../projection/project';
import type { Projection } from '../../projection/projection';
import { resolve } from '../../projection/resolve';
import { simulate } from '../../projection/simulate';
import { outputPath } from './outputPath';

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
  readonly wheel: Wheel;
}

/** The youngest of the closed group have died after so many years, and the longest horizon ends. */
const longest = 100;

const runOf = ({ inputs, ground, calibration }: Wheel): Projection => simulate(inputs, ground, calibration);

/** Runs the scenario over a hundred years, or longer if it asks for more, open, closed, accrued and for pensioners alone. */
export function indicatorRuns(base: BaseData, parameters: ParameterSet, scenario: Scenario): Result<IndicatorRuns> {
  const inputs = resolve(base, parameters, { ...scenario, years: Math.max(longest, scenario.years) });
  if (!inputs.ok) return inputs;
  const made = calibratedWheel(inputs.value);
  if (!made.ok) return made;
  const wheel = made.value;
  const open = runOf(wheel);
  const { averageWage, series } = inputs.value;
  return success({
    open,
    closed: runOf(closedWheel(wheel)),
    accrued: runOf(accruedWheel(wheel)),
    pensioners: runOf(pensionersWheel(wheel)),
    fundReturn: series['economy.fundReturn'].subarray(1),
    output: outputPath(base, open, averageWage[1] / averageWage[0]),
    wheel,
  });
}
