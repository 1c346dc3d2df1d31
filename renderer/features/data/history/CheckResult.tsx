import { describeFailure } from '../../../../shared/text/describeFailure';
import { type Check, useHistory } from '../../../state/dataHistory';
import { useText } from '../../../text';
import classes from './History.module.css';

const kinds = ['unreadable', 'changed', 'out-of-order'] as const;

function useCheckText(): (check: Check) => string[] {
  const { t } = useText();
  return ({ journal, files, isWhole }) => {
    if (journal === null) return [t('history.verify.noJournal')];
    const { lines, fault, torn } = journal;
    const kind = kinds.find((one) => one === fault?.kind);
    return [
      ...(isWhole ? [t('history.verify.sound', { lines })] : []),
      ...(fault === null
        ? []
        : [
            t('history.verify.broken', {
              line: fault.line,
              kind: kind === undefined ? fault.kind : t(`history.verify.kind.${kind}`),
            }),
          ]),
      ...(torn > 0 ? [t('history.verify.torn', { bytes: torn })] : []),
      ...(files.every(({ state }) => state === 'sound' || state === 'pending') ? [] : [t('history.verify.files')]),
    ];
  };
}

/** Whether the workspace still is what its journal says, or where it no longer is. */
export function CheckResult() {
  const { t } = useText();
  const verification = useHistory((store) => store.verification);
  const checkText = useCheckText();
  if (verification.state === 'none') return null;
  if (verification.state === 'running') return <p role="status">{t('history.verify.running')}</p>;
  if (verification.state === 'failed') {
    return (
      <p role="alert" className={classes.bad}>
        {describeFailure(verification.failure, t).detail}
      </p>
    );
  }
  const { check } = verification;
  return (
    <div role="status" data-whole={check.isWhole} className={check.isWhole ? classes.good : classes.bad}>
      {checkText(check).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {check.files
          .map(({ name, state }) => t('history.verify.file', { name, state: t(`workspace.cli.${state}`) }))
          .join(' · ')}
      </p>
    </div>
  );
}
