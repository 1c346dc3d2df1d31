import { agesIn, type Grid, grid } from '../base/grid';
import { failed, type Result, success } from '../base/result';
import type { BaseData, BySex, MigrationPeriod, YearlySeries } from '../data/baseData';
import type { PopulationInputs } from './populationInputs';
import { interpolatedLogLinearly, rescaledToLifeExpectancy } from './survivorship';

export type FertilityVariant = 'low' | 'medium' | 'high';

const variantMeasure = { low: 'tfrLow', medium: 'tfrMedium', high: 'tfrHigh' } as const;

/** Value of a yearly series at a moment, straight between years, level outside. */
export function valueAt({ firstYear, values }: YearlySeries, time: number): number {
  const position = Math.min(Math.max(time - firstYear, 0), values.length - 1);
  const whole = Math.floor(position);
  const share = position - whole;
  return share === 0 ? values[whole] : values[whole] * (1 - share) + values[whole + 1] * share;
}

/** Survivorship at a moment of the calendar (years are centred on 1 July), brought to the published e(0). */
export function survivorshipAt(base: BaseData, sex: 'male' | 'female', time: number): Float64Array {
  const measure = sex === 'male' ? 'lifeExpectancyMale' : 'lifeExpectancyFemale';
  const pattern = interpolatedLogLinearly(base.survivorship, sex, time);
  return rescaledToLifeExpectancy(pattern, valueAt(base.demography[measure], time));
}

function fertilityAt(base: BaseData, variant: FertilityVariant, time: number, into: Float64Array): void {
  const { fertility, demography } = base;
  const lastYear = fertility.firstYear + fertility.years - 1;
  const before = agesIn(fertility, Math.min(Math.floor(time), lastYear));
  const after = agesIn(fertility, Math.min(Math.ceil(time), lastYear));
  // The ages below 15 and above 49 are not published; f(x) = TFR · φ(x) gives their births to the ages that are.
  const total = before.reduce((sum, value, x) => sum + (value + after[x]) / 2, 0);
  const rate = valueAt(demography[variantMeasure[variant]], time);
  for (let x = 0; x < into.length; x++) into[x] = (rate * (before[x] + after[x])) / 2 / total;
}

/** Migrants of a period in all, and the size of its flows counted without sign. */
function flowsOf({ male, female }: MigrationPeriod): { net: number; gross: number } {
  let net = 0;
  let gross = 0;
  for (const flows of [male, female]) {
    for (const flow of flows) {
      net += flow;
      gross += Math.abs(flow);
    }
  }
  return { net, gross };
}

/** A year's part of the period's migrants, plus what the yearly total lacks, spread by the size of each age's flow. */
function migrationAt(base: BaseData, time: number, into: { male: Float64Array; female: Float64Array }): void {
  const period = base.migration.find(({ from, to }) => time >= from && time < to) ?? base.migration.at(-1);
  if (!period) return;
  const length = period.to - period.from;
  const { net, gross } = flowsOf(period);
  const lacking = valueAt(base.demography.netMigration, time) * length - net;
  const perGross = gross === 0 ? 0 : lacking / gross;
  for (const sex of ['male', 'female'] as const) {
    for (const [x, flow] of period[sex].entries()) into[sex][x] = (flow + Math.abs(flow) * perGross) / length;
  }
}

const pair = (firstYear: number, years: number, ages: number): BySex => ({
  male: grid(firstYear, years, ages),
  female: grid(firstYear, years, ages),
});

const covers = (surface: Grid, year: number) => year >= surface.firstYear && year < surface.firstYear + surface.years;

/**
 * Rates of each interval from 1 July to 1 July, taken at its middle. Fails when there is no population for the first
 * year. Source: model.md §4.
 */
export function resolvePopulation(
  base: BaseData,
  firstYear: number,
  years: number,
  variant: FertilityVariant,
): Result<PopulationInputs> {
  const { male, female } = base.population;
  if (!covers(male, firstYear)) {
    return failed({ code: 'dataset/incomplete', file: 'population.csv', missing: String(firstYear) });
  }
  const { ages } = male;
  const survivorship = pair(firstYear, years, ages);
  const migration = pair(firstYear, years, ages);
  const fertility = grid(firstYear, years, ages);
  const sexRatioAtBirth = new Float64Array(years);
  for (let year = firstYear; year < firstYear + years; year++) {
    const middle = year + 0.5;
    for (const sex of ['male', 'female'] as const) {
      agesIn(survivorship[sex], year).set(survivorshipAt(base, sex, middle));
    }
    fertilityAt(base, variant, middle, agesIn(fertility, year));
    migrationAt(base, middle, { male: agesIn(migration.male, year), female: agesIn(migration.female, year) });
    sexRatioAtBirth[year - firstYear] = valueAt(base.demography.sexRatioAtBirth, middle);
  }
  const persons = { male: agesIn(male, firstYear).slice(), female: agesIn(female, firstYear).slice() };
  return success({ firstYear, years, ages, base: persons, survivorship, fertility, sexRatioAtBirth, migration });
}
