import type { RegionsOutlook } from '../../../shared/balance/regions/regionOutlook';

const landmarks = [2035, 2050];

export const lastYearOf = ({ firstYear, regions }: RegionsOutlook): number =>
  firstYear + (regions[0]?.years.length ?? 1) - 1;

/** The first year and those of 2035 and 2050 that the run reaches. */
export const shownYears = (run: RegionsOutlook): readonly number[] => [
  run.firstYear,
  ...landmarks.filter((year) => year > run.firstYear && year <= lastYearOf(run)),
];
