import { DataType, type Schema, type Vector } from 'apache-arrow';

/** What a table and a batch of records have in common. */
interface Rows {
  readonly schema: Schema;
  readonly numRows: number;
  getChildAt(index: number): Vector | null;
}

/** Rows as plain objects. */
export function rowsOf(table: Rows): Record<string, unknown>[] {
  const columns = table.schema.fields.map(({ name, type }, index) => ({ name, type, values: table.getChildAt(index) }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, type, values }) => [name, plainValue(values?.get(row), type)])),
  );
}

/** Integers of any width as numbers where exact, days and times as ISO text: the same from both adapters. */
function plainValue(value: unknown, type: DataType): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === 'number' && (DataType.isDate(type) || DataType.isTimestamp(type))) {
    return new Date(value).toISOString().replace('T00:00:00.000Z', '');
  }
  return value ?? null;
}
