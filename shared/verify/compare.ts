import type { Band, Tolerance } from './verifyFile';

/** A number, a word, a list or named parts; null where the engine says that there is no value. */
export type Answer = number | string | null | readonly Answer[] | { readonly [field: string]: Answer };

/** Where actual and expected part the most. */
export interface Gap {
  /** Empty for a plain number, else a path such as `ex[3]`. */
  readonly at: string;
  readonly expected: number | null;
  readonly actual: number | null;
  /** |actual − expected|; null when one of them has no value. */
  readonly difference: number | null;
}

export interface Comparison {
  /** Numbers compared. */
  readonly values: number;
  readonly worst: Gap | null;
}

interface Place {
  readonly at: string;
  readonly band: Band;
  readonly byField: Readonly<Record<string, Band>>;
  /** Where all that is found goes. */
  readonly gaps: Gap[];
}

const undefinedWords = ['NaN', 'Infinity', '-Infinity'];

/** Compares part by part; only fields that are expected are looked at, and every one of them must be there. */
export function compare(expected: unknown, actual: unknown, tolerance: Tolerance): Comparison {
  const gaps: Gap[] = [];
  const values = collect(expected, actual, { at: '', band: tolerance, byField: tolerance.byField ?? {}, gaps });
  return { values, worst: gaps.reduce<Gap | null>(worse, null) };
}

/** Adds the gaps of one part to `place.gaps`; gives how many numbers were compared. */
function collect(expected: unknown, actual: unknown, place: Place): number {
  if (Array.isArray(expected)) {
    const list: readonly unknown[] = Array.isArray(actual) ? actual : [];
    const fits = Array.isArray(actual) && list.length === expected.length;
    if (!fits) place.gaps.push(gap(`${place.at}.length`, expected.length, list.length));
    // An empty list says that there is nothing, which is a value to compare.
    if (expected.length === 0) return 1;
    return expected.reduce<number>(
      (count, item, k) => count + collect(item, list[k], { ...place, at: `${place.at}[${k}]` }),
      0,
    );
  }
  if (isRecord(expected)) {
    const parts = isRecord(actual) ? actual : {};
    return Object.entries(expected).reduce((count, [field, item]) => {
      const band = place.byField[field] ?? place.band;
      const at = place.at === '' ? field : `${place.at}.${field}`;
      return count + collect(item, parts[field], { ...place, at, band });
    }, 0);
  }
  if (isWord(expected) && isWord(actual)) {
    if (expected !== actual) place.gaps.push({ at: place.at, expected: null, actual: null, difference: null });
    return 1;
  }
  const found = gapBetween(numberOrNone(expected), numberOrNone(actual), place);
  if (found) place.gaps.push(found);
  return 1;
}

function gapBetween(expected: number | null, actual: number | null, { at, band }: Place): Gap | null {
  if (expected === null && actual === null) return null;
  if (expected === null || actual === null) return { at, expected, actual, difference: null };
  const allowed = (band.abs ?? 0) + (band.rel ?? 0) * Math.abs(expected);
  return Math.abs(actual - expected) <= allowed ? null : gap(at, expected, actual);
}

const gap = (at: string, expected: number, actual: number): Gap => ({
  at,
  expected,
  actual,
  difference: Math.abs(actual - expected),
});

const worse = (one: Gap | null, other: Gap): Gap => {
  if (one === null || other.difference === null) return other;
  return one.difference !== null && other.difference > one.difference ? other : one;
};

/** A class or a name; words compare with words only. */
const isWord = (item: unknown): item is string => typeof item === 'string' && !undefinedWords.includes(item);

/** `null`, "NaN" and "Infinity" all say that there is no value. */
function numberOrNone(item: unknown): number | null {
  if (typeof item === 'number') return Number.isFinite(item) ? item : null;
  if (item === null || (typeof item === 'string' && undefinedWords.includes(item))) return null;
  // A missing part is no value and no "no value" either: it can never agree.
  return Number.NaN;
}

const isRecord = (item: unknown): item is Record<string, unknown> =>
  typeof item === 'object' && item !== null && !Array.isArray(item);
