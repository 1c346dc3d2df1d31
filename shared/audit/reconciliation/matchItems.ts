import { covers, type FundBooks, partOf, type Span, yuan } from './fundMonths';
import {
  type FundReconciliation,
  type ItemMatch,
  type ItemMonth,
  type MovementItem,
  movementItems,
  type Waterfall,
} from './reconciliation';
import { timed } from './timing';
import { waterfallOf } from './waterfall';

/** What the three sources say of an item in every month of the books. */
function monthsOf({ months, bank, business }: FundBooks, item: MovementItem): readonly ItemMonth[] {
  const sums = months.map((month) => {
    const part = partOf(month, item);
    return {
      period: month.period,
      ledger: part.ledger ?? 0,
      bank: covers(bank, month.period) ? (part.bank ?? 0) : null,
      business: covers(business.get(item), month.period) ? (part.business ?? 0) : null,
    };
  });
  const periods = sums.map(({ period }) => period);
  const isTiming = (of: 'bank' | 'business'): readonly boolean[] =>
    timed(
      periods,
      sums.map((each) => (each[of] === null ? 0 : each[of] - each.ledger)),
    );
  const [byBank, byBusiness] = [isTiming('bank'), isTiming('business')];
  return sums.map(({ period, ledger, bank: paid, business: recorded }, at) => ({
    period,
    ledger: yuan(ledger),
    bank: paid === null ? null : yuan(paid),
    business: recorded === null ? null : yuan(recorded),
    bankTiming: byBank[at],
    businessTiming: byBusiness[at],
  }));
}

const differs = ({ ledger, bank, business }: ItemMonth): boolean =>
  (bank !== null && bank !== ledger) || (business !== null && business !== ledger);

const total = (months: readonly ItemMonth[], of: 'ledger' | 'bank' | 'business'): number | null => {
  const known = months.flatMap((month) => month[of] ?? []);
  return known.length === 0 ? null : yuan(known.reduce((sum, value) => sum + Math.round(value * 100), 0));
};

function matchOf(books: FundBooks, item: MovementItem, asked: Span): ItemMatch | null {
  const months = monthsOf(books, item).filter(({ period }) => covers(asked, period));
  const sums = {
    ledger: total(months, 'ledger') ?? 0,
    bank: total(months, 'bank'),
    business: total(months, 'business'),
  };
  const differing = months.filter(differs);
  const isEmpty = sums.ledger === 0 && (sums.bank ?? 0) === 0 && (sums.business ?? 0) === 0 && differing.length === 0;
  return isEmpty ? null : { item, ...sums, differing };
}

function statusOf(items: readonly ItemMatch[], waterfall: Waterfall | null): FundReconciliation['status'] {
  const months = items.flatMap(({ differing }) => differing);
  const isOpen = months.some(
    ({ ledger, bank, business, bankTiming, businessTiming }) =>
      (bank !== null && bank !== ledger && !bankTiming) ||
      (business !== null && business !== ledger && !businessTiming),
  );
  const steps = waterfall?.steps ?? [];
  if (isOpen || steps.some(({ kind }) => kind !== 'timing')) return 'differs';
  return months.length > 0 ? 'timing' : 'agrees';
}

/** One fund's books against its banks and its business records over the months asked for; null where it has none. */
export function reconciled(books: FundBooks, asked: Span): FundReconciliation | null {
  const months = books.months.filter(({ period }) => covers(asked, period));
  if (months.length === 0) return null;
  const items = movementItems.flatMap((item) => matchOf(books, item, asked) ?? []);
  const waterfall = waterfallOf(books, asked);
  return {
    region: books.region,
    scheme: books.scheme,
    from: months[0].period,
    until: months[months.length - 1].period,
    status: statusOf(items, waterfall),
    items,
    waterfall,
  };
}
