import { dayNumber, isoDay, weekday } from '../../base/day';
import { RandomStream } from '../../base/randomStream';
import type { FeeCharge } from '../fees/feeCap';
import type { ExpectedPayments } from '../safety/expectedPayments';
import type { AssetClass } from './assetClass';
import type { Holding } from './holding';
import { plantedInBook, type SampleBook, sampleBook, sampleFees, samplePayments } from './sampleBook';

/** Something wrong that was put into the sample on purpose. */
export interface Planted {
  readonly kind: 'breach' | 'stale-price' | 'interest-not-booked' | 'fee-above-cap';
  /** Id of the limit or cap, the instrument, or the placement. */
  readonly subject: string;
  readonly manager: string;
  readonly from: string;
  readonly to: string;
}

export interface PortfolioFlow {
  readonly portfolio: string;
  readonly date: string;
  readonly line: number;
  readonly amount: number;
  readonly manager: string;
  readonly kind: 'subscription' | 'redemption';
}

export interface SamplePortfolio {
  readonly holdings: readonly Holding[];
  readonly flows: readonly PortfolioFlow[];
  readonly book: SampleBook;
  readonly fees: readonly FeeCharge[];
  readonly expected: ExpectedPayments;
  readonly planted: readonly Planted[];
}

/** The sample that the program opens. */
export const sampleSeed = 1;

const portfolio = 'sample-pension';
const managers = ['manager-1', 'manager-2', 'manager-3', 'manager-4', 'manager-5'] as const;

/** Of every 100 yuan at the start, and how a class earns in a trading day; no fund of that name exists: all assumed. */
const classes: readonly { name: string; assetClass: AssetClass; start: number; drift: number; spread: number }[] = [
  { name: 'cash', assetClass: 'demand-deposit', start: 9, drift: 0, spread: 0 },
  { name: 'deposit', assetClass: 'term-deposit', start: 16, drift: 0.00008, spread: 0 },
  { name: 'treasury', assetClass: 'treasury', start: 26, drift: 0.0001, spread: 0.0008 },
  { name: 'credit', assetClass: 'corporate-bond', start: 18, drift: 0.00013, spread: 0.001 },
  { name: 'shares', assetClass: 'stock', start: 24, drift: 0.0001, spread: 0.004 },
  { name: 'projects', assetClass: 'national-project', start: 7, drift: 0.00016, spread: 0 },
];

/** Trading days counted from 0: what is done on them, and for how long it stays. */
const plan = {
  tradingDays: 250,
  sharesBought: { day: 80, sold: 88, share: 0.08 },
  benefitsPaid: { day: 150, refilled: 157, share: 0.065 },
  frozen: { day: 110, until: 118, manager: 'manager-3', className: 'shares' },
} as const;

interface Position {
  readonly manager: string;
  readonly assetClass: AssetClass;
  readonly name: string;
  value: number;
  cost: number;
}

/** Weekdays from the first of 2024 on; public holidays are not left out. */
function tradingDays(): string[] {
  const days: string[] = [];
  for (let day = dayNumber('2024-01-01'); days.length < plan.tradingDays; day++) {
    if (weekday(day) < 5) days.push(isoDay(day));
  }
  return days;
}

/** Moves a share of all net assets between two classes, of every manager alike; null is outside. Gives the yuan moved. */
function shift(positions: readonly Position[], from: string | null, to: string | null, share: number): number {
  let moved = 0;
  for (const manager of managers) {
    const own = positions.filter((each) => each.manager === manager);
    const amount = Math.round(share * own.reduce((sum, { value }) => sum + value, 0) * 100) / 100;
    for (const each of own) {
      if (each.name === from) each.cost -= amount * (each.cost / each.value);
      if (each.name === to) each.cost += amount;
      each.value += each.name === to ? amount : each.name === from ? -amount : 0;
    }
    moved += amount;
  }
  return moved;
}

