import { brent } from '../base/brent';
import { failed, type Result, success } from '../base/result';
import { memberGroups } from '../pension/memberGroups';
import { type Calibration, uncalibrated } from './calibration';
import { type Ground, openingState } from './opening';
import type { ProjectionInputs } from './projectionInputs';
import { simulate } from './simulate';

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Root of a quantity that moves linearly with a factor, from its values at two factors. */
function solveLinear(quantity: (factor: number) => number, target: number, [a, b]: readonly [number, number]): number {
  const [atA, atB] = [quantity(a), quantity(b)];
  return a + ((target - atA) * (b - a)) / (atB - atA);
}

function fitOpening(inputs: ProjectionInputs, ground: Ground): Calibration {
  const state = openingState(inputs, ground, uncalibrated);
  const insured = memberGroups.reduce((sum, group) => sum + total(state[group].insured), 0);
  const pensioners = memberGroups.reduce((sum, group) => sum + total(state[group].pensioners), 0);
  return {
    ...uncalibrated,
    openingInsured: inputs.opening.contributors / insured,
    openingPensioners: inputs.opening.pensioners / pensioners,
    openingPension: inputs.averageWage[0] / 2,
  };
}

/** Pension and collection act a little on each other through the accounts of those who retire; three rounds settle it. */
const rounds = 3;

/**
 * Fits the five factors to the official accounts: members and pensioners at the opening, members at the end of the
 * first year, its expenditure and its income. Pensioners at its end are not fitted: they are the first test.
 * Source: model.md §5; features.md C19.
 */
export function calibrate(inputs: ProjectionInputs, ground: Ground): Result<Calibration> {
  const { fitted } = inputs;
  let calibration = fitOpening(inputs, ground);
  const firstYearWith = (change: Partial<Calibration>) => simulate(inputs, ground, { ...calibration, ...change }, 1);
  const coverage = brent((factor) => firstYearWith({ coverage: factor }).contributors[0] - fitted.contributors, 0.2, 5);
  if (coverage === null) {
    const reason = 'no coverage between 0.2 and 5 times the path';
    return failed({ code: 'calibration/not-possible', item: 'contributors', year: fitted.year, reason });
  }
  calibration = { ...calibration, coverage };
  for (let round = 0; round < rounds; round++) {
    const level = calibration.openingPension;
    const openingPension = solveLinear(
      (factor) => firstYearWith({ openingPension: factor }).fund.totalExpenditure[0],
      fitted.expenditure,
      [level, level * 1.1],
    );
    calibration = { ...calibration, openingPension };
    const collected = solveLinear(
      (factor) => firstYearWith({ collected: factor }).fund.totalIncome[0],
      fitted.income,
      [0.8, 0.9],
    );
    calibration = { ...calibration, collected };
  }
  return success(calibration);
}
