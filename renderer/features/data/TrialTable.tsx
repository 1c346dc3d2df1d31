import { ScrollArea } from '@mantine/core';
import type { CanonicalColumn } from '../../../shared/data/canonical/canonicalTable';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { columnKey } from '../../../shared/data/canonical/labels';
import { maskedText } from '../../../shared/data/canonical/maskedText';
import { describeReject } from '../../../shared/data/loading/describeReject';
import type { TrialRow } from '../../engine/tryOut';
import type { QueuedTable } from '../../state/dataImport';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import classes from './Data.module.css';

const rowsShown = 50;
const hashShown = 8;

interface TrialRowProps {
  readonly row: TrialRow;
  readonly columns: readonly string[];
  readonly personal: ReadonlyMap<string, CanonicalColumn['personal']>;
}

function Row({ row, columns, personal }: TrialRowProps) {
  const { t } = useText();
  const reasons = row.rejects.map((reject) => {
    const column = reject.column === null ? '' : `${t(columnKey(reject.column))}: `;
    return `${column}${describeReject(reject, t)}`;
  });
  return (
    <tr data-rejected={row.isRejected ? '' : undefined}>
      <th scope="row">{row.line}</th>
      {columns.map((column, at) => {
        const isBad = row.rejects.some((reject) => reject.column === column);
        const cell = row.cells[at] ?? '';
        const isHash = personal.has(column) && !row.isRejected && cell !== '';
        const shown = isHash ? `#${cell.slice(0, hashShown)}` : maskedText(cell, personal.get(column));
        return (
          <td
            key={column}
            data-bad={isBad ? '' : undefined}
            title={isHash ? t('dataScreens.trial.hashed', { hash: cell }) : shown}
          >
            {shown}
          </td>
        );
      })}
      <td className={classes.reasons}>{reasons.join(' ')}</td>
    </tr>
  );
}

/** The first rows with their types, failing cells marked, as the same checks as in loading find them. */
export function TrialTable({ table: { trial, chosen } }: { table: QueuedTable }) {
  const { t } = useText();
  if (trial === null) {
    const isWaiting = chosen === null || chosen.missing.length > 0;
    return <p className={classes.padded}>{t(`dataScreens.trial.${isWaiting ? 'waiting' : 'running'}`)}</p>;
  }
  if ('failure' in trial) return <FailureState failure={trial.failure} />;
  const { columns, rows, loaded, rejected } = trial;
  const { columns: all = [] } = canonicalTable(chosen?.mapping.table ?? '') ?? {};
  const personal = new Map(
    all.filter((column) => column.personal !== undefined).map(({ name, personal }) => [name, personal]),
  );
  return (
    <>
      <p className={classes.padded} role="status" data-trial>
        {t('dataScreens.trial.summary', { read: rows.length, loaded, rejected })}
      </p>
      <ScrollArea.Autosize
        mah={340}
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('dataScreens.trial.title') }}
      >
        <table className={classes.trial}>
          <thead>
            <tr>
              <th scope="col">{t('dataScreens.trial.line')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(columnKey(column))}
                </th>
              ))}
              <th scope="col">{t('dataScreens.trial.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, rowsShown).map((row) => (
              <Row key={row.line} row={row} columns={columns} personal={personal} />
            ))}
          </tbody>
        </table>
      </ScrollArea.Autosize>
    </>
  );
}
