import { Button, ScrollArea, Textarea } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type FormEvent, useRef, useState } from 'react';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { codeKey, columnKey, tableLabel } from '../../../shared/data/canonical/labels';
import { shortestReason } from '../../../shared/ipc/contract';
import { unmask } from '../../state/openWorkspace';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Dialog } from '../../ui/Dialog';
import classes from './Data.module.css';
import { portion, useRowPortions } from './useRowPortions';

const rowHeight = 26;
/** Chromium draws nothing below some 33 million pixels. */
const mostRows = 1_000_000;

interface UnmaskProps {
  readonly table: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function UnmaskDialog({ table, onDone, onClose }: UnmaskProps) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void unmask(reason.trim(), table).then((journalled) => {
      if (journalled.ok) onDone();
      onClose();
    });
  };
  return (
    <Dialog title={t('dataScreens.tables.unmaskTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Textarea
          label={t('dataScreens.tables.unmaskReason')}
          value={reason}
          maxLength={500}
          data-autofocus
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <div className={classes.tools}>
          <Button type="submit" disabled={reason.trim().length < shortestReason}>
            {t('dataScreens.tables.unmaskGo')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const noCodes: ReadonlySet<string> = new Set();

/** Columns with the codes that have words of their own. */
function useColumnNames(table: string) {
  const { t } = useText();
  const own = (canonicalTable(table)?.columns ?? []).map(({ name, allowed }) => ({
    name,
    label: t(columnKey(name)),
    codes: new Set(allowed),
  }));
  const place = [
    { name: 'source_id', label: t('dataScreens.tables.source'), codes: noCodes },
    { name: 'source_row', label: t('dataScreens.tables.line'), codes: noCodes },
  ];
  return [...own, ...place];
}

interface GridProps {
  readonly table: string;
  readonly rows: number;
  readonly isUnmasked: boolean;
}

function RowsGrid({ table, rows, isUnmasked }: GridProps) {
  const { t } = useText();
  const columns = useColumnNames(table);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: Math.min(rows, mostRows),
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const drawn = virtual.getVirtualItems();
  const portions = useRowPortions({ table, isUnmasked, from: drawn[0]?.index ?? 0, to: drawn.at(-1)?.index ?? 0 });
  return (
    <ScrollArea
      className={classes.rowsScroll}
      viewportRef={scroll}
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': tableLabel(table, t) }}
    >
      <table className={classes.rowsTable} aria-rowcount={rows + 1} style={{ width: columns.length * 150 }}>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = portions.get(Math.floor(index / portion))?.[index % portion];
            return (
              <tr key={index} aria-rowindex={index + 2} style={{ transform: `translateY(${start}px)` }}>
                {columns.map(({ name, codes }) => {
                  const value = row?.[name] ?? null;
                  const word = value !== null && codes.has(value) ? t(codeKey(name, value)) : value;
                  return (
                    <td key={name} title={value ?? undefined}>
                      {row === undefined ? '…' : word}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** The rows as they are kept, personal values masked unless there is a reason. */
export function RowsView({ table, rows }: { table: string; rows: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const [isAsking, setAsking] = useState(false);
  const [isUnmasked, setUnmasked] = useState(false);
  const hasPersonal = (canonicalTable(table)?.columns ?? []).some(({ personal }) => personal !== undefined);
  const shown = { shown: numbers.number(mostRows, 'count'), rows: numbers.number(rows, 'count') };
  return (
    <>
      {hasPersonal && (
        <div className={classes.tools}>
          <span className={classes.dim}>{t(`dataScreens.tables.${isUnmasked ? 'unmasked' : 'mask'}`)}</span>
          {!isUnmasked && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('dataScreens.tables.unmask')}
            </Button>
          )}
        </div>
      )}
      {rows > mostRows && <p className={classes.dim}>{t('dataScreens.tables.shown', shown)}</p>}
      <RowsGrid table={table} rows={rows} isUnmasked={isUnmasked} />
      {isAsking && <UnmaskDialog table={table} onDone={() => setUnmasked(true)} onClose={() => setAsking(false)} />}
    </>
  );
}
