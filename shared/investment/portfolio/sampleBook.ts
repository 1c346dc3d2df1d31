import { dayNumber, isoDay } from '../../base/day';
import { monthsLater } from '../../base/monthsLater';
import type { FeeCharge } from '../fees/feeCap';
import { netAssetsOf } from '../fees/feesAgainstCaps';
import type { ExpectedPayments } from '../safety/expectedPayments';
import { type Booking, interestReport } from '../safety/interest';
import type { Placement } from '../safety/placement';
import type { Book } from '../safety/safetyOf';
import type { AssetClass } from './assetClass';
import { byDay, type Holding, netAssets } from './holding';

type Terms = readonly [
  id: string,
  assetClass: AssetClass,
  debtor: string,
  millions: number,
  rate: number,
  from: string,
  until: string,
  payEvery: number | null,
];

/** What is lent, or was in the year; what is lent at its end is in sum what each class began with: all assumed. */
const terms: readonly Terms[] = [
  ['deposit-1', 'term-deposit', 'bank-1', 60, 0.0235, '2023-06-20', '2024-06-20', null],
  ['deposit-2', 'term-deposit', 'bank-1', 60, 0.0215, '2024-06-20', '2025-06-20', null],
  ['deposit-3', 'term-deposit', 'bank-2', 80, 0.026, '2022-03-10', '2025-03-10', 12],
  ['deposit-4', 'term-deposit', 'bank-3', 50, 0.0245, '2023-11-15', '2026-11-15', 3],
  ['deposit-5', 'term-deposit', 'bank-4', 50, 0.023, '2023-10-05', '2025-10-05', 6],
  ['treasury-1', 'treasury', 'treasury', 150, 0.0218, '2023-08-25', '2026-08-25', 12],
  ['treasury-2', 'treasury', 'treasury', 140, 0.0252, '2023-05-25', '2030-05-25', 6],
  ['treasury-3', 'treasury', 'treasury', 100, 0.0205, '2023-09-15', '2025-09-15', 12],
  ['credit-1', 'corporate-bond', 'issuer-1', 90, 0.031, '2022-07-18', '2025-07-18', 12],
  ['credit-2', 'corporate-bond', 'issuer-2', 70, 0.0325, '2023-02-27', '2026-02-27', 12],
  ['credit-3', 'corporate-bond', 'issuer-3', 60, 0.0295, '2021-12-02', '2024-12-02', 12],
  ['credit-4', 'corporate-bond', 'issuer-3', 60, 0.026, '2024-12-02', '2026-12-02', 12],
  ['credit-5', 'corporate-bond', 'issuer-4', 50, 0.034, '2021-10-21', '2026-10-21', 12],
];

/** A book of which the bookings are known. */
export interface SampleBook extends Book {
  readonly bookings: readonly Booking[];
}

/** Banks of the current accounts, their share of the cash and what they pay. */
const accountTerms = [
  { bank: 'bank-1', share: 0.6, rate: 0.0035 },
  { bank: 'bank-2', share: 0.4, rate: 0.0035 },
] as const;

/** What is wrong on purpose: a quarter's interest that was never booked, and a manager who charges too much. */
export const plantedInBook = {
  interest: { placement: 'deposit-4', from: '2024-05-15', until: '2024-08-15' },
  fee: { manager: 'manager-4', rate: 0.0056 },
} as const;

const millionYuan = 1e6;
const fen = (yuan: number): number => Math.round(yuan * 100) / 100;

const placementsOn = (date: string): Placement[] =>
  terms.map(([id, assetClass, debtor, millions, rate, from, until, payEvery]) => ({
    ...{ id, assetClass, debtor, principal: millions * millionYuan, rate, from, until, payEvery },
    dayCount: 'months',
    repaidOn: until <= date ? until : null,
  }));

/** Interest that fell due in the time, booked on its day, but for what is left out on purpose. */
function bookingsOf(placements: readonly Placement[], time: { readonly from: string; readonly to: string }): Booking[] {
  const { placement: missing, until: day } = plantedInBook.interest;
  return interestReport(placements, [], time)
    .periods.filter(({ placement, until }) => placement !== missing || until !== day)
    .map(({ placement, until, due }) => ({ placement, date: until, amount: fen(due) }));
}

/** Deposits, bonds and accounts as they stand on the last day of the holdings, and the interest booked since the first. */
export function sampleBook(holdings: readonly Holding[]): SampleBook {
  const days = [...byDay(holdings)];
  const [from, to] = [days[0][0], days[days.length - 1][0]];
  const placements = placementsOn(to);
  const cash = netAssets(days[days.length - 1][1].filter(({ assetClass }) => assetClass === 'demand-deposit'));
  const accounts = accountTerms.map(({ bank, share, rate }, k) => ({
    ...{ id: `account-${k + 1}`, bank, rate },
    amount: fen(share * cash),
  }));
  return { placements, accounts, bookings: bookingsOf(placements, { from, to }) };
}

/** Months for which fees are charged, and what is usual: all assumed. */
const charged = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'] as const;
const usual = { management: 0.003, custody: 0.0004, reserve: 0.2 } as const;

/** Fees month by month: of each manager and of the bank that holds the assets, and what managers lay aside. */
export function sampleFees(holdings: readonly Holding[]): FeeCharge[] {
  const { portfolio } = holdings[0];
  const managers = [...new Set(holdings.map(({ manager }) => manager))];
  const between = netAssetsOf(holdings);
  return charged.flatMap((month) => {
    const from = `${month}-01`;
    const to = isoDay(dayNumber(monthsLater(from, 1)) - 1);
    const years = (dayNumber(to) - dayNumber(from) + 1) / 365;
    const fee = (manager: string, rate: number) => fen((between(manager, from, to) ?? 0) * years * rate);
    const time = { portfolio, from, to };
    const ofManagers = managers.flatMap((manager): FeeCharge[] => {
      const { fee: wrong } = plantedInBook;
      const amount = fee(manager, manager === wrong.manager ? wrong.rate : usual.management);
      const aside = Math.ceil(amount * usual.reserve * 100) / 100;
      return [
        { ...time, manager, kind: 'management', amount },
        { ...time, manager, kind: 'risk-reserve', amount: aside },
      ];
    });
    return [...ofManagers, { ...time, manager: '', kind: 'custody', amount: fee('', usual.custody) }];
  });
}

/** Two years of pensions that grow by half a per cent a month, and contributions that cover two thirds: all assumed. */
export const samplePayments: ExpectedPayments = {
  first: { year: 2025, month: 1 },
  months: Array.from({ length: 24 }, (_, k) => ({
    payments: Math.round(18 * millionYuan * 1.005 ** k),
    income: Math.round(12 * millionYuan * 1.005 ** k),
  })),
};
