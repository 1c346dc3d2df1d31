import type { Result } from '../../base/result';
import { success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql, quoted } from '../../data/loading/sqlText';
import type { Preparation } from '../preparation';

/** Fills a prepared table from texts, column by column in its order; each is cast to its column's type. */
export async function fillRows(
  session: Session,
  { name, columns }: Pick<Preparation, 'name' | 'columns'>,
  rows: readonly (readonly (string | null)[])[],
): Promise<Result<void>> {
  const names = Object.keys(columns);
  const texts = `${name}_texts`;
  const typed = names.map((column) => `${quoted(column)} VARCHAR`).join(', ');
  const made = await session.query(plainSql(`CREATE OR REPLACE TEMP TABLE ${texts} (${typed})`));
  if (!made.ok) return made;
  const lists = Object.fromEntries(names.map((column, at) => [column, rows.map((row) => row[at] ?? null)]));
  if (rows.length > 0) {
    const appended = await session.append(texts, lists);
    if (!appended.ok) return appended;
  }
  const cast = Object.entries(columns).map(([column, type]) => `CAST(${quoted(column)} AS ${type})`);
  const filled = await session.query(plainSql(`INSERT INTO ${name} SELECT ${cast.join(', ')} FROM ${texts}`));
  if (!filled.ok) return filled;
  const dropped = await session.query(plainSql(`DROP TABLE ${texts}`));
  return dropped.ok ? success(undefined) : dropped;
}

/** Fills a prepared table by one statement of the engine. */
export async function fillBy(session: Session, sql: string): Promise<Result<void>> {
  const done = await session.query(plainSql(sql));
  return done.ok ? success(undefined) : done;
}
