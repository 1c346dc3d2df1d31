import { agesIn } from '../base/grid';
import type { PopulationInputs } from './populationInputs';
import { lifeExpectancyAtBirth } from './survivorship';

/** Rates of each interval from 1 July to 1 July, one value an interval. */
export interface VitalRates {
  /** Births per woman over her life at the rates of the interval. */
  readonly totalFertility: Float64Array;
  /** e(0) at the mortality of the interval, years. */
  readonly lifeExpectancyMale: Float64Array;
  readonly lifeExpectancyFemale: Float64Array;
}

/** The rates that a population projection runs on, in the figures that demographers quote. Source: model.md §4. */
export function vitalRates({ firstYear, years, fertility, survivorship }: PopulationInputs): VitalRates {
  const over = (value: (year: number) => number) =>
    Float64Array.from({ length: years - 1 }, (_, t) => value(firstYear + t));
  return {
    totalFertility: over((year) => agesIn(fertility, year).reduce((sum, births) => sum + births, 0)),
    lifeExpectancyMale: over((year) => lifeExpectancyAtBirth(agesIn(survivorship.male, year))),
    lifeExpectancyFemale: over((year) => lifeExpectancyAtBirth(agesIn(survivorship.female, year))),
  };
}
