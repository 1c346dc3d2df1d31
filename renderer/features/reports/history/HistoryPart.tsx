import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { WrittenReport } from '../../../../shared/workspace/keptReport';
import { useFolder } from '../../../state/openWorkspace';
import { checkFiles, type FileState, placeOf, useFileStates, useWrittenReports } from '../../../state/reportHistory';
import { useNumbers } from '../../../state/settings';
import { languageNames, useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from '../Reports.module.css';
import { Warning } from '../Warning';

/** The moment where the program runs, to the second. */
const localMoment = (at: string): string => new Date(at).toLocaleString('sv-SE');

const looks: Readonly<Partial<Record<FileState, string | undefined>>> = {
  same: classes.good,
  changed: classes.bad,
  missing: classes.bad,
  unread: classes.bad,
};

function useStateColumn(): Column<WrittenReport> {
  const { t } = useText();
  const states = useFileStates((store) => store.states);
  return useMemo(() => {
    const said = ({ id }: WrittenReport): string => t(`reportsScreen.history.${states[id] ?? 'notChecked'}`);
    return {
      id: 'state',
      header: t('reportsScreen.history.state'),
      width: 120,
      isText: true,
      value: said,
      render: (row) => {
        const state = states[row.id];
        return (
          <span data-file-state={state ?? 'none'} className={state && looks[state]}>
            {said(row)}
          </span>
        );
      },
    };
  }, [t, states]);
}

type WordsColumn = 'at' | 'kind' | 'subject' | 'language' | 'format' | 'file' | 'folder' | 'run' | 'hash';

function useColumns(): readonly Column<WrittenReport>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const state = useStateColumn();
  return useMemo(() => {
    const words = (id: WordsColumn, width: number, value: (row: WrittenReport) => string): Column<WrittenReport> => ({
      id,
      header: t(`reportsScreen.history.${id}`),
      width,
      isText: true,
      value,
    });
    const count = (id: 'pages' | 'size' | 'edited', value: (row: WrittenReport) => number | null) => ({
      id,
      header: t(`reportsScreen.history.${id}`),
      width: 76,
      value,
      write: (written: string | number | null) => numbers.number(written === null ? null : Number(written), 'count'),
    });
    return [
      words('at', 150, ({ at }) => localMoment(at)),
      words('kind', 220, ({ kind, title }) => (kind === 'evidence' ? t('reportsScreen.history.evidence') : title)),
      words('subject', 130, ({ subject }) => subject),
      words('language', 76, ({ language }) => languageNames[language]),
      words('format', 70, ({ format }) => format),
      state,
      words('file', 360, ({ path }) => placeOf(path).name),
      count('pages', ({ pages }) => pages),
      count('size', ({ bytes }) => bytes),
      count('edited', ({ edited }) => edited),
      words('folder', 220, ({ path }) => placeOf(path).folder),
      words('run', 180, ({ inputsHash }) => inputsHash),
      words('hash', 480, ({ sha256 }) => sha256),
    ];
  }, [t, numbers, state]);
}

/** What was exported from this workspace, and whether the files still are what they were. */
export function HistoryPart() {
  const { t } = useText();
  const reports = useWrittenReports();
  const columns = useColumns();
  const opened = useFolder((store) => store.opened);
  if (opened.state !== 'open') {
    return <Empty title={t('reportsScreen.history.noWorkspace')} hint={t('reportsScreen.history.noWorkspaceHint')} />;
  }
  return (
    <div className={classes.part}>
      {opened.facts.readOnly !== null && <Warning name="read-only">{t('reportsScreen.history.readOnly')}</Warning>}
      {reports.length === 0 ? (
        <Empty title={t('reportsScreen.history.empty')} hint={t('reportsScreen.history.emptyHint')} />
      ) : (
        <section className={classes.table} aria-label={t('reportsScreen.history.table')}>
          <TableBar columns={columns} rows={reports} fileName="exports">
            <Button
              size="xs"
              data-action="check-files"
              leftSection={<IconShieldCheck size={16} />}
              onClick={() => void checkFiles(reports)}
            >
              {t('reportsScreen.history.check')}
            </Button>
          </TableBar>
          <DataTable
            label={t('reportsScreen.history.table')}
            columns={columns}
            rows={reports}
            rowKey={({ id }) => id}
            onCell={(row) => void checkFiles([row])}
          />
        </section>
      )}
    </div>
  );
}
