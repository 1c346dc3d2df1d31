import type { Row } from './readTable';
import type { Completeness } from './tableContract';

export const keyOf = (row: Row, names: readonly string[]): string => names.map((name) => row[name]).join(' ');

/** The first value that a group of rows lacks, with its group (`CN 2024 M: age 37`), or null. */
export function missingIn(rows: readonly Row[], { column, per, values }: Completeness): string | null {
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const group = keyOf(row, per);
    const present = groups.get(group) ?? new Set();
    groups.set(group, present.add(row[column]));
  }
  for (const [group, present] of groups) {
    const needed = values === 'no gap' ? between(present) : values;
    const missing = needed.find((value) => !present.has(value));
    if (missing !== undefined) return `${group === '' ? '' : `${group}: `}${column} ${missing}`;
  }
  return null;
}

function between(present: ReadonlySet<string>): string[] {
  const numbers = [...present].map(Number);
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => String(first + index));
}
