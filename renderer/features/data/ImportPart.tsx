import { Button } from '@mantine/core';
import { IconFiles, IconFolder, IconTablePlus } from '@tabler/icons-react';
import { chooseFiles } from '../../state/chooseFiles';
import { addFiles, useImport } from '../../state/dataImport';
import { loadSample, useSample } from '../../state/dataSample';
import { useFolder } from '../../state/openWorkspace';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import { FailureState } from '../../ui/FailureState';
import classes from './Data.module.css';
import { ImportDetail } from './ImportDetail';
import { Queue } from './Queue';
import { ResultPanel } from './ResultPanel';

export function ChooseButtons() {
  const { t } = useText();
  return (
    <>
      <Button leftSection={<IconFiles size={16} />} onClick={() => chooseFiles('files', addFiles)}>
        {t('dataScreens.drop.choose')}
      </Button>
      <Button variant="default" leftSection={<IconFolder size={16} />} onClick={() => chooseFiles('folder', addFiles)}>
        {t('dataScreens.drop.folder')}
      </Button>
    </>
  );
}

function Invitation() {
  const { t } = useText();
  const canWrite = useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);
  const isMaking = useSample(({ isMaking }) => isMaking);
  return (
    <div className={classes.invitation}>
      <Empty title={t('dataScreens.drop.title')} hint={t('dataScreens.drop.hint')}>
        <div className={classes.tools}>
          <ChooseButtons />
          <Button
            variant="default"
            data-action="load-sample"
            leftSection={<IconTablePlus size={16} />}
            disabled={!canWrite}
            loading={isMaking}
            onClick={() => void loadSample()}
          >
            {t('dataScreens.drop.sample')}
          </Button>
        </div>
        <p>{t('dataScreens.drop.sampleHint')}</p>
        <ReadOnlyHint />
      </Empty>
    </div>
  );
}

/** Why nothing can be loaded now, if so. */
export function ReadOnlyHint() {
  const { t } = useText();
  const opened = useFolder((store) => store.opened);
  if (opened.state === 'opening') return null;
  if (opened.state !== 'open') return <p className={classes.warn}>{t('dataScreens.drop.needsWorkspace')}</p>;
  return opened.facts.readOnly === null ? null : <p className={classes.warn}>{t('dataScreens.drop.readOnly')}</p>;
}

function Detail() {
  const table = useImport(({ queue, selected }) => queue.find(({ key }) => key === selected));
  const files = useImport((store) => store.files);
  const lost = files.find(({ state }) => state === 'failed');
  if (table === undefined) return lost?.failure ? <FailureState failure={lost.failure} /> : null;
  const file = files.find(({ id }) => id === table.file);
  if (file === undefined) return null;
  const { fate } = table;
  if (fate.state === 'done' || fate.state === 'undone') {
    return <ResultPanel key={table.key} report={fate.report} isUndone={fate.state === 'undone'} />;
  }
  return <ImportDetail key={table.key} file={file} table={table} />;
}

/** From a file to rows in the workspace, in one view. */
export function ImportPart() {
  const isEmpty = useImport(({ files }) => files.length === 0);
  if (isEmpty) return <Invitation />;
  return (
    <div className={classes.columns}>
      <Queue />
      <div className={classes.detail}>
        <Detail />
      </div>
    </div>
  );
}
