import { editDistance } from '../../base/nearest';

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice coefficient of the pairs of neighbouring characters, 0 to 1. */
function pairOverlap(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of ofA) common += Math.min(count, ofB.get(pair) ?? 0);
  return (2 * common) / total;
}

/** How alike two plain texts are, 0 to 1: the better of edits and of common pairs. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || Math.min(a.length, b.length) * 3 < longest) return 0;
  return Math.max(1 - editDistance(a, b) / longest, pairOverlap(a, b));
}
