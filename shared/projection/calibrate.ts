import { brent } from '../base/brent';
import { failed, type Result, success } from '../base/result';
import { groupDesk } from '../pension/groupDesk';
import { emptyLedger } from '../pension/ledger';
import { memberGroups } from '../pension/memberGroups';
import { type Calibration, uncalibrated } from './calibration';
import { advanceMembers } from './memberWheel';
import { emptyState, type Ground, openInto, openingState } from './opening';
import type { ProjectionInputs } from './projectionInputs';
import { bookFund, fundRates } from './simulate';

function total(values: Float64Array): number {
  let sum = 0;
  for (let x = 0; x < values.length; x++) sum += values[x];
  return sum;
}

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

interface FirstYear {
  readonly contributors: number;
  readonly income: number;
  readonly expenditure: number;
}

/** The first year under any factors, all worked out in the same room. */
function firstYearOf(inputs: ProjectionInputs, ground: Ground): (calibration: Calibration) => FirstYear {
  const pair = { now: emptyState(inputs.ages), next: emptyState(inputs.ages) };
  const desk = groupDesk(inputs.ages);
  const fund = emptyLedger(1);
  const rates = fundRates(inputs, 0);
  return (calibration) => {
    openInto(pair.now, inputs, ground, calibration);
    const flows = advanceMembers({ inputs, ground, calibration }, pair, 0, desk);
    bookFund(fund, 0, inputs.opening.closing, { flows, rates });
    const contributors = memberGroups.reduce((sum, group) => sum + total(pair.next[group].insured), 0);
    return { contributors, income: fund.totalIncome[0], expenditure: fund.totalExpenditure[0] };
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
  const firstYear = firstYearOf(inputs, ground);
  const firstYearWith = (change: Partial<Calibration>) => firstYear({ ...calibration, ...change });
  const coverage = brent((factor) => firstYearWith({ coverage: factor }).contributors - fitted.contributors, 0.2, 5);
  if (coverage === null) {
    const reason = 'no coverage between 0.2 and 5 times the path';
    return failed({ code: 'calibration/not-possible', item: 'contributors', year: fitted.year, reason });
  }
  calibration = { ...calibration, coverage };
  for (let round = 0; round < rounds; round++) {
    const level = calibration.openingPension;
    const openingPension = solveLinear(
      (factor) => firstYearWith({ openingPension: factor }).expenditure,
      fitted.expenditure,
      [level, level * 1.1],
    );
    calibration = { ...calibration, openingPension };
    const collected = solveLinear((factor) => firstYearWith({ collected: factor }).income, fitted.income, [0.8, 0.9]);
    calibration = { ...calibration, collected };
  }
  return success(calibration);
}
