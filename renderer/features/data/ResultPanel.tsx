import { Button } from '@mantine/core';
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { columnKey, tableLabel } from '../../../shared/data/canonical/labels';
import { describeReason, describeReject } from '../../../shared/data/loading/describeReject';
import type { ImportReport, Reject } from '../../../shared/data/loading/importFile';
import { saveRejects } from '../../state/dataRejects';
import { undoImportOf } from '../../state/runImport';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Panel } from '../../ui/Page';
import { type Column, DataTable } from '../../ui/table/DataTable';
import classes from './Data.module.css';

interface ResultProps {
  readonly report: ImportReport;
  readonly isUndone: boolean;
}

function useColumnName(table: string): (column: string | null) => string {
  const { t } = useText();
  const known = new Set(canonicalTable(table)?.columns.map(({ name }) => name));
  return (column) => {
    if (column === null) return t('dataScreens.result.whole');
    return known.has(column) ? t(columnKey(column)) : column;
  };
}

function Reasons({ reasons }: { reasons: ImportReport['reasons'] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const counted = Object.entries(reasons).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0));
  return (
    <table className={classes.matching}>
      <thead>
        <tr>
          <th scope="col">{t('dataScreens.result.reason')}</th>
          <th scope="col">{t('dataScreens.result.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {counted.map(([reason, rows]) => (
          <tr key={reason} data-reason={reason}>
            <td>{describeReason(reason as Reject['reason'], t)}</td>
            <td className={classes.number}>{numbers.number(rows ?? 0, 'count')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rejects({ report }: { report: ImportReport }) {
  const { t } = useText();
  const columnName = useColumnName(report.table);
  const columns: Column<Reject>[] = [
    { id: 'line', header: t('dataScreens.trial.line'), width: 80, value: ({ line }) => line, write: String },
    {
      ...{ id: 'column', header: t('dataScreens.result.column'), width: 140, isText: true },
      value: ({ column }) => columnName(column),
    },
    { id: 'value', header: t('dataScreens.result.value'), width: 190, isText: true, value: ({ value }) => value },
    {
      ...{ id: 'reason', header: t('dataScreens.result.reason'), width: 520, isText: true },
      value: (reject) => describeReject(reject, t),
    },
  ];
  return (
    <div className={classes.rejects}>
      <DataTable
        label={t('dataScreens.result.first')}
        columns={columns}
        rows={report.rejects}
        rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
      />
    </div>
  );
}

function ResultTools({ report }: { report: ImportReport }) {
  const { t } = useText();
  return (
    <div className={classes.tools}>
      {report.rejected > 0 && (
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => void saveRejects(report.importId, report.file)}
        >
          {t('dataScreens.result.download')}
        </Button>
      )}
      <Button
        variant="default"
        data-action="undo-import"
        leftSection={<IconArrowBackUp size={16} />}
        onClick={() => void undoImportOf(report.importId)}
      >
        {t('dataScreens.result.undo')}
      </Button>
    </div>
  );
}

/** What became of a file: rows read, loaded and rejected, and why. */
export function ResultPanel({ report, isUndone }: ResultProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const columnName = useColumnName(report.table);
  const count = (value: number): string => numbers.number(value, 'count');
  const { read, loaded, rejected, notes, controls, issues, sha256 } = report;
  const counts = { read: count(read), loaded: count(loaded), rejected: count(rejected) };
  return (
    <>
      <Panel title={`${t('dataScreens.result.title')}: ${tableLabel(report.table, t)}`}>
        {isUndone && <p className={classes.warn}>{t('dataScreens.result.undone')}</p>}
        <p className={classes.counts} data-result={isUndone ? 'undone' : 'done'}>
          {t('dataScreens.result.counts', counts)}
        </p>
        <ul className={classes.issues}>
          {controls.map(({ column, declared, ...found }) => {
            const name = column === null ? t('dataScreens.totals.rows') : columnName(column);
            const key = column ?? '';
            return <li key={key}>{t('dataScreens.result.control', { column: name, declared, ...found })}</li>;
          })}
          {notes.map(({ code, column, needs }) => {
            const facts = { column: columnName(column), needs: tableLabel(needs ?? '', t) };
            return <li key={`${code} ${column} ${needs}`}>{t(`loading.note.${code}`, facts)}</li>;
          })}
          {issues.slice(0, 20).map(({ code, line, value }) => (
            <li key={`${code} ${line} ${value}`}>{t(`reading.issue.${code}`, { value: value ?? '' })}</li>
          ))}
        </ul>
        <p className={classes.dim}>{t('dataScreens.result.hash', { hash: sha256 })}</p>
        {!isUndone && <ResultTools report={report} />}
      </Panel>
      {rejected > 0 && (
        <>
          <Panel title={t('dataScreens.result.reasons')}>
            <Reasons reasons={report.reasons} />
          </Panel>
          <Panel title={t('dataScreens.result.first')} padded={false}>
            <Rejects report={report} />
          </Panel>
        </>
      )}
    </>
  );
}
