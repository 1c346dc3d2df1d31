/** A place in a document whose stored value is not the one that was worked out here; absent ones are undefined. */
export interface Difference {
  readonly part: string;
  readonly at: string;
  readonly stored: unknown;
  readonly here: unknown;
}

export interface Comparison {
  /** Single values that were set beside each other. */
  readonly values: number;
  /** The largest distance of two numbers that still count as the same, as a share of the larger. */
  readonly rounding: number;
  readonly differences: readonly Difference[];
}

/**
 * Our own choice: numbers this near each other are the same. Processors may round the last digit of a power or a
 * logarithm another way, and a projection carries that on for a century.
 */
export const sameWithin = 1e-9;

interface Walk {
  readonly part: string;
  values: number;
  rounding: number;
  readonly differences: Difference[];
}

/** Sets a stored document beside one made again, value by value, in the order of the stored one. */
export function compareDocuments(part: string, stored: unknown, here: unknown): Comparison {
  const walk: Walk = { part, values: 0, rounding: 0, differences: [] };
  compare(walk, '', stored, here);
  return walk;
}

function compare(walk: Walk, at: string, stored: unknown, here: unknown): void {
  if (isRecord(stored) && isRecord(here) && Array.isArray(stored) === Array.isArray(here)) {
    for (const name of new Set([...Object.keys(stored), ...Object.keys(here)])) {
      compare(walk, at === '' ? name : `${at}.${name}`, own(stored, name), own(here, name));
    }
    return;
  }
  walk.values++;
  if (typeof stored === 'number' && typeof here === 'number') {
    const distance = relativeDistance(stored, here);
    if (distance <= sameWithin) {
      walk.rounding = Math.max(walk.rounding, distance);
      return;
    }
  } else if (stored === here) return;
  walk.differences.push({ part: walk.part, at, stored, here });
}

const relativeDistance = (a: number, b: number): number =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const own = (record: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;
