import type { Projection } from '../../projection/projection';
import { interestOn } from '../../projection/simulate';
import type { DrawOptions, PointKind } from '../../stochastic/draws';
import { drawnDrivers } from '../../stochastic/pathDrivers';
import { type PathResults, pathMeasures, type StochasticGround } from '../../stochastic/simulatePaths';

/** What flows through a fund and what it earns, `[path · years + t]`; year `t` is `firstYear + t`. Yuan, rates a year. */
export interface FlowPaths {
  /** How the paths share draws. */
  readonly points: PointKind;
  readonly paths: number;
  readonly firstYear: number;
  readonly years: number;
  /** In hand when the first year begins. */
  readonly opening: number;
  /** Income without interest less expenditure. */
  readonly netFlow: Float64Array;
  readonly payroll: Float64Array;
  readonly fundReturn: Float64Array;
  /** By how much the return of the national reserve fund strays from its own line: the fund's strays by a part of it. */
  readonly reserveShift: Float64Array;
  /** Return of the fund in the scenario that the paths stray from; one value a year. */
  readonly scenarioReturn: Float64Array;
}

/** The fund at the end of a year as the projection books it: nothing is earned below zero. Source: model.md §8. */
export const yearEnd = (opening: number, netFlow: number, rate: number): number =>
  opening + netFlow + interestOn(opening, netFlow, rate);

/** The scenario itself as one path. `fundReturn[t]` belongs to year `t`. */
export function scenarioFlows(projection: Projection, fundReturn: Float64Array): FlowPaths {
  const { fund, firstYear, years, contributoryPayroll } = projection;
  return {
    points: 'random',
    paths: 1,
    firstYear,
    years,
    opening: fund.opening[0],
    netFlow: fund.totalIncome.map((income, t) => income - fund.income.interest[t] - fund.totalExpenditure[t]),
    payroll: contributoryPayroll,
    fundReturn,
    reserveShift: new Float64Array(years),
    scenarioReturn: fundReturn,
  };
}

/** The flow that, with what it and the opening fund earn, leaves this balance. */
function flowOf(balance: number, opening: number, rate: number): number {
  const flow = (balance - rate * opening) / (1 + rate / 2);
  return opening + flow / 2 > 0 ? flow : balance;
}

/** Flows and returns behind the paths that were projected with these draws; they must begin with path 0 and have no gap. */
export function flowPaths(
  { ground, model }: StochasticGround,
  options: DrawOptions,
  blocks: readonly PathResults[],
): FlowPaths {
  const { inputs } = ground;
  const { years, firstYear } = inputs;
  const loading = model.fundLoading;
  const paths = blocks.reduce((sum, block) => sum + block.paths, 0);
  const scenarioReturn = inputs.series['economy.fundReturn'].subarray(1);
  const { fundReturn } = drawnDrivers(inputs, model, options, { from: 0, to: paths });
  const [netFlow, payroll] = [new Float64Array(paths * years), new Float64Array(paths * years)];
  const [closing, balance, expenditure, costRate] = (['closing', 'balance', 'expenditure', 'costRate'] as const).map(
    (measure) => pathMeasures.indexOf(measure),
  );
  for (const block of blocks) {
    for (let n = 0; n < block.paths; n++) {
      const at = (measure: number, t: number) => block.data[(n * pathMeasures.length + measure) * years + t];
      for (let t = 0; t < years; t++) {
        const own = (block.from + n) * years + t;
        const opening = t === 0 ? inputs.opening.closing : at(closing, t - 1);
        netFlow[own] = flowOf(at(balance, t), opening, fundReturn[own]);
        payroll[own] = at(expenditure, t) / at(costRate, t);
      }
    }
  }
  return {
    points: options.points,
    paths,
    firstYear,
    years,
    opening: inputs.opening.closing,
    netFlow,
    payroll,
    fundReturn,
    reserveShift: fundReturn.map((rate, k) => (loading === 0 ? 0 : (rate - scenarioReturn[k % years]) / loading)),
    scenarioReturn,
  };
}

/** The fund of path `n` at the end of each year, with an amount more each year where one is given. */
export function fundOf(
  { years, opening, netFlow, fundReturn }: FlowPaths,
  n: number,
  more?: Float64Array,
): Float64Array {
  const closing = new Float64Array(years);
  for (let t = 0; t < years; t++) {
    const own = n * years + t;
    const before = t === 0 ? opening : closing[t - 1];
    closing[t] = yearEnd(before, netFlow[own] + (more?.[t] ?? 0), fundReturn[own]);
  }
  return closing;
}

/** Returns of a reserve or a portfolio stay within 50 % either way: our choice. The reserve fund has earned −6.8 to 43 %. */
export const boundedReturn = (rate: number): number => Math.min(0.5, Math.max(-0.5, rate));
