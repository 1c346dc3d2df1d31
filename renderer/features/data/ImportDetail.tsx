import type { QueuedFile, QueuedTable } from '../../state/dataImport';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Panel } from '../../ui/Page';
import { CodesPanel } from './CodesPanel';
import { ColumnsPanel } from './ColumnsPanel';
import { ReadingPanel } from './ReadingPanel';
import { TablePanel } from './TablePanel';
import { TotalsPanel } from './TotalsPanel';
import { TrialTable } from './TrialTable';

export interface PartProps {
  readonly file: QueuedFile;
  readonly table: QueuedTable;
}

/** Everything that is settled before a table is loaded, from its bytes to its first rows. */
export function ImportDetail({ file, table }: PartProps) {
  const { t } = useText();
  const hasCodes = Object.keys(table.chosen?.unknownCodes ?? {}).length > 0;
  return (
    <>
      {table.fate.state === 'failed' && <FailureState failure={table.fate.failure} />}
      <Panel title={t('dataScreens.reading.title')}>
        <ReadingPanel file={file} table={table} />
      </Panel>
      <Panel title={t('dataScreens.table.title')}>
        <TablePanel file={file} table={table} />
        {table.chosen !== null && <ColumnsPanel table={table} proposal={table.chosen} />}
      </Panel>
      {hasCodes && (
        <Panel title={t('dataScreens.table.codes')}>
          <CodesPanel table={table} />
        </Panel>
      )}
      <Panel title={t('dataScreens.trial.title')} padded={false}>
        <TrialTable table={table} />
      </Panel>
      <Panel title={t('dataScreens.totals.title')}>
        <TotalsPanel table={table} />
      </Panel>
    </>
  );
}
