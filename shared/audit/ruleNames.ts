import { canonicalTables } from '../data/canonical/canonicalTables';

const place = ['source_id', 'source_row'];
const rowLog = ['import_id', 'file', 'line', 'column_name', 'value', 'reason', 'detail'];

/** What imports write beside the tables; these are never missing, only empty. */
export const logTables: Readonly<Record<string, readonly string[]>> = {
  doubtful_rows: rowLog,
  rejected_rows: rowLog,
};

/** Tables that a rule may read, with their columns. */
export const readableTables: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    canonicalTables.map(({ name, columns }) => [name, [...columns.map((column) => column.name), ...place]]),
  ),
  ...logTables,
};

/** Texts, quoted names and comments, in which nothing is a parameter; then the parameters. */
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]\w*)/g;

/** The statement with each parameter, which stands in it as `$name`, written anew. */
export const withParameters = (sql: string, written: (name: string) => string): string =>
  sql.replace(pieces, (piece: string, name: string | undefined) => (name === undefined ? piece : written(name)));

export function parametersIn(sql: string): readonly string[] {
  const names = new Set<string>();
  withParameters(sql, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
}

/** Names that follow FROM or JOIN: tables, but also the rule's own subqueries and the words of EXTRACT and TRIM. */
export function sourcesIn(sql: string): readonly string[] {
  const bare = sql.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  return [...new Set([...bare.matchAll(/\b(?:FROM|JOIN)\s+"?([a-z_]\w*)"?/gi)].map(([, name]) => name))];
}
