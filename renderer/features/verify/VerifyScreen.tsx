import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { type CheckedFile, useVerification, verifyBundled, verifyOwn } from '../../state/verification';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import { OutcomeTable } from './OutcomeTable';
import classes from './Verify.module.css';

const states = ['passed', 'failed', 'unsupported'] as const;

function Totals({ files }: { files: readonly CheckedFile[] }) {
  const { t } = useText();
  const reports = files.flatMap((file) => (file.state === 'done' ? [file.report] : []));
  return (
    <div className={classes.totals} role="status">
      {states.map((state) => (
        <div key={state} className={classes.total} data-state={state}>
          <span className={classes.count}>{reports.reduce((sum, report) => sum + report[state], 0)}</span>
          <span>{t(`verify.${state}`)}</span>
        </div>
      ))}
      <div className={classes.tools}>
        <FileButton accept="application/json,.json" multiple onChange={(chosen) => void verifyOwn(chosen)}>
          {(props) => (
            <Button {...props} leftSection={<IconFolderOpen size={16} />}>
              {t('verify.open')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={() => void verifyBundled()}>
          {t('verify.again')}
        </Button>
      </div>
    </div>
  );
}

/** Published values that this very build reproduces, and values of the user's own. */
export function VerifyScreen() {
  const { t } = useText();
  const { state, files } = useVerification();
  useEffect(() => {
    if (useVerification.getState().state === 'none') {
      void verifyBundled();
    }
  }, []);
  return (
    <Page title={t('verify.heading')} lead={t('verify.lead')}>
      {state === 'done' ? (
        <>
          <Totals files={files} />
          {files.map((file) =>
            file.state === 'failed' ? <FailureState key={file.name} failure={file.failure} /> : null,
          )}
          <OutcomeTable files={files} />
        </>
      ) : (
        <Loading label={t('verify.loading')} places={2} />
      )}
    </Page>
  );
}
