import { type Result, success } from '../../base/result';
import type { CanonicalTable } from '../canonical/canonicalTable';
import type { Session, Sql } from '../database';
import type { ImportNote } from './importReport';
import type { MappedColumn } from './mappedColumns';
import { masked } from './personal';
import type { PlausibilityReason } from './reasons';
import { Bindings, literal, literals, plainSql, quoted } from './sqlText';
import { keyColumns } from './staging';

export interface SetFacts {
  readonly session: Session;
  readonly table: CanonicalTable;
  readonly columns: readonly MappedColumn[];
  /** Tables of the database that have rows. */
  readonly filled: ReadonlySet<string>;
  /** An earlier import that this one takes the place of: its rows don't count as loaded. */
  readonly replaced: string | null;
  /** Reasons that do not reject. */
  readonly doubtful: readonly PlausibilityReason[];
}

/** Rows that nothing has been found against so far. */
const good = 'NOT EXISTS (SELECT 1 FROM found WHERE found.row_line = parsed.row_line)';

const shownValue = ({ column }: MappedColumn): string =>
  masked(`parsed.${quoted(column.name)}::VARCHAR`, column.personal);

const shownKey = ({ table, columns }: SetFacts): string =>
  `concat_ws(' ', ${keyColumns(table, columns).map(shownValue).join(', ')})`;

const rowProblems = plainSql(`INSERT INTO found SELECT row_line, p.col, p.reason, p.value, p.detail
  FROM (SELECT row_line, unnest(problems) AS p FROM parsed WHERE problems IS NOT NULL) WHERE p IS NOT NULL`);

/** Moves what the checks of single rows have found to `found`. */
async function checkRows({ session }: SetFacts): Promise<Result<readonly ImportNote[]>> {
  const moved = await session.query(rowProblems);
  return moved.ok ? success([]) : moved;
}

const doubts = '(SELECT row_line, unnest(doubts) AS d FROM parsed WHERE doubts IS NOT NULL)';

/** In a column where 5,5 stands for five and a half, 1,234 and 1.234 can be either of two numbers. */
async function checkCommas({ session }: SetFacts): Promise<Result<readonly ImportNote[]>> {
  const evident = await session.query<{ col: string }>(
    plainSql(`SELECT DISTINCT d.col AS col FROM ${doubts} WHERE d.reason = 'decimal-comma' ORDER BY col`),
  );
  if (!evident.ok || evident.value.length === 0) return evident.ok ? success([]) : evident;
  const columns = evident.value.map(({ col }) => col);
  const done = await session.query(
    plainSql(`INSERT INTO found SELECT row_line, d.col, 'ambiguous-number', d.value, ''
      FROM ${doubts} WHERE d.reason = 'either' AND d.col IN (${literals(columns)})`),
  );
  const note = (column: string): ImportNote => ({ code: 'mixed-decimal-separators', column, needs: null });
  return done.ok ? success(columns.map(note)) : done;
}

/** The values of the column referred to: those of the database, and of the file itself where it is the same table. */
function referenceStatement({ table, filled }: SetFacts, mapped: MappedColumn): Sql {
  const name = quoted(mapped.column.name);
  const { table: target = '', column = '', orProvince = false } = mapped.column.refersTo ?? {};
  const known = [...(filled.has(target) ? [quoted(target)] : []), ...(target === table.name ? ['parsed'] : [])];
  const named = [`parsed.${name}`, ...(orProvince ? [`left(parsed.${name}, 2) || '0000'`] : [])];
  const unknown = known.flatMap((place) =>
    named.map((value) => `NOT EXISTS (SELECT 1 FROM ${place} AS known WHERE known.${quoted(column)} = ${value})`),
  );
  return plainSql(`INSERT INTO found SELECT row_line, ${literal(mapped.column.name)}, 'unknown-reference',
    ${shownValue(mapped)}, ${literal(`${target}.${column}`)} FROM parsed
    WHERE ${name} IS NOT NULL AND ${good} AND ${unknown.join(' AND ')}`);
}

/** Values must be in the table that they refer to, once that table has rows. */
async function checkReferences(facts: SetFacts): Promise<Result<readonly ImportNote[]>> {
  const notes: ImportNote[] = [];
  for (const mapped of facts.columns) {
    const needs = mapped.column.refersTo?.table;
    if (needs === undefined) continue;
    if (!facts.filled.has(needs) && needs !== facts.table.name) {
      notes.push({ code: 'not-checked', column: mapped.column.name, needs });
      continue;
    }
    const done = await facts.session.query(referenceStatement(facts, mapped));
    if (!done.ok) return done;
  }
  return success(notes);
}

