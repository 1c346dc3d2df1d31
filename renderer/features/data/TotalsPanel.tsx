import { TextInput } from '@mantine/core';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { columnKey } from '../../../shared/data/canonical/labels';
import { changeTable, type QueuedTable } from '../../state/dataImport';
import { useText } from '../../text';
import classes from './Data.module.css';

/** What the sender says that the file holds. */
export function TotalsPanel({ table: { key, chosen, totals } }: { table: QueuedTable }) {
  const { t } = useText();
  if (chosen === null) return null;
  const { columns = [] } = canonicalTable(chosen.mapping.table) ?? {};
  const summed = columns.filter(
    ({ name, kind }) => (kind === 'money' || kind === 'integer') && (chosen.mapping.columns[name] ?? null) !== null,
  );
  const declare = (column: string | null, declared: string): void => {
    const others = totals.filter((total) => total.column !== column);
    changeTable(key, { totals: declared === '' ? others : [...others, { column, declared }] });
  };
  const declaredOf = (column: string | null): string => totals.find((total) => total.column === column)?.declared ?? '';
  return (
    <>
      <p className={classes.dim}>{t('dataScreens.totals.hint')}</p>
      <div className={classes.fields}>
        {[null, ...summed.map(({ name }) => name)].map((column) => (
          <TextInput
            key={column ?? ''}
            label={column === null ? t('dataScreens.totals.rows') : t(columnKey(column))}
            inputMode="decimal"
            data-total={column ?? 'rows'}
            value={declaredOf(column)}
            onChange={({ currentTarget }) => declare(column, currentTarget.value.trim())}
          />
        ))}
      </div>
    </>
  );
}
