import type { Grid } from '../base/grid';
import type { BySex } from '../data/baseData';

/**
 * What the cohort-component projection needs. A row `year` of each grid, and element `year − firstYear` of each
 * series, holds the rates of the interval from 1 July of that year to 1 July of the next.
 */
export interface PopulationInputs {
  readonly firstYear: number;
  /** Number of 1 July populations; the intervals are one fewer. */
  readonly years: number;
  readonly ages: number;
  /** Persons on 1 July of the first year. */
  readonly base: { readonly male: Float64Array; readonly female: Float64Array };
  /** 1 − S(x), see survivorship.ts. */
  readonly survivorship: BySex;
  /** Births per woman in the interval by age of the mother. */
  readonly fertility: Grid;
  /** Males per female at birth. */
  readonly sexRatioAtBirth: Float64Array;
  /** Net migrants in the interval by age at its end, persons. */
  readonly migration: BySex;
}
