import { sharesByAttraction } from './destinationShares';
import { levelPaths, type RegionalInputs, type RegionalPersons } from './regionalInputs';
import { basicStandardSchedule, overCohortYears, unitMigrationRates } from './rogersCastro';

/**
 * Regions that differ in nothing but their people: national mortality and fertility, `moves` in a life by the basic
 * standard schedule, towards each of the others and from abroad by its size. A start, from which a caller sets what is
 * known of a region. Tied to the country.
 */
export function regionsAlike(
  national: RegionalInputs['national'],
  base: RegionalPersons,
  moves: number,
): RegionalInputs {
  const { firstYear, years, ages } = national;
  const regions = base.male.length / ages;
  const sizes = new Float64Array(regions);
  for (const [k, men] of base.male.entries()) sizes[Math.floor(k / ages)] += men + base.female[k];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const level = (value: number) => levelPaths(firstYear, years - 1, new Float64Array(regions).fill(value));
  const rates = overCohortYears(unitMigrationRates(basicStandardSchedule, ages));
  return {
    regions,
    national,
    base,
    mortalityFactor: level(1),
    fertilityFactor: level(1),
    migrantShare: sizes.map((size) => size / total),
    moves: level(moves),
    schedule: { male: rates, female: rates },
    destinations: sharesByAttraction(sizes),
    keepNational: true,
  };
}
