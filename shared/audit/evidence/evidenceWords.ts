import { inLanguage, type Language } from '../../base/language';
import { canonicalTables } from '../../data/canonical/canonicalTables';
import { codeKey, columnKey } from '../../data/canonical/labels';
import type { Translate } from '../../text/translator';
import type { Rule } from '../rule';

const columns = new Map(canonicalTables.flatMap((table) => table.columns.map((column) => [column.name, column])));

export const isCanonicalColumn = (name: string): boolean => columns.has(name);

/** Columns of money and the like, whose values are figures. */
export const isAmountColumn = (name: string): boolean =>
  name === 'amount_at_risk' || ['money', 'decimal'].includes(columns.get(name)?.kind ?? '');

/** The language of a text and its words. */
export interface Spoken {
  readonly language: Language;
  readonly translate: Translate;
}

/** Name of a column of evidence: as its rule calls it, else that of the canonical tables, else its own. */
export function columnLabel(column: string, rule: Pick<Rule, 'columns'> | undefined, spoken: Spoken): string {
  const own = rule?.columns[column];
  if (own !== undefined) return inLanguage(own, spoken.language);
  return columns.has(column) ? spoken.translate(columnKey(column)) : column;
}

/** A code in its words; null where the value is none. */
export const codeText = (column: string, value: string, translate: Translate): string | null =>
  columns.get(column)?.allowed?.includes(value) ? translate(codeKey(column, value)) : null;
