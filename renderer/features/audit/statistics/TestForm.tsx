import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Asked } from '../../../state/auditStatistics';
import { useText } from '../../../text';
import { AskedState } from './AskedState';
import classes from './Statistics.module.css';

interface TestFormProps<Value> {
  /** The end of the button's action: `test-<name>`. */
  readonly name: string;
  readonly fields: ReactNode;
  readonly isReady?: boolean;
  readonly hint: string;
  readonly answer: Asked<Value>;
  readonly onRun: () => void;
  readonly children: (value: Value) => ReactNode;
}

/** What a test is asked, the button that runs it, and what it came to. */
export function TestForm<Value>(props: TestFormProps<Value>) {
  const { name, fields, isReady = true, hint, answer, onRun, children } = props;
  const { t } = useText();
  return (
    <>
      <div className={classes.bar}>
        {fields}
        <Button data-action={`test-${name}`} disabled={!isReady} loading={answer.state === 'running'} onClick={onRun}>
          {t('auditMore.statistics.run')}
        </Button>
      </div>
      <AskedState answer={answer} hint={hint}>
        {children}
      </AskedState>
    </>
  );
}
