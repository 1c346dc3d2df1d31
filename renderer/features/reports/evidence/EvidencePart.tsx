import { Button, Checkbox, Progress } from '@mantine/core';
import { IconFileZip, IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type Verified, verdictLines } from '../../../../shared/evidence/verified';
import type { TextKey } from '../../../../shared/text/catalogues';
import { chooseFiles } from '../../../state/chooseFiles';
import { useJobs } from '../../../state/jobs';
import {
  type EvidenceWork,
  makeBundle,
  useEvidence,
  verifyBundle,
  type WrittenBundle,
} from '../../../state/reportEvidence';
import { useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Panel } from '../../../ui/Page';
import reports from '../Reports.module.css';
import classes from './Evidence.module.css';

interface OutcomeProps<T> {
  readonly work: EvidenceWork<T>;
  readonly running: TextKey;
  readonly children: (value: T) => ReactNode;
}

/** How far a bundle is, what came of it, or why it was refused. */
function Outcome<T>({ work, running, children }: OutcomeProps<T>) {
  const { t } = useText();
  const cancel = useJobs(({ jobs }) => jobs.find(({ id }) => id === 'evidence')?.cancel ?? null);
  if (work.state === 'running') {
    return (
      <div role="status" className={reports.bar}>
        <Progress w={140} size={6} value={100} animated aria-label={t(running)} />
        <span>{t(running)}</span>
        {cancel !== null && (
          <Button size="compact-xs" variant="default" onClick={cancel}>
            {t('reportsScreen.evidence.stop')}
          </Button>
        )}
      </div>
    );
  }
  if (work.state === 'failed') return <FailureState failure={work.failure} />;
  return work.state === 'done' ? children(work.value) : null;
}

/** One bundle at a time. */
const useIsBusy = (): boolean =>
  useEvidence(({ made, verified }) => made.state === 'running' || verified.state === 'running');

function Written({ bundle: { path, entries, digest } }: { bundle: WrittenBundle }) {
  const { t } = useText();
  return (
    <div role="status" className={classes.answer} data-answer="made">
      <h4>{t('reportsScreen.evidence.made')}</h4>
      <dl className={classes.facts}>
        <dt>{t('reportsScreen.history.file')}</dt>
        <dd>{path}</dd>
        <dt>{t('reportsScreen.evidence.entries')}</dt>
        <dd>{entries}</dd>
        <dt>{t('reportsScreen.evidence.digest')}</dt>
        <dd className={classes.digest}>{digest}</dd>
      </dl>
      <p className={reports.note}>{t('reportsScreen.evidence.digestNote')}</p>
    </div>
  );
}

function Make() {
  const { t } = useText();
  const { made } = useEvidence();
  const isBusy = useIsBusy();
  const isReady = useStudy(({ answer }) => answer.state === 'done');
  const [withData, setWithData] = useState(false);
  return (
    <Panel title={t('reportsScreen.evidence.make')}>
      <div className={classes.body}>
        <p className={reports.lead}>{t('reportsScreen.evidence.makeLead')}</p>
        <Checkbox
          size="xs"
          data-field="with-data"
          label={t('reportsScreen.evidence.withData')}
          checked={withData}
          onChange={({ currentTarget }) => setWithData(currentTarget.checked)}
        />
        <Button
          data-action="make-bundle"
          disabled={!isReady || isBusy}
          leftSection={<IconFileZip size={16} />}
          onClick={() => void makeBundle(withData)}
        >
          {t('reportsScreen.evidence.makeButton')}
        </Button>
        <Outcome work={made} running="reportsScreen.evidence.making">
          {(bundle) => <Written bundle={bundle} />}
        </Outcome>
      </div>
    </Panel>
  );
}

function Answer({ verified }: { verified: Verified }) {
  const { t } = useText();
  const { matches } = verified.verdict;
  const left = verified.left.map((part) => t('reportsScreen.evidence.left', { part }));
  return (
    <div role="status" className={classes.answer} data-answer="verified" data-matches={matches}>
      <h4>{t(matches ? 'reportsScreen.evidence.matches' : 'reportsScreen.evidence.differs')}</h4>
      {[...verdictLines(verified, t), ...left].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Verify() {
  const { t } = useText();
  const { verified } = useEvidence();
  const isBusy = useIsBusy();
  return (
    <Panel title={t('reportsScreen.evidence.verify')}>
      <div className={classes.body}>
        <p className={reports.lead}>{t('reportsScreen.evidence.verifyLead')}</p>
        <Button
          variant="default"
          data-action="verify-bundle"
          disabled={isBusy}
          leftSection={<IconShieldCheck size={16} />}
          onClick={() => chooseFiles('files', ([file]) => file && verifyBundle(file))}
        >
          {t('reportsScreen.evidence.verifyButton')}
        </Button>
        <Outcome work={verified} running="reportsScreen.evidence.verifying">
          {(answer) => <Answer verified={answer} />}
        </Outcome>
      </div>
    </Panel>
  );
}

/** Evidence that another machine can check: made from the run on screen, and verified from a file. */
export function EvidencePart() {
  return (
    <div className={classes.page}>
      <Make />
      <Verify />
    </div>
  );
}
