import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { type DigitTest, digitTests } from './benford';
import { countsOf, type DigitFit, digitFit } from './conformity';
import {
  type CountedRows,
  countDigits,
  type DigitCounts,
  type DigitQuestion,
  type FrequentAmount,
} from './countDigits';
import { type MantissaFit, mantissaFit } from './mantissas';
import type { Setting } from './setByRule';

/** Why digits say nothing about these amounts. */
export type Unsuited =
  | { readonly why: 'too-few'; readonly counted: number; readonly least: number }
  /** Decades from the 1st to the 99th of 100 amounts. */
  | { readonly why: 'too-narrow'; readonly decades: number; readonly least: number }
  /** A share of the amounts that the law or a price list sets. */
  | { readonly why: 'set-by-rule'; readonly setting: Setting; readonly share: number; readonly most: number }
  /** One amount comes so often that it was set, whoever did it. */
  | { readonly why: 'one-amount'; readonly amount: number; readonly share: number; readonly most: number };

export interface DigitReport {
  readonly rows: CountedRows;
  /** Empty where the test applies. */
  readonly unsuited: readonly Unsuited[];
  readonly decades: number;
  readonly frequent: readonly FrequentAmount[];
  /** Null where the test doesn't apply: a figure that means nothing isn't shown. */
  readonly fits: Readonly<Record<DigitTest, DigitFit>> | null;
  readonly mantissas: MantissaFit | null;
}

/** Source of the first two: features.md B42, after Nigrini (2012), chapter 1; the others are our choice. */
export const suited = { amounts: 1000, decades: 2, setShare: 0.1, oneAmount: 0.1 } as const;

/** Place of a share of the amounts on the scale of log₁₀, between the ends of its group. */
function logQuantile({ counts, rows }: DigitCounts, share: number): number {
  const sorted = [...counts].sort((a, b) => a.decade - b.decade || a.digits - b.digits);
  const target = share * rows.counted;
  let before = 0;
  for (const { digits, decade, count } of sorted) {
    if (before + count >= target) {
      const [low, high] = [Math.log10(digits / 10), Math.log10((digits + 1) / 10)];
      return decade + low + ((high - low) * (target - before)) / count;
    }
    before += count;
  }
  return 0;
}

/** Decades over which the middle 98 % of the amounts spread: single giants don't widen them. */
const decadesOf = (counts: DigitCounts): number =>
  counts.rows.counted === 0 ? 0 : logQuantile(counts, 0.99) - logQuantile(counts, 0.01);

function unsuitedOf(counts: DigitCounts, decades: number): readonly Unsuited[] {
  const { counted } = counts.rows;
  const found: Unsuited[] = [];
  if (counted < suited.amounts) found.push({ why: 'too-few', counted, least: suited.amounts });
  if (counted === 0) return found;
  if (decades < suited.decades) found.push({ why: 'too-narrow', decades, least: suited.decades });
  for (const { setting, count } of counts.set) {
    const share = count / counted;
    if (share > suited.setShare) found.push({ why: 'set-by-rule', setting, share, most: suited.setShare });
  }
  const [top] = counts.frequent;
  const share = top.count / counted;
  if (share > suited.oneAmount) found.push({ why: 'one-amount', amount: top.amount, share, most: suited.oneAmount });
  return found;
}

/** What the counts come to. */
export function judgeDigits(counts: DigitCounts): DigitReport {
  const decades = decadesOf(counts);
  const unsuited = unsuitedOf(counts, decades);
  const shown = { rows: counts.rows, unsuited, decades, frequent: counts.frequent };
  if (unsuited.length > 0) return { ...shown, fits: null, mantissas: null };
  const summed = new Map<number, number>();
  for (const { digits, count } of counts.counts) summed.set(digits, (summed.get(digits) ?? 0) + count);
  const [first, second, both] = digitTests.map((test) => digitFit(test, countsOf(test, summed)));
  return { ...shown, fits: { first, second, firstTwo: both }, mantissas: mantissaFit(counts.mantissas) };
}

/** Holds the leading digits of an amount against Benford, or says why that would mean nothing. */
export async function digitReport(session: Session, question: DigitQuestion): Promise<Result<DigitReport>> {
  const counts = await countDigits(session, question);
  return counts.ok ? success(judgeDigits(counts.value)) : counts;
}
