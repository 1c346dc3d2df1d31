import type { Result } from '../../base/result';
import { success } from '../../base/result';
import type { Database } from '../database';
import { masked } from '../loading/personal';
import { Bindings } from '../loading/sqlText';
import { peopleOf } from './candidatePairs';
import { columnOf, type Field } from './comparison';
import { listOf, type MatchRequest } from './matchPeople';

/** What a list says of a person; names and numbers masked, or the first characters of their keyed hash. */
export type PersonFacts = Readonly<Record<Field, string | null>>;

export interface PairRecords {
  readonly a: PersonFacts | null;
  readonly b: PersonFacts | null;
}

const hash = `'[0-9a-f]{64}'`;

/** A keyed hash is cut short: it names nobody, and equal ones still look equal. */
function shown(column: string, personal: 'identity' | 'name'): string {
  return `CASE WHEN regexp_full_match(${column}, ${hash}) THEN left(${column}, 12) || '…' ELSE ${masked(column, personal)} END`;
}

const columns = [
  `${shown(columnOf.identity, 'identity')} AS "identity"`,
  `${shown(columnOf.name, 'name')} AS "name"`,
  `${columnOf.birthDate}::VARCHAR AS "birthDate"`,
  columnOf.sex,
  columnOf.region,
].join(', ');

/** Both records of a pair, as the comparison saw them. */
export async function pairRecords(
  database: Database,
  lists: Pick<MatchRequest, 'a' | 'b' | 'clear'>,
  records: readonly [string, string],
): Promise<Result<PairRecords>> {
  const a = await listOf(database, lists.a);
  if (!a.ok) return a;
  const b = await listOf(database, lists.b);
  if (!b.ok) return b;
  const bindings = new Bindings();
  const side = (name: 'a' | 'b', record: string): string =>
    `SELECT '${name}' AS side, ${columns} FROM ${name} WHERE record = ${bindings.bind(record)}`;
  const parts = [side('a', records[0]), side('b', records[1])].join(' UNION ALL ');
  const query = { a: a.value, b: b.value, clear: lists.clear };
  const found = await database.query<PersonFacts & { side: string }>(
    bindings.statement(`WITH ${peopleOf(query)} ${parts}`),
  );
  if (!found.ok) return found;
  const of = (name: string): PersonFacts | null => found.value.find(({ side: from }) => from === name) ?? null;
  return success({ a: of('a'), b: of('b') });
}
