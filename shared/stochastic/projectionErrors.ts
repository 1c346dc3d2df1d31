import { meanOf } from './moments';

/** A figure that was projected, beside what it turned out to be. */
export interface PastFigure {
  /** Which projection. */
  readonly vintage: string;
  readonly item: string;
  readonly year: number;
  readonly projected: number;
  readonly actual: number;
}

/** How far a projection was off in one item, as shares of what happened. */
export interface ProjectionError {
  readonly vintage: string;
  readonly item: string;
  readonly figures: number;
  /** Mean of projected/actual − 1: above 0 it was too high. */
  readonly bias: number;
  readonly meanAbsolute: number;
}

/** Errors by projection and item, over the years in which both figures are known. */
export function projectionErrors(figures: readonly PastFigure[]): readonly ProjectionError[] {
  const keys = [...new Set(figures.map(({ vintage, item }) => JSON.stringify([vintage, item])))];
  return keys.map((key) => {
    const own = figures.filter(({ vintage, item }) => JSON.stringify([vintage, item]) === key);
    const errors = own.map(({ projected, actual }) => projected / actual - 1);
    const [{ vintage, item }] = own;
    return { vintage, item, figures: own.length, bias: meanOf(errors), meanAbsolute: meanOf(errors.map(Math.abs)) };
  });
}
