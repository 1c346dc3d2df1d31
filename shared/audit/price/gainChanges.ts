import type { CashChange, ChangeableItem } from '../../parameters/parameter';
import type { YearlyCashChange } from '../../projection/projectionInputs';
import type { PriceLine } from './priceLines';
import type { Gain } from './priceMeasures';

/** How much of a line counts in a run: the share of what is open, and what a yuan of the pool stands for. */
export interface LineWeight {
  readonly open: number;
  /** For past money, with the share of it that comes in; and for what would go on. */
  readonly recovered: number;
  readonly leak: number;
}

export interface WeighedLine {
  readonly line: PriceLine;
  readonly weight: LineWeight;
}

export const recoveredOf = ({ line, weight }: WeighedLine): number =>
  weight.recovered * (line.recovered.confirmed + weight.open * line.recovered.open);

/** What no longer leaks in each year from the one on in which it is stopped. */
export function leakOf({ line, weight }: WeighedLine, from: number): Float64Array {
  const { confirmed, open } = line.leak;
  return confirmed.map((yuan, t) => (t < from ? 0 : weight.leak * (yuan + weight.open * open[t])));
}

/** An expenditure that stops is taken off its item, money that comes in is added to it. */
const signOf = (item: ChangeableItem): number => (item.startsWith('expenditure.') ? -1 : 1);

/** What the fund has of a line: money that it owes itself counts against it. */
export const gainOf = (weighed: WeighedLine, from: number): Gain => {
  const { recovers } = weighed.line.profile;
  const sign = recovers === null ? 0 : signOf(recovers);
  return { recovered: sign * recoveredOf(weighed), leak: leakOf(weighed, from) };
};

/** The items of the fund's books with what is added to each in each year; items that nothing moves are left out. */
export function yearlyChanges(lines: readonly WeighedLine[], years: number, from: number): readonly YearlyCashChange[] {
  const changes = new Map<ChangeableItem, Float64Array>();
  const itemAt = (item: ChangeableItem): Float64Array => {
    const yuan = changes.get(item) ?? new Float64Array(years);
    changes.set(item, yuan);
    return yuan;
  };
  for (const weighed of lines) {
    const { recovers, leak } = weighed.line.profile;
    // Money that the fund owes is paid out of an item of expenditure: it is added to it.
    if (recovers !== null) itemAt(recovers)[from] += recoveredOf(weighed);
    if (leak === null) continue;
    const yuan = itemAt(leak.item);
    const stopped = leakOf(weighed, from);
    for (let t = from; t < years; t++) yuan[t] += signOf(leak.item) * stopped[t];
  }
  return [...changes].flatMap(([item, yuan]) => (yuan.some((value) => value !== 0) ? [{ item, yuan }] : []));
}

/** The same as a scenario states it. */
export const asCashChanges = (changes: readonly YearlyCashChange[], firstYear: number): readonly CashChange[] =>
  changes.map(({ item, yuan }) => ({
    item,
    firstYear,
    yuan: [...yuan],
    basis: {
      kind: 'assumed',
      why: { zh: '审计疑点的影响测算', en: 'Price of audit findings' },
    },
  }));
