import { ActionIcon, Checkbox, Menu, TextInput, Tooltip } from '@mantine/core';
import { IconColumns, IconCopy, IconDownload, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { saveFile } from '../../state/files';
import { useText } from '../../text';
import { csvOf } from '../chart/csv';
import { type Column, textOf } from './DataTable';
import classes from './DataTable.module.css';

interface TableBarProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly fileName: string;
  readonly filter?: { readonly value: string; readonly onChange: (value: string) => void };
  readonly choice?: {
    readonly all: readonly Column<Row>[];
    readonly hidden: readonly string[];
    readonly onChange: (hidden: readonly string[]) => void;
  };
  readonly children?: ReactNode;
}

/** Tab-separated as shown, with headers: what a spreadsheet takes from the clipboard. */
const shownText = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [columns.map(({ header }) => header), ...rows.map((row) => columns.map((column) => textOf(column, row)))]
    .map((cells) => cells.join('\t'))
    .join('\n');

const exact = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]) => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map(({ value }) => value(row))),
];

function ColumnMenu<Row>({ all, hidden, onChange }: NonNullable<TableBarProps<Row>['choice']>) {
  const { t } = useText();
  const toggle = (id: string): void =>
    onChange(hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]);
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('frame.table.columns')}>
          <IconColumns size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {all.map(({ id, header }) => (
          <Menu.Item key={id} onClick={() => toggle(id)}>
            <Checkbox size="xs" label={header} checked={!hidden.includes(id)} readOnly tabIndex={-1} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Above a table: filter, columns, copy, save, and how many rows are shown. */
export function TableBar<Row>({ columns, rows, fileName, filter, choice, children }: TableBarProps<Row>) {
  const { t } = useText();
  return (
    <div className={classes.bar}>
      {filter && (
        <TextInput
          aria-label={t('frame.table.filter')}
          placeholder={t('frame.table.filter')}
          leftSection={<IconSearch size={14} />}
          value={filter.value}
          onChange={({ currentTarget }) => filter.onChange(currentTarget.value)}
          w={240}
        />
      )}
      {children}
      <span className={classes.count}>{t('frame.table.rows', { rows: rows.length })}</span>
      {choice && <ColumnMenu {...choice} />}
      <Tooltip label={t('frame.table.copy')}>
        <ActionIcon
          aria-label={t('frame.table.copy')}
          onClick={() => void navigator.clipboard.writeText(shownText(columns, rows))}
        >
          <IconCopy size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('frame.table.csv')}>
        <ActionIcon
          aria-label={t('frame.table.csv')}
          onClick={() => void saveFile(`${fileName}.csv`, csvOf(exact(columns, rows)))}
        >
          <IconDownload size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
