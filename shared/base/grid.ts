/** A year × age surface; `data` holds one row a year, ages 0..ages−1, the last age open. */
export interface Grid {
  readonly firstYear: number;
  readonly years: number;
  readonly ages: number;
  readonly data: Float64Array;
}

export const grid = (firstYear: number, years: number, ages: number): Grid => ({
  firstYear,
  years,
  ages,
  data: new Float64Array(years * ages),
});

/** Offset in `data` of the row of `year`. */
export const rowOf = (surface: Grid, year: number): number => (year - surface.firstYear) * surface.ages;

/** The ages of one year, sharing memory with the grid. */
export const agesIn = (surface: Grid, year: number): Float64Array =>
  surface.data.subarray(rowOf(surface, year), rowOf(surface, year) + surface.ages);
