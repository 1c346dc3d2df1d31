import type { Sql } from '../database';
import { Bindings, quoted } from '../loading/sqlText';
import { type Field, fields, isExact, levelColumns, missing, type Pattern } from './comparison';

/** A list of people: a table and which of the columns below it has. */
export interface PersonList {
  /** Name of the list, part of the identity of a pair. */
  readonly name: string;
  readonly table: string;
  /** Those of `personColumns` that the table has. */
  readonly columns: readonly string[];
  /** Condition on the rows, such as an import; written by the program, never by a user. */
  readonly where?: string;
}

export const personColumns = ['member_id', 'id_number', 'name', 'birth_date', 'sex', 'region_code'] as const;

export interface PairQuery {
  readonly a: PersonList;
  readonly b: PersonList;
  /** Names and numbers are readable, so that a slip of one character can be seen. */
  readonly clear: boolean;
}

/**
 * The people of a list, each once, two rows of one member number as one. A record is named by its member number, and where the list has none by the hash of
 * all that it says of the person, so that the name outlives a new import.
 */
function people({ table, columns, where }: PersonList): string {
  const value = (column: (typeof personColumns)[number]): string =>
    columns.includes(column) ? quoted(column) : column === 'birth_date' ? 'NULL::DATE' : 'NULL::VARCHAR';
  const said = personColumns.slice(1).map((column) => `coalesce(${value(column)}::VARCHAR, '')`);
  const byContent = `left(sha256(concat_ws('|', ${said.join(', ')})), 32)`;
  const record = columns.includes('member_id') ? `coalesce(${value('member_id')}, ${byContent})` : byContent;
  const filter = where === undefined ? '' : ` WHERE ${where}`;
  return `SELECT record, min(identity) AS identity, min(name) AS name, min(birth_date) AS birth_date, min(sex) AS sex,
      min(region) AS region
    FROM (SELECT ${record} AS record, ${value('id_number')} AS identity, ${value('name')} AS name,
      ${value('birth_date')} AS birth_date, ${value('sex')} AS sex, ${value('region_code')} AS region
      FROM ${quoted(table)}${filter}) GROUP BY record`;
}

/** A way of choosing pairs worth comparing, which some fields meet by being chosen. */
interface BlockRule {
  readonly on: string;
  readonly fixed: readonly Field[];
  /** Whether a pair with these levels was chosen by this rule. */
  holds(pattern: Pattern): boolean;
}

const level = (pattern: Pattern, field: Field): number => pattern[fields.indexOf(field)];

/** Each rule is an equality, so that no list is held against all of another. */
export const blockRules: readonly BlockRule[] = [
  {
    on: 'a.identity = b.identity',
    fixed: ['identity'],
    holds: (pattern) => isExact(pattern, 'identity'),
  },
  {
    on: 'a.name = b.name AND a.birth_date = b.birth_date',
    fixed: ['name', 'birthDate'],
    holds: (pattern) => isExact(pattern, 'name', 'birthDate'),
  },
  {
    on: 'a.name = b.name AND year(a.birth_date) = year(b.birth_date) AND a.sex = b.sex',
    fixed: ['name', 'birthDate', 'sex'],
    holds: (pattern) => isExact(pattern, 'name', 'sex') && level(pattern, 'birthDate') > 0,
  },
  {
    on: 'a.birth_date = b.birth_date AND a.sex = b.sex AND left(a.region, 4) = left(b.region, 4)',
    fixed: ['birthDate', 'sex', 'region'],
    holds: (pattern) => isExact(pattern, 'birthDate', 'sex') && level(pattern, 'region') > 1,
  },
  {
    on: 'a.name = b.name AND a.region = b.region AND (a.birth_date IS NULL OR b.birth_date IS NULL)',
    fixed: ['name', 'region'],
    holds: (pattern) => isExact(pattern, 'name', 'region') && level(pattern, 'birthDate') === missing,
  },
];

/** Common table expressions `a` and `b`: the people of the two lists. */
export const peopleOf = ({ a, b }: PairQuery): string =>
  `a AS MATERIALIZED (${people(a)}), b AS MATERIALIZED (${people(b)})`;

