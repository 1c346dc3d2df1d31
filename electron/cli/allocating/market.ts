import type { FrontierPoint } from '../../../shared/investment/allocation/allocator';
import type { DatedClassReturns } from '../../../shared/investment/allocation/readClassReturns';
import type { Limit } from '../../../shared/investment/limits/limit';
import type { Invocation } from '../command';
import { textTable } from '../textTable';
import { percent } from '../written';

/** What portfolios are made from. */
export interface MarketAsked {
  readonly given: DatedClassReturns;
  readonly limits: readonly Limit[];
  readonly periodsAYear: number;
  readonly riskFreeAYear: number;
  /** Points of the frontier; null where the option is not given. */
  readonly points: number | null;
}

/** A portfolio for scripts, its weights by class. */
export const pointDocument = ({ classes }: DatedClassReturns, { weights, ...point }: FrontierPoint) => ({
  ...point,
  weights: Object.fromEntries(classes.map((name, k) => [name, weights[k]])),
});

/** Portfolios a line each, with further columns behind the risk. */
export function pointTable(
  { classes }: DatedClassReturns,
  points: readonly FrontierPoint[],
  { translate }: Invocation,
  more: { readonly head: readonly string[]; readonly cells: (k: number) => readonly string[] } = {
    head: [],
    cells: () => [],
  },
): string {
  const head = [translate('cli.allocate.return'), translate('cli.allocate.risk'), ...more.head];
  const rows = points.map((point, k) => [
    percent(point.return, 2),
    percent(point.risk, 2),
    ...more.cells(k),
    ...point.weights.map((weight) => percent(Math.max(0, weight), 2)),
    point.binding.join(' '),
  ]);
  return textTable([...head, ...classes, translate('cli.allocate.binding')], rows);
}
