import { monthNumber } from '../base/yearMonth';
import { monthOf } from './calendar';
import type { Row, SampleRecords } from './sampleRecords';
import type { SampleWorld } from './sampleWorld';

type Series = readonly Float64Array[];

/** Money and persons of the employees' scheme by city and month. */
export interface CityTotals {
  readonly contributions: Series;
  readonly benefits: Series;
  readonly transfersIn: Series;
  /** Members with a month of contributions, pensioners with a pension. */
  readonly covered: Series;
  readonly pensioners: Series;
}

export function emptyTotals({ settings, months }: SampleWorld): CityTotals {
  const series = (): Series => settings.cities.map(() => new Float64Array(months.length));
  return {
    contributions: series(),
    benefits: series(),
    transfersIn: series(),
    covered: series(),
    pensioners: series(),
  };
}

/** Adds fen, so that sums are exact whatever the order. */
const fen = (yuan: unknown): number => Math.round(Number(yuan ?? 0) * 100);

class Place {
  readonly #cities: ReadonlyMap<string, number>;
  readonly #first: number;
  readonly #months: number;

  constructor({ settings, months }: SampleWorld) {
    this.#cities = new Map(settings.cities.map(({ code }, at) => [code, at]));
    this.#first = monthNumber(settings.firstMonth);
    this.#months = months.length;
  }

  add(series: Series, region: unknown, date: unknown, amount: number): void {
    const city = this.#cities.get(String(region));
    if (city === undefined || date === null) return;
    const at = monthNumber(monthOf(String(date))) - this.#first;
    if (at >= 0 && at < this.#months) series[city][at] += amount;
  }
}

const isEmployees = ({ scheme }: Row): boolean => scheme === 'pension_employee';

/** Adds one person's rows: contributions when they were paid, benefits when they were paid out. */
export function addToTotals(world: SampleWorld, totals: CityTotals, records: SampleRecords): void {
  const place = new Place(world);
  for (const row of records.contributions.filter(isEmployees)) {
    place.add(totals.contributions, row.region_code, row.paid_on, fen(row.employer_amount) + fen(row.employee_amount));
    place.add(totals.covered, row.region_code, row.period, 1);
  }
  for (const row of records.benefits.filter(isEmployees)) {
    place.add(totals.benefits, row.region_code, row.paid_on, fen(row.amount));
    if (row.benefit_type === 'pension') place.add(totals.pensioners, row.region_code, row.period, 1);
  }
  for (const row of records.transfers) {
    const amount = fen(row.account_amount) + fen(row.pooled_amount);
    place.add(totals.transfersIn, row.to_region, row.completed_on, amount);
  }
}