/** The people and `compared`: each candidate pair with the level of each field. */
function compared(query: PairQuery): string {
  const { a, b, clear } = query;
  const once = a.table === b.table && a.where === b.where ? ' AND a.record < b.record' : '';
  const pairs = blockRules.map(({ on }) => `SELECT a.record AS a, b.record AS b FROM a JOIN b ON ${on}${once}`);
  return `${peopleOf(query)},
    pairs AS (${pairs.join(' UNION ')}),
    compared AS (SELECT pairs.a, pairs.b, a.name AS name_a, a.identity AS identity_a, b.identity AS identity_b,
      a.birth_date AS birth_a, a.sex AS sex_a, ${levelColumns(clear)}
      FROM pairs JOIN a ON a.record = pairs.a JOIN b ON b.record = pairs.b)`;
}

const quotedFields = fields.map(quoted).join(', ');
const patternText = `concat_ws(',', ${quotedFields})`;

/** How often each pattern of agreement occurs among the candidate pairs. */
export const patternCounts = (query: PairQuery): Sql => ({
  text: `WITH ${compared(query)}
    SELECT ${patternText} AS pattern, count(*)::DOUBLE AS count FROM compared GROUP BY ALL ORDER BY pattern`,
  values: [],
});

export interface WantedPairs {
  /** Patterns asked for, in the order in which their pairs are given. */
  readonly patterns: readonly string[];
  /** Pairs asked for by their records, whatever their pattern. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly limit: number;
}

/**
 * The candidate pairs asked for, with what the weights need beside them: how common the name is, and whether name,
 * birth date and sex occur once in each list.
 */
export function candidatePairs(query: PairQuery, { patterns, pairs, limit }: WantedPairs): Sql {
  const bindings = new Bindings();
  const values = (rows: readonly string[], none: string): string =>
    rows.length === 0 ? `SELECT ${none} WHERE false` : `VALUES ${rows.join(', ')}`;
  const wanted = patterns.map((pattern, at) => `(${bindings.bind(pattern)}, ${at})`);
  const asked = pairs.map(([a, b]) => `(${bindings.bind(a)}, ${bindings.bind(b)})`);
  const named = (list: 'a' | 'b'): string =>
    `SELECT name, count(*) / sum(count(*)) OVER () AS share FROM ${list} WHERE name IS NOT NULL GROUP BY name`;
  const persons = (list: 'a' | 'b'): string =>
    `SELECT name, birth_date, sex, count(*) AS people FROM ${list} GROUP BY ALL`;
  return bindings.statement(`WITH ${compared(query)},
    names_a AS (${named('a')}), names_b AS (${named('b')}),
    chance AS (SELECT sum(names_a.share * names_b.share) AS chance FROM names_a JOIN names_b USING (name)),
    persons_a AS (${persons('a')}), persons_b AS (${persons('b')}),
    wanted(pattern, place) AS (${values(wanted, "'', 0")}),
    asked(a, b) AS (${values(asked, "'', ''")})
    SELECT found.a, found.b, identity_a, identity_b, pattern, greatest(names_a.share, names_b.share)::DOUBLE AS share,
      (SELECT chance FROM chance)::DOUBLE AS chance,
      coalesce(persons_a.people = 1 AND persons_b.people = 1, false) AS is_unique
    FROM (SELECT *, ${patternText} AS pattern FROM compared) AS found
    LEFT JOIN wanted USING (pattern) LEFT JOIN asked ON asked.a = found.a AND asked.b = found.b
    LEFT JOIN names_a ON names_a.name = found.name_a LEFT JOIN names_b ON names_b.name = found.name_a
    LEFT JOIN persons_a ON persons_a.name = found.name_a AND persons_a.birth_date = found.birth_a
      AND persons_a.sex = found.sex_a
    LEFT JOIN persons_b ON persons_b.name = found.name_a AND persons_b.birth_date = found.birth_a
      AND persons_b.sex = found.sex_a
    WHERE place IS NOT NULL OR asked.a IS NOT NULL
    ORDER BY place NULLS LAST, found.a, found.b LIMIT ${Math.floor(limit)}`);
}
