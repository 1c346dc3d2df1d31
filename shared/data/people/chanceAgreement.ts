import { type Result, success } from '../../base/result';
import type { Database } from '../database';
import { plainSql } from '../loading/sqlText';
import { type PairQuery, peopleOf } from './candidatePairs';
import { exactLevel, type Field, levelsOf, oneCharacterApart } from './comparison';
import { type Shares, sharesBy } from './fellegiSunter';

/**
 * Two people do not have one citizen number but by somebody's mistake. The lists cannot tell how often that is: nearly
 * all equal numbers in them are of one person. Assumed.
 */
const sharedNumber = 1e-9;

/** Records of each list whose pairs are held against each other to see how often texts are one character apart. */
const sampled = 700;

/** What must be equal for each level above none, weakest first. */
const keys = {
  name: ['name'],
  birthDate: ['year(birth_date)', "strftime(birth_date, '%Y%m')", 'birth_date'],
  sex: ['sex'],
  region: ['left(region, 2)', 'left(region, 4)', 'region'],
} as const satisfies Partial<Record<Field, readonly string[]>>;

export interface ChanceAgreement {
  readonly u: Shares;
  readonly allPairs: number;
}

type Row = Readonly<Record<string, number | null>>;

/** Σ f_a(v)·f_b(v): chance that a record of each list have the same value; within one list a record is no pair with itself. */
function collision(key: string, sameList: boolean): string {
  const counts = (list: 'a' | 'b'): string =>
    `SELECT ${key} AS v, count(*)::DOUBLE AS n FROM ${list} WHERE ${key} IS NOT NULL GROUP BY 1`;
  if (sameList) return `(SELECT sum(n * (n - 1)) / nullif(sum(n) * (sum(n) - 1), 0) FROM (${counts('a')}))`;
  const total = (list: 'a' | 'b'): string => `(SELECT count(${key}) FROM ${list})`;
  return `(SELECT coalesce(sum(x.n * y.n), 0) / nullif(${total('a')}::DOUBLE * ${total('b')}, 0)
    FROM (${counts('a')}) x JOIN (${counts('b')}) y ON x.v = y.v)`;
}

const nearly = (column: string): string => {
  const some = (list: 'a' | 'b'): string =>
    `(SELECT ${column} AS v FROM ${list} WHERE length(${column}) > 1 ORDER BY md5(record) LIMIT ${sampled})`;
  return `(SELECT avg((${oneCharacterApart('x.v', 'y.v')})::INTEGER) FROM ${some('a')} x, ${some('b')} y)`;
};

/** Shares of the levels from the chances of reaching each level or a higher one; alike for each where nothing is known. */
function shares(field: Field, reached: readonly (number | null)[]): readonly number[] {
  if (reached.some((chance) => chance === null)) return levelsOf[field].map(() => 1 / levelsOf[field].length);
  const chances = [1, ...reached.map(Number), 0];
  const raw = levelsOf[field].map((_, level) => Math.max(1e-12, chances[level] - chances[level + 1]));
  const sum = raw.reduce((all, share) => all + share, 0);
  return raw.map((share) => share / sum);
}

/** How often each field agrees between two people, counted over all pairs of the two lists by frequency of the values. */
export async function chanceAgreement(database: Database, query: PairQuery): Promise<Result<ChanceAgreement>> {
  const sameList = query.a.table === query.b.table && query.a.where === query.b.where;
  const chances = Object.entries(keys).flatMap(([field, expressions]) =>
    expressions.map((key, at) => `${collision(key, sameList)} AS "${field}${at + 1}"`),
  );
  const close = ['identity', 'name'].map((field) => `${query.clear ? nearly(field) : 0}::DOUBLE AS "${field}Close"`);
  const pairs = sameList
    ? '(SELECT count(*)::DOUBLE * (count(*) - 1) / 2 FROM a)'
    : '(SELECT count(*) FROM a)::DOUBLE * (SELECT count(*) FROM b)';
  const found = await database.query<Row>(
    plainSql(`WITH ${peopleOf(query)} SELECT ${[...chances, ...close].join(', ')}, ${pairs} AS "allPairs"`),
  );
  if (!found.ok) return found;
  const [row] = found.value;
  const numbered = (field: keyof typeof keys): (number | null)[] =>
    keys[field].map((_, at) => row[`${field}${at + 1}`]);
  const closeTo = (field: 'identity' | 'name', exact: number | null): (number | null)[] =>
    exact === null ? [null, null] : [Number(row[`${field}Close`] ?? 0) + exact, exact];
  const u = sharesBy((field) => {
    if (field === 'identity') return shares(field, closeTo(field, sharedNumber));
    if (field === 'name') return shares(field, closeTo(field, row.name1));
    return shares(field, numbered(field).slice(0, exactLevel(field)));
  });
  return success({ u, allPairs: Number(row.allPairs ?? 0) });
}
