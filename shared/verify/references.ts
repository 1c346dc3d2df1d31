/**
 * Puts the shared figures of a file where a case names them: `table: "soa08"`, `{series: "name"}` and
 * `"tables.name"`.
 * Gives the name that is missing, as text, when the file has no such figures.
 */
export function withTables(
  inputs: Readonly<Record<string, unknown>>,
  tables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | string {
  const filled: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(inputs)) {
    const name = referenced(field, value);
    if (name !== null && !Object.hasOwn(tables, name)) return name;
    filled[field] = name === null ? value : tables[name];
  }
  return filled;
}

const prefix = 'tables.';

function referenced(field: string, value: unknown): string | null {
  if (field === 'table' && typeof value === 'string') return value;
  if (typeof value === 'string' && value.startsWith(prefix)) return value.slice(prefix.length);
  if (typeof value !== 'object' || value === null || !('series' in value)) return null;
  return typeof value.series === 'string' ? value.series : null;
}
