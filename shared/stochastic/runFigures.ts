import type { Backtest } from '../balance/backtest';
import type { PastFigure } from './projectionErrors';

/** Figures of a run from a past year beside the accounts, after its first year, which is fitted. */
export const runFigures = (vintage: string, { firstYear, items }: Backtest): readonly PastFigure[] =>
  items.flatMap(({ measure, rows }) =>
    rows.flatMap(({ year, model, actual }) =>
      actual === null || year === firstYear ? [] : [{ vintage, item: measure, year, projected: model, actual }],
    ),
  );
