/** What two records are compared by. */
export const fields = ['identity', 'name', 'birthDate', 'sex', 'region'] as const;
export type Field = (typeof fields)[number];

/** Degrees of agreement of each field, from none to full; a pair's level is the place in this list. */
export const levelsOf = {
  identity: ['different', 'close', 'exact'],
  name: ['different', 'close', 'exact'],
  birthDate: ['different', 'sameYear', 'sameMonth', 'exact'],
  sex: ['different', 'exact'],
  region: ['different', 'sameProvince', 'samePrefecture', 'exact'],
} as const satisfies Readonly<Record<Field, readonly string[]>>;

export type Level = (typeof levelsOf)[Field][number];

/** One of the two records lacks the field: it says nothing. */
export const missing = -1;

/** Levels of a pair in the order of `fields`. */
export type Pattern = readonly number[];

export const exactLevel = (field: Field): number => levelsOf[field].length - 1;

export const isExact = (pattern: Pattern, ...wanted: readonly Field[]): boolean =>
  wanted.every((field) => pattern[fields.indexOf(field)] === exactLevel(field));

export const levelName = (field: Field, level: number): Level | 'missing' =>
  level === missing ? 'missing' : levelsOf[field][level];

/**
 * SQL for two texts that differ in one character: replaced, left out or put in. The engine's own edit distance counts
 * bytes, of which a Chinese character has three.
 */
export function oneCharacterApart(x: string, y: string): string {
  const rest = (text: string, from: string): string => `substr(${text}, ${from})`;
  const same = [
    `${rest(x, 'i + 2')} = ${rest(y, 'i + 2')}`,
    `${rest(x, 'i + 2')} = ${rest(y, 'i + 1')}`,
    `${rest(x, 'i + 1')} = ${rest(y, 'i + 2')}`,
  ].join(' OR ');
  const places = `range(greatest(length(${x}), length(${y})))`;
  return `${x} <> ${y} AND length(${x}) > 1 AND length(${y}) > 1 AND abs(length(${x}) - length(${y})) <= 1
    AND list_aggregate(list_transform(${places}, lambda i: left(${x}, i) = left(${y}, i) AND (${same})), 'bool_or')`;
}

/** Only clear texts can be close; keyed hashes are the same or they are not. */
const close = (column: string, clear: boolean): string =>
  clear ? oneCharacterApart(`a.${column}`, `b.${column}`) : 'false';

const rulesOf = (clear: boolean): Readonly<Record<Field, readonly string[]>> => ({
  identity: [close('identity', clear), 'a.identity = b.identity'],
  name: [close('name', clear), 'a.name = b.name'],
  birthDate: [
    'year(a.birth_date) = year(b.birth_date)',
    `year(a.birth_date) = year(b.birth_date) AND (month(a.birth_date) = month(b.birth_date)
      OR (month(a.birth_date) = day(b.birth_date) AND day(a.birth_date) = month(b.birth_date)))`,
    'a.birth_date = b.birth_date',
  ],
  sex: ['a.sex = b.sex'],
  region: ['left(a.region, 2) = left(b.region, 2)', 'left(a.region, 4) = left(b.region, 4)', 'a.region = b.region'],
});

/** Name of each field among the columns of a list of people. */
export const columnOf = {
  identity: 'identity',
  name: 'name',
  birthDate: 'birth_date',
  sex: 'sex',
  region: 'region',
} as const satisfies Readonly<Record<Field, string>>;

/** SQL for the level of each field of the records `a` and `b`, as columns named by `fields`. */
export function levelColumns(clear: boolean): string {
  const rules = rulesOf(clear);
  return fields
    .map((field) => {
      const column = columnOf[field];
      const cases = rules[field].map((rule, at) => `WHEN ${rule} THEN ${at + 1}`).reverse();
      return `CASE WHEN a.${column} IS NULL OR b.${column} IS NULL THEN ${missing} ${cases.join(' ')} ELSE 0 END AS "${field}"`;
    })
    .join(',\n');
}
