import { Button, FileButton } from '@mantine/core';
import { tableLabel } from '../../../../shared/data/canonical/labels';
import { describeFailure } from '../../../../shared/text/describeFailure';
import {
  cancelReplay,
  canLoad,
  offerFiles,
  type ReplayedStep,
  runReplay,
  takeOwnSteps,
  takeSteps,
  useReplay,
} from '../../../state/dataReplay';
import { useFolder } from '../../../state/openWorkspace';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from './History.module.css';

/** What no longer fits, and what became of the step. */
function useStateText(): (step: ReplayedStep) => string {
  const { t } = useText();
  return ({ planned, fate }) => {
    const breaks = planned.breaks.map(({ kind, column, value }) =>
      t(`workspace.cli.break.${kind}`, { column: column ?? '', value: value ?? '' }),
    );
    if (fate.state === 'planned') return breaks.length === 0 ? t('history.replay.fits') : breaks.join('; ');
    if (fate.state === 'loading') return t('history.replay.loading');
    if (fate.state === 'failed') {
      return [t('history.replay.notLoaded'), describeFailure(fate.failure, t).detail].join('; ');
    }
    const { read, loaded, rejected, controls } = fate.report;
    const off = controls.filter(({ difference }) => Number(difference) !== 0);
    return [
      t('workspace.cli.loaded', { read, loaded, rejected }),
      ...breaks,
      ...off.map(({ column, declared, difference }) =>
        t('workspace.cli.totalOff', { column: column ?? '*', declared, difference }),
      ),
    ].join('; ');
  };
}

function StepTable({ steps }: { steps: readonly ReplayedStep[] }) {
  const { t } = useText();
  const stateText = useStateText();
  const columns: Column<ReplayedStep>[] = [
    {
      ...{ id: 'was', header: t('history.replay.was'), width: 220, isText: true },
      value: ({ planned }) => planned.step.file,
    },
    {
      ...{ id: 'isNow', header: t('history.replay.isNow'), width: 220, isText: true },
      value: ({ planned }) => planned.offered?.file ?? null,
    },
    {
      ...{ id: 'as', header: t('history.replay.as'), width: 130, isText: true },
      value: ({ planned }) => tableLabel(planned.step.table, t),
    },
    { id: 'state', header: t('history.replay.state'), width: 560, isText: true, value: stateText },
  ];
  return (
    <div className={classes.table}>
      <DataTable
        label={t('history.replay.table')}
        columns={columns}
        rows={steps}
        rowKey={({ planned }) => `${planned.step.file} ${planned.step.part} ${planned.step.table}`}
      />
    </div>
  );
}

function StepsChoice() {
  const { t } = useText();
  const list = useReplay((store) => store.list);
  const isBusy = useReplay(({ busy }) => busy !== 'no');
  return (
    <>
      <FileButton accept=".json,application/json" onChange={(file) => file !== null && void takeSteps(file)}>
        {(props) => (
          <Button {...props} size="xs" variant="default" disabled={isBusy} data-action="choose-steps">
            {t('history.replay.chooseSteps')}
          </Button>
        )}
      </FileButton>
      <Button size="xs" variant="default" disabled={isBusy} data-action="own-steps" onClick={() => void takeOwnSteps()}>
        {t('history.replay.useOwn')}
      </Button>
      {list !== null && (
        <span className={classes.dim}>
          {t('history.replay.chosen', { count: list.steps.length, workspace: list.workspace })}
        </span>
      )}
    </>
  );
}

function RunButton() {
  const { t } = useText();
  const { steps, busy, files } = useReplay();
  const canWrite = useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);
  const isPossible = steps.some(canLoad);
  if (busy === 'loading') {
    return (
      <Button size="xs" variant="default" data-action="cancel-replay" onClick={() => void cancelReplay()}>
        {t('history.replay.cancel')}
      </Button>
    );
  }
  return (
    <>
      <Button
        size="xs"
        data-action="run-replay"
        disabled={!canWrite || !isPossible || busy !== 'no'}
        onClick={() => void runReplay()}
      >
        {t('history.replay.run')}
      </Button>
      {files > 0 && steps.length > 0 && !isPossible && steps.every(({ fate }) => fate.state === 'planned') && (
        <span className={classes.dim}>{t('history.replay.nothing')}</span>
      )}
    </>
  );
}

/** The imports of another quarter, done again with new files. */
export function Replay() {
  const { t } = useText();
  const { steps, files, busy } = useReplay();
  return (
    <>
      <p className={classes.lead}>{t('history.replay.lead')}</p>
      <div className={classes.tools}>
        <StepsChoice />
        <FileButton multiple onChange={(chosen) => chosen.length > 0 && void offerFiles(chosen)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" disabled={busy !== 'no'} data-action="choose-new-files">
              {t('history.replay.chooseFiles')}
            </Button>
          )}
        </FileButton>
        <span className={classes.dim} role="status">
          {busy === 'reading' ? t('history.replay.reading') : files > 0 && t('history.replay.files', { count: files })}
        </span>
        <RunButton />
      </div>
      {steps.length > 0 && <StepTable steps={steps} />}
    </>
  );
}
