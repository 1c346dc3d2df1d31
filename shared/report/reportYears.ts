import type { Run } from '../balance/outlook';

export const lastYear = (run: Run): number => run.projection.firstYear + run.outlook.years.length - 1;

/** The cell of the actuarial balance over the longest horizon that all the runs have one for, and that horizon in years. */
export function longestBalance(run: Run, ...others: readonly Run[]): { readonly cell: string; readonly years: number } {
  const horizons = Object.keys(run.outlook.summary.actuarialBalances)
    .map(Number)
    .filter((years) => others.every(({ outlook }) => years in outlook.summary.actuarialBalances));
  if (horizons.length === 0) return { cell: 'summary.actuarialBalance', years: run.outlook.years.length };
  const years = Math.max(...horizons);
  return { cell: `summary.actuarialBalances.${years}`, years };
}

/** The year that the text compares the first year with: the first decade year a quarter of a century on. */
export const laterYear = (run: Run): number => laterIn(run.projection.firstYear, lastYear(run));

export function laterIn(first: number, last: number): number {
  const wanted = Math.ceil((first + 25) / 10) * 10;
  return Math.min(wanted, last);
}

/** Rows of the printed table: the first two years, every fifth to 2040, every tenth after, and the last. */
export const selectedYears = (run: Run): readonly number[] => selectedIn(run.projection.firstYear, lastYear(run));

export function selectedIn(first: number, last: number): readonly number[] {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const chosen = years.filter((year) => year <= first + 1 || year === last || year % (year <= 2040 ? 5 : 10) === 0);
  return chosen.filter((year) => year === last || last - year > 2 || year <= first + 1);
}
