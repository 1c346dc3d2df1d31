import type { TextKey } from '../../text/catalogues';
import type { Translate } from '../../text/translator';
import { canonicalTables } from './canonicalTables';

// The keys below are made from the contract; tests/house/dataTexts.test.ts finds each of them in both languages.
export const tableKey = (table: string): TextKey => `data.tables.${table}` as TextKey;
export const columnKey = (column: string): TextKey => `data.columns.${column}` as TextKey;
export const codeKey = (column: string, code: string): TextKey => `data.codes.${column}.${code}` as TextKey;

const isCanonical = new Set(canonicalTables.map(({ name }) => name));

/** Name of a canonical table in the user's language; another table keeps its own. */
export const tableLabel = (table: string, translate: Translate): string =>
  isCanonical.has(table) ? translate(tableKey(table)) : table;
