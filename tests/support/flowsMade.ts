import type { FlowPaths } from '../../shared/investment/liabilities/flowPaths';

/** A made-up fund: on each path what comes in less what goes out, at one return a year. */
export function flowsMade(
  opening: number,
  paths: readonly (readonly number[])[],
  { rate = 0, payroll = 100 }: { readonly rate?: number; readonly payroll?: number } = {},
): FlowPaths {
  const years = paths[0]?.length ?? 0;
  const each = (value: number) => new Float64Array(paths.length * years).fill(value);
  return {
    ...{ points: 'random', paths: paths.length, firstYear: 2024, years, opening },
    netFlow: Float64Array.from(paths.flat()),
    payroll: each(payroll),
    fundReturn: each(rate),
    reserveShift: each(0),
    scenarioReturn: new Float64Array(years).fill(rate),
  };
}
