import { Button } from '@mantine/core';
import type { Failure } from '../../shared/base/failure';
import { describeFailure } from '../../shared/text/describeFailure';
import { useText } from '../text';
import classes from './States.module.css';

interface FailureStateProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** What happened, where, and what to do next. */
export function FailureState({ failure, onRetry }: FailureStateProps) {
  const { t } = useText();
  const { title, detail, nextStep } = describeFailure(failure, t);
  return (
    <div role="alert" className={`${classes.state} ${classes.failure}`}>
      <h2>{title}</h2>
      <p>{detail}</p>
      <p className={classes.next}>{nextStep}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('frame.state.retry')}
        </Button>
      )}
    </div>
  );
}
