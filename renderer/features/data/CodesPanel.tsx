import { NativeSelect, TextInput } from '@mantine/core';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { codeKey, columnKey } from '../../../shared/data/canonical/labels';
import { changeMapping, type QueuedTable } from '../../state/dataImport';
import { useText } from '../../text';
import classes from './Data.module.css';

interface CodeProps {
  readonly tableKey: string;
  readonly column: string;
  readonly written: string;
  readonly allowed: readonly string[] | undefined;
}

function CodeField({ tableKey, column, written, allowed }: CodeProps) {
  const { t } = useText();
  const label = t('dataScreens.table.codeFor', { value: written, column: t(columnKey(column)) });
  const choose = (code: string): void => {
    if (code === '') return;
    void changeMapping(tableKey, (mapping) => ({
      ...mapping,
      codes: { ...mapping.codes, [column]: { ...mapping.codes[column], [written]: code } },
    }));
  };
  if (allowed === undefined) {
    return <TextInput label={label} onBlur={({ currentTarget }) => choose(currentTarget.value.trim())} />;
  }
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={[
        { value: '', label: t('dataScreens.table.chooseCode') },
        ...allowed.map((value) => ({ value, label: `${t(codeKey(column, value))} (${value})` })),
      ]}
      value=""
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}

/** Values whose code nobody knows yet: what they mean is said here once and remembered. */
export function CodesPanel({ table: { key, chosen } }: { table: QueuedTable }) {
  if (chosen === null) return null;
  const columns = canonicalTable(chosen.mapping.table)?.columns ?? [];
  return (
    <div className={classes.fields}>
      {Object.entries(chosen.unknownCodes).flatMap(([column, values]) =>
        values.map((written) => (
          <CodeField
            key={`${column} ${written}`}
            tableKey={key}
            column={column}
            written={written}
            allowed={columns.find(({ name }) => name === column)?.allowed}
          />
        )),
      )}
    </div>
  );
}
