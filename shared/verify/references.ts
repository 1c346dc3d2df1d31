/**
 * Puts the shared figures of a file where a case names them: `table: "soa08"`, `{series: "name"}` and
 * `"tables.name"` or `"tables.name.column"`.
 * Gives the name that is missing, as text, when the file has no such figures.
 */
export function withTables(
  inputs: Readonly<Record<string, unknown>>,
  tables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | string {
  const filled: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(inputs)) {
    const name = referenced(field, value);
    const found = name === null ? value : lookUp(name, tables);
    if (name !== null && found === undefined) return name;
    filled[field] = found;
  }
  return filled;
}

/** A table by its name, or a column of it as `table.column`; the whole name goes before. */
function lookUp(name: string, tables: Readonly<Record<string, unknown>>): unknown {
  if (Object.hasOwn(tables, name)) return tables[name];
  const [table, column] = name.split(/\.(.*)/);
  const columns = Object.hasOwn(tables, table) ? tables[table] : null;
  if (typeof columns !== 'object' || columns === null) return undefined;
  return Object.entries(columns).find(([key]) => key === column)?.[1];
}

const prefix = 'tables.';

function referenced(field: string, value: unknown): string | null {
  if (field === 'table' && typeof value === 'string') return value;
  if (typeof value === 'string' && value.startsWith(prefix)) return value.slice(prefix.length);
  if (typeof value !== 'object' || value === null || !('series' in value)) return null;
  return typeof value.series === 'string' ? value.series : null;
}