/** Of rows with the same key the first is loaded; the others say whether they repeat it or contradict it. */
function repeatedStatement(facts: SetFacts): Sql {
  const keys = keyColumns(facts.table, facts.columns).map(({ column }) => quoted(column.name));
  const all = facts.columns.map(({ column }) => quoted(column.name));
  return plainSql(`INSERT INTO found SELECT row_line, ${literal(facts.table.key.join(' '))},
    CASE WHEN contents = first_contents THEN 'duplicate-row' ELSE 'duplicate-key' END, shown, first_line::VARCHAR
    FROM (SELECT row_line, ${shownKey(facts)} AS shown, hash(${all.join(', ')}) AS contents,
      first_value(hash(${all.join(', ')})) OVER same AS first_contents, first_value(row_line) OVER same AS first_line
      FROM parsed WHERE row_key IN (SELECT row_key FROM repeated) AND ${good}
      WINDOW same AS (PARTITION BY ${keys.join(', ')} ORDER BY row_line)) WHERE row_line <> first_line`);
}

async function checkRepeats(facts: SetFacts): Promise<Result<readonly ImportNote[]>> {
  const made = await facts.session.query(
    plainSql(`CREATE OR REPLACE TEMP TABLE repeated AS
      SELECT row_key FROM parsed WHERE ${good} GROUP BY row_key HAVING count(*) > 1`),
  );
  if (!made.ok) return made;
  const some = await facts.session.query<{ keys: number }>(plainSql('SELECT count(*)::INTEGER AS keys FROM repeated'));
  if (!some.ok) return some;
  if (some.value[0]?.keys === 0) return success([]);
  const found = await facts.session.query(repeatedStatement(facts));
  return found.ok ? success([]) : found;
}

function loadedStatement(facts: SetFacts): Sql {
  const bindings = new Bindings();
  const mapped = new Set(facts.columns.map(({ column }) => column.name));
  const same = facts.table.key.map((name) =>
    mapped.has(name)
      ? `known.${quoted(name)} IS NOT DISTINCT FROM parsed.${quoted(name)}`
      : `known.${quoted(name)} IS NULL`,
  );
  const others = facts.replaced === null ? '' : `AND known.source_id <> ${bindings.bind(facts.replaced)}`;
  return bindings.statement(`INSERT INTO found SELECT row_line, ${literal(facts.table.key.join(' '))},
    'already-loaded', min(${shownKey(facts)}), min(known.source_id) FROM parsed
    JOIN ${quoted(facts.table.name)} AS known ON ${same.join(' AND ')} ${others} WHERE ${good} GROUP BY row_line`);
}

async function checkLoaded(facts: SetFacts): Promise<Result<readonly ImportNote[]>> {
  if (!facts.filled.has(facts.table.name)) return success([]);
  const done = await facts.session.query(loadedStatement(facts));
  return done.ok ? success([]) : done;
}

async function runAll(session: Session, statements: readonly string[]): Promise<Result<void>> {
  for (const text of statements) {
    const done = await session.query(plainSql(text));
    if (!done.ok) return done;
  }
  return success(undefined);
}

/** Sets aside what does not reject, so that its rows go on to the next check. */
const setAside = ({ session, doubtful }: SetFacts): Promise<Result<void>> =>
  runAll(
    session,
    doubtful.length === 0
      ? []
      : [
          `INSERT INTO doubted SELECT * FROM found WHERE reason IN (${literals(doubtful)})`,
          `DELETE FROM found WHERE reason IN (${literals(doubtful)})`,
        ],
  );

/** A row that is rejected keeps all its reasons together. */
const bringBack = ({ session }: SetFacts): Promise<Result<void>> =>
  runAll(session, [
    'INSERT INTO found SELECT * FROM doubted WHERE row_line IN (SELECT row_line FROM found)',
    'DELETE FROM doubted WHERE row_line IN (SELECT row_line FROM found)',
  ]);

/** The checks that need all rows of the file, and the rows already loaded. */
export async function checkSets(facts: SetFacts): Promise<Result<readonly ImportNote[]>> {
  const checks = [checkRows, checkCommas, checkReferences, checkRepeats, checkLoaded];
  const notes: ImportNote[] = [];
  for (const check of checks) {
    const checked = await check(facts);
    if (!checked.ok) return checked;
    notes.push(...checked.value);
    const aside = await setAside(facts);
    if (!aside.ok) return aside;
  }
  const back = await bringBack(facts);
  return back.ok ? success(notes) : back;
}
