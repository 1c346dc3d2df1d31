import type { Run } from '../balance/outlook';

export const lastYear = (run: Run): number => run.projection.firstYear + run.outlook.years.length - 1;

/** The cell of the actuarial balance over the longest horizon that the run has one for, and that horizon in years. */
export function longestBalance(run: Run): { readonly cell: string; readonly years: number } {
  const horizons = Object.keys(run.outlook.summary.actuarialBalances).map(Number);
  if (horizons.length === 0) return { cell: 'summary.actuarialBalance', years: run.outlook.years.length };
  const years = Math.max(...horizons);
  return { cell: `summary.actuarialBalances.${years}`, years };
}

/** The year that the text compares the first year with: the first decade year a quarter of a century on. */
export function laterYear(run: Run): number {
  const wanted = Math.ceil((run.projection.firstYear + 25) / 10) * 10;
  return Math.min(wanted, lastYear(run));
}

/** Rows of the printed table: the first two years, every fifth to 2040, every tenth after, and the last. */
export function selectedYears(run: Run): readonly number[] {
  const { firstYear } = run.projection;
  const last = lastYear(run);
  const chosen = run.outlook.years
    .map(({ year }) => year)
    .filter((year) => year <= firstYear + 1 || year === last || year % (year <= 2040 ? 5 : 10) === 0);
  return chosen.filter((year) => year === last || last - year > 2 || year <= firstYear + 1);
}
