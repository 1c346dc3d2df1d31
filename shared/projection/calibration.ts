/**
 * Factors that bring the model's first year to the official accounts. They are shown with every result: a factor far
 * from 1 says that an assumption about levels is off. Source: model.md §5; features.md C19.
 */
export interface Calibration {
  /** Opening members over those that the coverage path gives for the year before. */
  readonly openingInsured: number;
  /** Opening pensioners over those of the age profile. */
  readonly openingPensioners: number;
  /** Coverage over its parameter, from the first year on. */
  readonly coverage: number;
  /** Mean pension in payment at the opening, yuan a year. */
  readonly openingPension: number;
  /** Share of contributions due that arrives when the compliance parameter is 1. */
  readonly collected: number;
}

/** Where the fit starts; each factor has its own equation, see calibrate.ts. */
export const uncalibrated: Calibration = {
  openingInsured: 1,
  openingPensioners: 1,
  coverage: 1,
  openingPension: 1,
  collected: 1,
};
