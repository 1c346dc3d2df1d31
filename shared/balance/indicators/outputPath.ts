import { agesIn } from '../../base/grid';
import type { BaseData } from '../../data/baseData';
import type { Projection } from '../../projection/projection';

/** The last published gross domestic product up to a year, with that year. */
function lastPublished({ economy: { gdp } }: BaseData, upTo: number): { year: number; yuan: number } | null {
  for (let year = upTo; year >= gdp.firstYear; year--) {
    const yuan = gdp.values[year - gdp.firstYear];
    if (yuan !== undefined && !Number.isNaN(yuan)) return { year, yuan };
  }
  return null;
}

function peopleOfWorkingAge({ population: { persons } }: Projection, year: number): number {
  let people = 0;
  for (const surface of [persons.male, persons.female]) {
    const ages = agesIn(surface, year);
    for (let x = 16; x < 60; x++) people += ages[x];
  }
  return people;
}

/**
 * Gross domestic product of each year of a run, yuan: as published, then growing with the average wage and with the
 * persons of 16 to 59, so that the share of wages in output stays as it is (assumed). Null where nothing is published
 * from the first year on or in the year before it.
 */
export function outputPath(base: BaseData, projection: Projection, firstGrowth: number): Float64Array | null {
  const { firstYear, averageWage } = projection;
  const published = lastPublished(base, firstYear);
  if (published === null || published.year < firstYear - 1) return null;
  const perWage = (t: number): number => averageWage[t] * peopleOfWorkingAge(projection, firstYear + t);
  const first = published.year === firstYear ? published.yuan : published.yuan * firstGrowth;
  return averageWage.map((_, t) => (first * perWage(t)) / perWage(0));
}
