import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { JournalEntry } from '../../../../shared/ipc/contract';
import { deedWord, describeDeed } from '../../../../shared/workspace/describeDeed';
import { readJournal, saveJournal, useHistory } from '../../../state/dataHistory';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from './History.module.css';

/** Who did what when, the latest first, in the user's words. */
export function JournalTable() {
  const { t, language } = useText();
  const numbers = useNumbers();
  const journal = useHistory((store) => store.journal);
  if (journal.state === 'reading') return <Loading label={t('history.loading')} places={8} />;
  if (journal.state === 'failed') return <FailureState failure={journal.failure} onRetry={() => void readJournal()} />;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const columns: Column<JournalEntry>[] = [
    { id: 'seq', header: t('history.journal.seq'), width: 64, value: ({ seq }) => seq, write: String },
    {
      ...{ id: 'at', header: t('history.journal.at'), width: 190, isText: true },
      value: ({ at }) => at,
      write: (at) => moment.format(new Date(String(at))),
    },
    { id: 'who', header: t('history.journal.who'), width: 110, isText: true, value: ({ who }) => who },
    {
      ...{ id: 'what', header: t('history.journal.what'), width: 150, isText: true },
      value: ({ what }) => deedWord(what, t),
    },
    {
      ...{ id: 'detail', header: t('history.journal.detail'), width: 620, isText: true },
      value: ({ what, detail }) => describeDeed(what, detail, t),
    },
  ];
  return (
    <>
      <div className={classes.line}>
        <h3>{t('history.journal.title', { count: numbers.number(journal.entries.length, 'count') })}</h3>
        <Button
          size="xs"
          variant="default"
          data-action="save-journal"
          leftSection={<IconDownload size={16} />}
          onClick={() => void saveJournal()}
        >
          {t('history.journal.export')}
        </Button>
      </div>
      <div className={classes.table}>
        <DataTable
          label={t('history.journal.label')}
          columns={columns}
          rows={journal.entries.toReversed()}
          rowKey={({ seq }) => String(seq)}
        />
      </div>
    </>
  );
}