function earn(positions: readonly Position[], day: number, stream: RandomStream): void {
  const { frozen } = plan;
  for (const each of positions) {
    const { drift, spread } = classes.find(({ name }) => name === each.name) ?? { drift: 0, spread: 0 };
    const change = drift + (spread === 0 ? 0 : stream.normal(0, spread));
    const still = each.manager === frozen.manager && each.name === frozen.className;
    if (still && day > frozen.day && day <= frozen.until) continue;
    each.value = Math.round(each.value * (1 + change) * 100) / 100;
  }
}

const opening = (): Position[] =>
  managers.flatMap((manager, m) =>
    classes.map(({ name, assetClass, start }) => {
      const value = (200 + 50 * m) * 1e4 * start;
      return { manager, assetClass, name, value, cost: value };
    }),
  );

/** Money moved on a day; gives what was paid in or out. */
function act(positions: readonly Position[], day: number): number {
  const { sharesBought, benefitsPaid } = plan;
  if (day === sharesBought.day) shift(positions, 'treasury', 'shares', sharesBought.share);
  if (day === sharesBought.sold) shift(positions, 'shares', 'treasury', sharesBought.share);
  if (day === benefitsPaid.day) return -shift(positions, 'cash', null, benefitsPaid.share);
  if (day === benefitsPaid.refilled) return shift(positions, null, 'cash', benefitsPaid.share);
  return 0;
}

/** What is wrong in the sample, on which days. */
function plantedOn(days: readonly string[], fees: readonly FeeCharge[]): Planted[] {
  const { sharesBought, benefitsPaid, frozen } = plan;
  const { interest, fee } = plantedInBook;
  const during = (from: number, to: number) => ({ from: days[from], to: days[to] });
  const breach = (subject: string) => ({ kind: 'breach', subject, manager: '' }) as const;
  return [
    { ...breach('basic-pension.equity'), ...during(sharesBought.day, sharesBought.sold - 1) },
    { ...breach('basic-pension.liquid'), ...during(benefitsPaid.day, benefitsPaid.refilled - 1) },
    {
      ...{ kind: 'stale-price', subject: `${frozen.manager}-${frozen.className}`, manager: frozen.manager },
      ...during(frozen.day, frozen.until),
    },
    {
      ...{ kind: 'interest-not-booked', subject: interest.placement, manager: '' },
      ...{ from: interest.from, to: interest.until },
    },
    {
      ...{ kind: 'fee-above-cap', subject: 'basic-pension.management-fee', manager: fee.manager },
      ...{ from: fees[0].from, to: fees[fees.length - 1].to },
    },
  ];
}

/**
 * A year of a fund that does not exist, day by day: five managers, six classes, shares bought beyond 30 % and sold
 * again, benefits paid until cash is below 5 %, and a price that nobody touched for days; what is lent to whom, with a
 * quarter's interest missing; fees, one above its cap; and the payments to come. The same seed gives the same.
 */
export function samplePortfolio(seed: number = sampleSeed): SamplePortfolio {
  const stream = new RandomStream(seed, 0);
  const days = tradingDays();
  const positions = opening();
  const holdings: Holding[] = [];
  const flows: PortfolioFlow[] = [];
  for (const [k, date] of days.entries()) {
    if (k > 0) earn(positions, k, stream);
    const paid = act(positions, k);
    const kind = paid > 0 ? 'subscription' : 'redemption';
    if (paid !== 0) flows.push({ portfolio, date, line: 1, amount: paid, manager: '', kind });
    for (const { manager, assetClass, name, value, cost } of positions) {
      const instrument = `${manager}-${name}`;
      holdings.push({ portfolio, date, instrument, assetClass, manager, marketValue: value, cost });
    }
  }
  const fees = sampleFees(holdings);
  return {
    ...{ holdings, flows, fees },
    book: sampleBook(holdings),
    expected: samplePayments,
    planted: plantedOn(days, fees),
  };
}
