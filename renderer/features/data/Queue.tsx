import { ActionIcon, Button, Checkbox, Progress, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { tableLabel } from '../../../shared/data/canonical/labels';
import { describeFailure } from '../../../shared/text/describeFailure';
import { type QueuedFile, type QueuedTable, removeFile, select, useImport } from '../../state/dataImport';
import { useFolder } from '../../state/openWorkspace';
import { cancelImport, isReady, runImport } from '../../state/runImport';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import classes from './Data.module.css';
import { ChooseButtons, ReadOnlyHint } from './ImportPart';

function useFateText(): (table: QueuedTable) => string {
  const { t } = useText();
  const numbers = useNumbers();
  return ({ chosen, fate }) => {
    if (fate.state === 'done') {
      const { loaded, rejected } = fate.report;
      const facts = { loaded: numbers.number(loaded, 'count'), rejected: numbers.number(rejected, 'count') };
      return t('dataScreens.queue.done', facts);
    }
    if (fate.state !== 'waiting') return t(`dataScreens.queue.${fate.state}`);
    if (chosen === null) return t('dataScreens.queue.noTable');
    return t(chosen.missing.length > 0 ? 'dataScreens.queue.incomplete' : 'dataScreens.queue.waiting');
  };
}

function TableItem({ table }: { table: QueuedTable }) {
  const { t } = useText();
  const selected = useImport((store) => store.selected);
  const fateText = useFateText();
  const { key, source, chosen, fate } = table;
  return (
    <li>
      <button
        type="button"
        className={classes.queued}
        aria-current={key === selected ? 'true' : undefined}
        data-fate={chosen === null || chosen.missing.length > 0 ? 'incomplete' : fate.state}
        onClick={() => select(key)}
      >
        <span>{chosen === null ? '–' : tableLabel(chosen.mapping.table, t)}</span>
        {source.part !== null && <span className={classes.dim}>{source.part}</span>}
        <span className={classes.fate}>{fateText(table)}</span>
      </button>
    </li>
  );
}

function FileItem({ file }: { file: QueuedFile }) {
  const { t } = useText();
  const queue = useImport((store) => store.queue);
  const isRunning = useImport((store) => store.isRunning);
  const remove = t('dataScreens.queue.remove', { file: file.name });
  return (
    <li className={classes.file}>
      <div className={classes.fileHead}>
        <strong title={file.name}>{file.name}</strong>
        <Tooltip label={remove}>
          <ActionIcon size={22} aria-label={remove} disabled={isRunning} onClick={() => void removeFile(file.id)}>
            <IconX size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      {file.state === 'reading' && <p className={classes.dim}>{t('dataScreens.queue.reading')}</p>}
      {file.failure !== null && <FileFailure file={file} />}
      <ul className={classes.plainList}>
        {queue
          .filter((table) => table.file === file.id)
          .map((table) => (
            <TableItem key={table.key} table={table} />
          ))}
      </ul>
    </li>
  );
}

function FileFailure({ file: { failure } }: { file: QueuedFile }) {
  const { t } = useText();
  if (failure === null) return null;
  const { title, detail, nextStep } = describeFailure(failure, t);
  return (
    <p role="alert" className={classes.bad}>
      {title} {detail} {nextStep}
    </p>
  );
}

/** Everything is loaded, and the workspace is being saved. */
function Saving() {
  const { t } = useText();
  return (
    <div className={classes.running} role="status">
      <Progress value={100} animated aria-label={t('dataScreens.queue.keeping')} />
      <p>{t('dataScreens.queue.keeping')}</p>
    </div>
  );
}

function Running() {
  const { t } = useText();
  const numbers = useNumbers();
  const fate = useImport(({ queue }) => queue.find((table) => table.fate.state === 'importing')?.fate);
  if (fate?.state !== 'importing') return <Saving />;
  const { news } = fate;
  const share = news === null || news.of === 0 ? 0 : news.bytes / news.of;
  const facts = {
    percent: numbers.full(share, 'share'),
    rows: numbers.number(news?.rows ?? 0, 'count'),
    rate: numbers.number(news?.pace?.rowsPerSecond ?? 0, 'count'),
    left: numbers.number(news?.pace?.secondsLeft ?? 0, 'count'),
  };
  return (
    <div className={classes.running} role="status">
      <Progress value={share * 100} animated={news === null} aria-label={t('dataScreens.job.import')} />
      <p>{news === null ? t('dataScreens.queue.saving') : t('dataScreens.queue.progress', facts)}</p>
      <Button variant="default" data-action="cancel-import" onClick={() => void cancelImport()}>
        {t('dataScreens.queue.cancel')}
      </Button>
    </div>
  );
}

function RunButtons() {
  const { t } = useText();
  const { queue, selected } = useImport();
  const canWrite = useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);
  const [replace, setReplace] = useState(false);
  const ready = queue.filter(isReady).map(({ key }) => key);
  const table = queue.find(({ key }) => key === selected);
  const wasLoaded = queue.some(({ fate }) => fate.state === 'failed' && fate.failure.code === 'import/already-loaded');
  return (
    <div className={classes.running}>
      {wasLoaded && (
        <Checkbox
          size="xs"
          label={t('dataScreens.queue.replace')}
          checked={replace}
          onChange={({ currentTarget }) => setReplace(currentTarget.checked)}
        />
      )}
      <Button
        data-action="import-table"
        disabled={!canWrite || table === undefined || !isReady(table)}
        onClick={() => selected !== null && void runImport([selected], replace)}
      >
        {t('dataScreens.queue.run')}
      </Button>
      {ready.length > 1 && (
        <Button
          variant="default"
          data-action="import-all"
          disabled={!canWrite}
          onClick={() => void runImport(ready, replace)}
        >
          {t('dataScreens.queue.runAll', { count: ready.length })}
        </Button>
      )}
    </div>
  );
}

/** The files that were handed over, what has become of them, and what happens next. */
export function Queue() {
  const { t } = useText();
  const files = useImport((store) => store.files);
  const isRunning = useImport((store) => store.isRunning);
  return (
    <section className={classes.queue} aria-label={t('dataScreens.queue.label')}>
      <div className={classes.tools}>
        <ChooseButtons />
      </div>
      <ul className={classes.files}>
        {files.map((file) => (
          <FileItem key={file.id} file={file} />
        ))}
      </ul>
      <ReadOnlyHint />
      {isRunning ? <Running /> : <RunButtons />}
    </section>
  );
}
