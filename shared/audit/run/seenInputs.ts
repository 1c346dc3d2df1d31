import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { RuleValues } from '../boundRule';
import type { Rule } from '../rule';
import { tablesBehind } from './prepareTables';

type Reader = Pick<Session, 'query'>;

const seenTable = plainSql(
  'CREATE TABLE IF NOT EXISTS audit.seen (rule VARCHAR, input VARCHAR, state VARCHAR, PRIMARY KEY (rule, input))',
);

/** The imports that a table is made of stand for what it holds. */
const tableStates = plainSql(`SELECT table_name AS name, sha256(string_agg(source_id, ' ' ORDER BY source_id)) AS state
  FROM imports GROUP BY table_name`);

/** The name that a rule's own figures go by beside the tables. */
const figures = '$';

async function statesNow(reader: Reader): Promise<Result<ReadonlyMap<string, string>>> {
  const found = await reader.query<{ name: string; state: string }>(tableStates);
  return found.ok ? success(new Map(found.value.map(({ name, state }) => [name, state]))) : found;
}

/** What a rule reads, each with the state it is in. */
function inputsOf(rule: Rule, tables: ReadonlyMap<string, string>, values: RuleValues): [string, string][] {
  const read = [...tablesBehind(rule)].map((table): [string, string] => [table, tables.get(table) ?? '']);
  return [...read, [figures, JSON.stringify(values[rule.id] ?? {})]];
}

/** Notes what rules read now, after they have run. */
export async function noteInputs(reader: Reader, rules: readonly Rule[], values: RuleValues): Promise<Result<void>> {
  const made = await reader.query(seenTable);
  if (!made.ok) return made;
  const tables = await statesNow(reader);
  if (!tables.ok) return tables;
  for (const rule of rules) {
    const inputs = inputsOf(rule, tables.value, values);
    const noted = await reader.query({
      text: `INSERT OR REPLACE INTO audit.seen VALUES ${inputs.map(() => '(?, ?, ?)').join(', ')}`,
      values: inputs.flatMap(([input, state]) => [rule.id, input, state]),
    });
    if (!noted.ok) return noted;
  }
  return success(undefined);
}

/** Forgets what a rule read: nothing says any more that it has run. */
export async function forgetInputs(reader: Reader, rule: string): Promise<Result<void>> {
  const made = await reader.query(seenTable);
  if (!made.ok) return made;
  const gone = await reader.query({ text: 'DELETE FROM audit.seen WHERE rule = ?', values: [rule] });
  return gone.ok ? success(undefined) : gone;
}

/** Rules whose tables or figures are not those of their last run. */
export async function staleRules(
  reader: Reader,
  rules: readonly Rule[],
  values: RuleValues,
): Promise<Result<ReadonlySet<string>>> {
  const made = await reader.query(seenTable);
  if (!made.ok) return made;
  const tables = await statesNow(reader);
  if (!tables.ok) return tables;
  const kept = await reader.query<{ rule: string; input: string; state: string }>(
    plainSql('SELECT rule, input, state FROM audit.seen'),
  );
  if (!kept.ok) return kept;
  const seen = new Map(kept.value.map(({ rule, input, state }) => [`${rule} ${input}`, state]));
  const isStale = (rule: Rule): boolean =>
    inputsOf(rule, tables.value, values).some(([input, state]) => {
      const before = seen.get(`${rule.id} ${input}`);
      return before !== undefined && before !== state;
    });
  return success(new Set(rules.filter(isStale).map(({ id }) => id)));
}
