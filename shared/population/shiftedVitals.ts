import type { BaseData, YearlySeries } from '../data/baseData';

/** By how much births and lives leave the paths of the base: one value a year from `firstYear` on, the last for all after. */
export interface VitalShift {
  readonly firstYear: number;
  /** Births per woman over those of the path. */
  readonly births: Float64Array;
  /** Years of life expectancy at birth beyond the path. */
  readonly lifeYears: Float64Array;
}

const valueIn = (values: Float64Array, t: number): number => values[Math.min(t, values.length - 1)];

/** The base with its births per woman and life expectancies moved; the same base where nothing moves. */
export function shiftedVitals(base: BaseData, { firstYear, births, lifeYears }: VitalShift): BaseData {
  if (births.every((factor) => factor === 1) && lifeYears.every((more) => more === 0)) return base;
  const from = (series: YearlySeries, moved: (value: number, t: number) => number): YearlySeries => ({
    ...series,
    values: series.values.map((value, k) => {
      const t = series.firstYear + k - firstYear;
      return t < 0 ? value : moved(value, t);
    }),
  });
  const born = (series: YearlySeries) => from(series, (value, t) => value * valueIn(births, t));
  const lived = (series: YearlySeries) => from(series, (value, t) => value + valueIn(lifeYears, t));
  const { demography } = base;
  return {
    ...base,
    demography: {
      ...demography,
      tfrLow: born(demography.tfrLow),
      tfrMedium: born(demography.tfrMedium),
      tfrHigh: born(demography.tfrHigh),
      lifeExpectancyMale: lived(demography.lifeExpectancyMale),
      lifeExpectancyFemale: lived(demography.lifeExpectancyFemale),
    },
  };
}
