import type { IsoDate } from '../../parameters/parameter';
import { covers, type FundBooks, type FundMonth, type Part, partOf, type Span, yuan } from './fundMonths';
import {
  incomeItems,
  lineGroups,
  type MovementItem,
  movementItems,
  outgoItems,
  type StepKind,
  type Waterfall,
  type WaterfallStep,
} from './reconciliation';
import { timed } from './timing';

/** A step in fen while it is added up. */
interface Found {
  readonly kind: StepKind;
  readonly item: MovementItem | null;
  readonly period: IsoDate;
  readonly fen: number;
  readonly lines: number;
}

const signOf = (item: MovementItem): 1 | -1 => (incomeItems.some((income) => income === item) ? 1 : -1);

const ledgerOf = (month: FundMonth, part: Part): number => partOf(month, part).ledger ?? 0;

/** Income less expenditure by the items. */
const movementOf = (month: FundMonth): number =>
  incomeItems.reduce((sum, item) => sum + ledgerOf(month, item), 0) -
  outgoItems.reduce((sum, item) => sum + ledgerOf(month, item), 0);

/** What within the books no item explains: closings that don't follow, openings that are no closings. */
function breaksIn(months: readonly FundMonth[]): Found[] {
  return months.flatMap((month, at) => {
    const found: Found[] = [];
    const { period } = month;
    const opening = partOf(month, 'opening').ledger;
    const closing = partOf(month, 'closing').ledger;
    const before = at === 0 ? null : partOf(months[at - 1], 'closing').ledger;
    if (before !== null && opening !== null) {
      found.push({ kind: 'opening', item: null, period, fen: before - opening, lines: 0 });
    }
    if (opening !== null && closing !== null) {
      const fen = opening + movementOf(month) - closing;
      found.push({ kind: 'balance', item: null, period, fen, lines: 0 });
    }
    return found;
  });
}

/** Bank less books of an item, in every month that banks cover; what a neighbour makes good is timing. */
function itemSteps({ months, bank }: FundBooks, item: MovementItem): Found[] {
  const covered = months.filter(({ period }) => covers(bank, period));
  const differences = covered.map((month) => {
    const { ledger, bank: paid } = partOf(month, item);
    return signOf(item) * ((paid ?? 0) - (ledger ?? 0));
  });
  const isTiming = timed(
    covered.map(({ period }) => period),
    differences,
  );
  return covered.map((month, at) => ({
    kind: isTiming[at] ? 'timing' : 'item',
    item,
    period: month.period,
    fen: differences[at],
    lines: partOf(month, item).lines,
  }));
}

const groupSteps = (months: readonly FundMonth[]): Found[] =>
  months.flatMap((month) =>
    lineGroups.map((kind) => {
      const { bank, lines } = partOf(month, kind);
      return { kind, item: null, period: month.period, fen: bank ?? 0, lines };
    }),
  );

/** One step a kind and item, of the months where there is something to see. */
function gathered(found: readonly Found[]): WaterfallStep[] {
  const steps = new Map<string, Found[]>();
  for (const each of found) {
    // Lines that cancel within a month explain nothing and are still to be looked at.
    const isGroup = lineGroups.some((kind) => kind === each.kind);
    if (each.fen === 0 && !(isGroup && each.kind !== 'transit' && each.lines > 0)) continue;
    const key = `${each.kind} ${each.item ?? ''}`;
    steps.set(key, [...(steps.get(key) ?? []), each]);
  }
  return [...steps.values()].map((parts) => ({
    kind: parts[0].kind,
    item: parts[0].item,
    amount: yuan(parts.reduce((sum, { fen }) => sum + fen, 0)),
    periods: parts.map(({ period }) => period),
    lines: parts.reduce((sum, { lines }) => sum + lines, 0),
  }));
}

const bankOf = (month: FundMonth): number =>
  movementItems.reduce((sum, item) => sum + signOf(item) * (partOf(month, item).bank ?? 0), 0) +
  lineGroups.reduce((sum, kind) => sum + (partOf(month, kind).bank ?? 0), 0);

/** What the balances moved by: last closing less first opening, or the movements where a balance is missing. */
function booksOf(months: readonly FundMonth[]): number {
  const opening = partOf(months[0], 'opening').ledger;
  const closing = partOf(months[months.length - 1], 'closing').ledger;
  if (opening !== null && closing !== null) return closing - opening;
  return months.reduce((sum, month) => sum + movementOf(month), 0);
}

/**
 * From what a fund's books moved by to what its banks moved by, over the months asked for that both cover: breaks within
 * the books, each item's difference, lines that fit none. Null where no month is covered by both.
 */
export function waterfallOf(books: FundBooks, asked: Span): Waterfall | null {
  const months = books.months.filter(({ period }) => covers(asked, period) && covers(books.bank, period));
  if (months.length === 0) return null;
  const span = { from: months[0].period, until: months[months.length - 1].period };
  const items = movementItems.flatMap((item) => itemSteps(books, item)).filter(({ period }) => covers(span, period));
  const steps = gathered([...breaksIn(months), ...items, ...groupSteps(months)]);
  const [moved, bank] = [booksOf(months), months.reduce((sum, month) => sum + bankOf(month), 0)];
  const explained = steps.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  const rest = bank - moved - explained;
  if (rest !== 0) steps.push({ kind: 'rest', item: null, amount: yuan(rest), periods: [], lines: 0 });
  return { ...span, books: yuan(moved), bank: yuan(bank), difference: yuan(bank - moved), steps };
}
