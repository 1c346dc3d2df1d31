import { type CutRecord, cutRecords } from './cutRecords';

const usual = [',', '\t', ';', '|'];
const unusual = ['\u0001', '\u001f', '^', '~', '，', '；', '、', '!', '$', '&', '*', '#', '@', '+'];

/** Records that are enough to tell how a file is cut. */
const looksAt = 500;

export interface SampleText {
  readonly text: string;
  /** Whether this is the whole file. */
  readonly last: boolean;
}

export interface Quoting {
  readonly quote: string;
  readonly escape: string;
}

/** The delimiter whose records are the most alike in width, or null where none cuts the lines at all. */
export function likeliestDelimiter(sample: SampleText, quoting: Quoting): string | null {
  const best = (signs: readonly string[]): { sign: string; score: number } | undefined =>
    signs
      .filter((sign) => sample.text.includes(sign))
      .map((sign) => ({ sign, score: scoreOf(recordsBy(sample, sign, quoting)) }))
      .sort((one, other) => other.score - one.score)[0];
  const first = best(usual);
  if (first && first.score > 0) return first.sign;
  const second = best(unusual);
  return second && second.score > 0 && isEven(recordsBy(sample, second.sign, quoting)) ? second.sign : null;
}

export function recordsBy(sample: SampleText, delimiter: string, quoting: Quoting): CutRecord[] {
  const rules = { delimiter, ...quoting, width: 0 };
  return cutRecords({ ...sample, rules }, { from: 0, line: 1, comment: null, most: looksAt }).records;
}

/** The commonest number of cells, that seen first where two are equally common. */
export function usualWidth(records: readonly CutRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const ranked = [...counts].sort(([, often], [, often2]) => often2 - often);
  return ranked[0]?.[0] ?? 0;
}

/** Consistency counts most, then width; of two equally good ones that which leaves plain values in the cells. */
function scoreOf(records: readonly CutRecord[]): number {
  const width = usualWidth(records);
  if (width < 2) return 0;
  const usualOnes = records.filter(({ cells }) => cells.length === width);
  const consistency = usualOnes.length / records.length;
  const cells = usualOnes.flatMap((record) => record.cells);
  const plain = cells.filter((cell) => plainValue.test(cell)).length / cells.length;
  const faults = records.filter(({ fault }) => fault !== null).length / records.length;
  return consistency ** 3 * (1 + Math.log2(width)) * (1 + plain / 2) * (1 - faults / 2);
}

/** A number with point or comma, a date, a code, a word: no sign in it that might have been a delimiter. */
const plainValue = /^\s*([+-]?[\d., ]*\d%?|[\p{L}\p{N}\s._:/-]*)\s*$/u;

const isEven = (records: readonly CutRecord[]): boolean => {
  const width = usualWidth(records);
  return records.length > 1 && records.filter(({ cells }) => cells.length === width).length >= 0.9 * records.length;
};
