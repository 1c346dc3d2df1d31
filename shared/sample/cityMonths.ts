import { roundToFen } from '../base/fen';
import type { CityTotals } from './cityTotals';
import type { BookError } from './fundBooks';
import { type SampleWorld, wageForBase, yearsOf } from './sampleWorld';

/** One month of one city's books, yuan. */
export interface CityMonth {
  readonly contributions: number;
  readonly subsidy: number;
  readonly interest: number;
  readonly transfer_in: number;
  readonly adjustment_in: number;
  readonly benefits: number;
  readonly adjustment_out: number;
  readonly other_out: number;
  readonly error: BookError | null;
  /** Size of an error, yuan. */
  readonly slip: number;
}

const yuan = (fen: number): number => roundToFen(fen / 100);

/** Paid into the central adjustment: 0.9 · wage · covered members · rate. Source: 国发〔2018〕18号; model.md §8. */
function adjustmentPaid(world: SampleWorld, totals: CityTotals, city: number, at: number): number {
  const wage = wageForBase(world, world.months[at].year);
  return roundToFen(0.9 * wage * totals.covered[city][at] * world.settings.adjustmentRate);
}

/** Received: what all paid, by pensioners. */
function adjustmentReceived(world: SampleWorld, totals: CityTotals, city: number, at: number): number {
  const paid = world.settings.cities.reduce((sum, _, each) => sum + adjustmentPaid(world, totals, each, at), 0);
  const pensioners = totals.pensioners.reduce((sum, series) => sum + series[at], 0);
  return pensioners === 0 ? 0 : roundToFen((paid * totals.pensioners[city][at]) / pensioners);
}

function budgetOf(world: SampleWorld, totals: CityTotals, city: number, year: number): number {
  const spent = world.months.reduce((sum, month, at) => sum + (month.year === year ? totals.benefits[city][at] : 0), 0);
  const months = world.months.filter((month) => month.year === year).length;
  return roundToFen(Math.round((yuan(spent) * world.settings.subsidyShare) / months) * months);
}

/** Subsidy that the budget grants a city for each year of the sample, yuan. */
export const subsidyBudgets = (world: SampleWorld, totals: CityTotals, city: number): ReadonlyMap<number, number> =>
  new Map(yearsOf(world).map((year) => [year, budgetOf(world, totals, city, year)]));

export const openingReserve = ({ settings }: SampleWorld, totals: CityTotals, city: number): number =>
  roundToFen(yuan(totals.benefits[city][0]) * settings.openingReserveMonths);

interface CityPlace {
  readonly city: number;
  /** Place of the month in the sample. */
  readonly at: number;
  readonly error: BookError | null;
  readonly budgets: ReadonlyMap<number, number>;
  /** What the fund holds when the month opens. */
  readonly held: number;
}

/** Everything that flows in and out of a city's fund in a month. */
export function cityMonth(
  world: SampleWorld,
  totals: CityTotals,
  { city, at, error, budgets, held }: CityPlace,
): CityMonth {
  const { year } = world.months[at];
  const inYear = world.months.filter((month) => month.year === year).length;
  const benefits = yuan(totals.benefits[city][at]);
  const slip = roundToFen(1000 + benefits * 0.02);
  const due = roundToFen((Math.max(0, held) * world.settings.depositRate) / 12);
  const received = adjustmentReceived(world, totals, city, at);
  return {
    contributions: yuan(totals.contributions[city][at]),
    subsidy: error === 'subsidy.late-or-short' ? 0 : (budgets.get(year) ?? 0) / inYear,
    interest: error === 'ledger.interest-shortfall' ? roundToFen(due * 0.3) : due,
    transfer_in: yuan(totals.transfersIn[city][at]),
    adjustment_in: error === 'ledger.adjustment-recomputed' ? roundToFen(received * 0.8) : received,
    benefits,
    adjustment_out: adjustmentPaid(world, totals, city, at),
    other_out: error === 'ledger.mixed-funds' ? slip : 0,
    error,
    slip,
  };
}
