import type { BySex } from '../data/baseData';

/** Persons on 1 July of each year, and the flows in the year from that day on; flows are one year fewer. */
export interface PopulationProjection {
  readonly firstYear: number;
  readonly years: number;
  readonly persons: BySex;
  readonly births: Float64Array;
  readonly deaths: Float64Array;
  readonly netMigration: Float64Array;
}
