import { roundToFen } from '../base/fen';
import { RandomStream } from '../base/randomStream';
import type { YearMonth } from '../base/yearMonth';
import { bankLines } from './bankLines';
import { periodOf } from './calendar';
import { type CityMonth, cityMonth, openingReserve, subsidyBudgets } from './cityMonths';
import type { CityTotals } from './cityTotals';
import type { Planted } from './plants/plant';
import type { Row } from './sampleRecords';
import type { SampleWorld } from './sampleWorld';

const incomeItems = ['contributions', 'subsidy', 'interest', 'transfer_in', 'adjustment_in'] as const;
const outgoItems = ['benefits', 'adjustment_out', 'other_out'] as const;

export const bookErrors = [
  'ledger.not-balanced',
  'ledger.opening-break',
  'ledger.bank-mismatch',
  'ledger.income-held-in-transit',
  'ledger.interest-shortfall',
  'ledger.mixed-funds',
  'ledger.unregistered-account',
  'ledger.period-end-round-trip',
  'ledger.adjustment-recomputed',
  'subsidy.late-or-short',
] as const;
export type BookError = (typeof bookErrors)[number];

export interface FundBooks {
  readonly ledger: Row[];
  readonly bank: Row[];
  readonly planted: Planted[];
  /** Subsidy that the budget grants, by city and year. */
  readonly budgets: Row[];
}

const purpose = 31;

/** The irregularity of a city's books in a month, if any; the first and last month are kept clean. */
function errorIn({ settings, seed, months }: SampleWorld, city: number, at: number): BookError | null {
  if (at === 0 || at >= months.length - 2) return null;
  const stream = new RandomStream(seed, city * 4096 + at, purpose);
  return bookErrors.find((rule) => stream.chance(settings.irregularities[rule] ?? 0)) ?? null;
}

interface Booked {
  readonly region: string;
  readonly month: YearMonth;
}

const ledgerRow = ({ region, month }: Booked, item: string, amount: number): Row => ({
  region_code: region,
  scheme: 'pension_employee',
  period: periodOf(month),
  item,
  amount: roundToFen(amount),
});

const sumOf = (values: CityMonth, items: readonly (keyof CityMonth)[]): number =>
  items.reduce((sum, item) => sum + Number(values[item]), 0);

/** Books one month and gives the closing that the next one opens with. */
function bookMonth(books: FundBooks, place: Booked, values: CityMonth, opening: number): number {
  const slip = values.error === 'ledger.not-balanced' ? values.slip : 0;
  const closing = roundToFen(opening + sumOf(values, incomeItems) - sumOf(values, outgoItems) + slip);
  const amounts = [...incomeItems, ...outgoItems].map((item) => ledgerRow(place, item, values[item]));
  books.ledger.push(
    ledgerRow(place, 'opening', opening),
    ...amounts.filter(({ amount }) => amount !== 0),
    ledgerRow(place, 'closing', closing),
  );
  books.bank.push(...bankLines(place.region, place.month, values));
  return closing;
}

const budgetRow = (region: string, year: number, value: number): Row => ({
  scheme: 'pension_employee',
  region_code: region,
  year,
  measure: 'subsidyBudget',
  value,
  unit: 'yuan',
  reference: 'sample',
});

function bookCity(world: SampleWorld, totals: CityTotals, city: number, books: FundBooks): void {
  const region = world.settings.cities[city].code;
  const budgets = subsidyBudgets(world, totals, city);
  books.budgets.push(...[...budgets].map(([year, value]) => budgetRow(region, year, value)));
  let carried = openingReserve(world, totals, city);
  for (const [at, month] of world.months.entries()) {
    const error = errorIn(world, city, at);
    const values = cityMonth(world, totals, { city, at, error, budgets, held: carried });
    const broken = error === 'ledger.opening-break' ? values.slip : 0;
    carried = bookMonth(books, { region, month }, values, roundToFen(carried + broken));
    if (error === null) continue;
    const period = error === 'subsidy.late-or-short' ? `${month.year}-01-01` : periodOf(month);
    books.planted.push({ rule_id: error, region_code: region, scheme: 'pension_employee', period });
  }
}

/** Ledgers and bank statements of every city, from what its members paid and received. Source: model.md §8. */
export function fundBooks(world: SampleWorld, totals: CityTotals): FundBooks {
  const books: FundBooks = { ledger: [], bank: [], planted: [], budgets: [] };
  for (const city of world.settings.cities.keys()) bookCity(world, totals, city, books);
  return books;
}
