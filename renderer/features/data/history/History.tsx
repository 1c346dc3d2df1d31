import { Button, Tabs } from '@mantine/core';
import { IconArchive, IconDownload, IconRestore, IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { forgetVerification, readJournal, saveSteps, verify } from '../../../state/dataHistory';
import { forgetReplay } from '../../../state/dataReplay';
import { restoreBackup, saveBackup, useFolder, useOpenedFolder } from '../../../state/openWorkspace';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { CheckResult } from './CheckResult';
import classes from './History.module.css';
import { JournalTable } from './JournalTable';
import { Replay } from './Replay';

function Tools() {
  const { t } = useText();
  const button = { size: 'xs', variant: 'default' } as const;
  return (
    <div className={classes.tools}>
      <Button
        size="xs"
        data-action="verify-workspace"
        leftSection={<IconShieldCheck size={16} />}
        onClick={() => void verify()}
      >
        {t('history.tools.verify')}
      </Button>
      <Button {...button} leftSection={<IconArchive size={16} />} onClick={() => void saveBackup()}>
        {t('history.tools.backup')}
      </Button>
      <Button {...button} leftSection={<IconRestore size={16} />} onClick={() => void restoreBackup()}>
        {t('history.tools.restore')}
      </Button>
      <Button
        {...button}
        data-action="save-steps"
        leftSection={<IconDownload size={16} />}
        onClick={() => void saveSteps()}
      >
        {t('history.tools.saveSteps')}
      </Button>
    </div>
  );
}

/** What was done in the workspace, whether it still holds, and its imports done again. */
export function History() {
  const { t } = useText();
  const folder = useOpenedFolder();
  const isSaved = useFolder(({ opened }) => opened.state === 'open' && opened.saving === 'saved');
  // What the journal says grows with every save.
  useEffect(() => {
    if (isSaved) void readJournal();
  }, [isSaved]);
  useEffect(() => {
    if (folder !== null) void readJournal();
    return () => {
      forgetVerification();
      forgetReplay();
    };
  }, [folder]);
  if (folder === null) return <Empty title={t('history.noWorkspace.title')} hint={t('history.noWorkspace.hint')} />;
  return (
    <div className={classes.history}>
      <Tools />
      <CheckResult />
      <Tabs defaultValue="journal" className={classes.tabs} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="journal">{t('history.tabs.journal')}</Tabs.Tab>
          <Tabs.Tab value="replay">{t('history.tabs.replay')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="journal" className={classes.panel}>
          <JournalTable />
        </Tabs.Panel>
        <Tabs.Panel value="replay" className={classes.panel}>
          <Replay />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
