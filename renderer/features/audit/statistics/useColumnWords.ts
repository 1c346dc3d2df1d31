import { canonicalTable } from '../../../../shared/data/canonical/canonicalTables';
import { tableLabel } from '../../../../shared/data/canonical/labels';
import { useText } from '../../../text';
import { useRuleWords } from '../useRuleWords';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Names of tables and columns to choose from. */
export function useColumnWords() {
  const { t } = useText();
  const { columnLabel, valueText } = useRuleWords();
  const option = (value: string): Option => ({ value, label: columnLabel(value) });
  return {
    columnLabel,
    valueText,
    table: (name: string): Option => ({ value: name, label: tableLabel(name, t) }),
    option,
    /** Columns of a table for which something holds. */
    columns: (table: string, isMeant: (kind: string) => boolean): Option[] =>
      (canonicalTable(table)?.columns ?? []).flatMap(({ name, kind }) => (isMeant(kind) ? [option(name)] : [])),
  };
}
