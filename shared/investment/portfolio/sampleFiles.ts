import Papa from 'papaparse';
import { addMonths, yearMonthText } from '../../base/yearMonth';
import type { ExpectedPayments } from '../safety/expectedPayments';
import type { Book } from '../safety/safetyOf';
import type { Holding } from './holding';
import type { SamplePortfolio } from './samplePortfolio';

const holdingRows = (holdings: readonly Holding[]) =>
  holdings.map(({ assetClass, marketValue, cost, ...rest }) => ({
    ...rest,
    asset_class: assetClass,
    market_value: marketValue.toFixed(2),
    cost: cost === null ? '' : cost.toFixed(2),
  }));

const placementRows = ({ placements, accounts }: Book) => [
  ...placements.map(({ id, assetClass, dayCount, payEvery, repaidOn, ...rest }) => ({
    placement: id,
    asset_class: assetClass,
    ...rest,
    day_count: dayCount,
    pay_every: payEvery ?? '',
    repaid_on: repaidOn ?? '',
  })),
  ...accounts.map(({ id, bank, amount, rate }) => ({
    ...{ placement: id, asset_class: 'demand-deposit', debtor: bank },
    principal: amount.toFixed(2),
    rate,
  })),
];

const paymentRows = ({ first, months }: ExpectedPayments) =>
  months.map((month, k) => ({ month: yearMonthText(addMonths(first, k)), ...month }));

const inFen = <T extends { readonly amount: number }>(rows: readonly T[]) =>
  rows.map((row) => ({ ...row, amount: row.amount.toFixed(2) }));

/** The made-up portfolio as files by name: two canonical tables, its book, fees and payments, and what was planted. */
export function sampleFiles(sample: SamplePortfolio): Readonly<Record<string, string>> {
  const { holdings, flows, book, fees, expected, planted } = sample;
  const text = (list: readonly object[]): string => `${Papa.unparse([...list], { newline: '\n' })}\n`;
  return {
    'holdings.csv': text(holdingRows(holdings)),
    'cash_flows.csv': text(inFen(flows)),
    'placements.csv': text(placementRows(book)),
    'interest.csv': text(inFen(book.bookings)),
    'fees.csv': text(inFen(fees)),
    'payments.csv': text(paymentRows(expected)),
    'planted.csv': text(planted),
  };
}
