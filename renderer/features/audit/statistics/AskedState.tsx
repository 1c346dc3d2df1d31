import type { ReactNode } from 'react';
import type { Asked } from '../../../state/auditStatistics';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import screen from '../Audit.module.css';

interface AskedStateProps<Value> {
  readonly answer: Asked<Value>;
  /** What the test says and when to use it; shown until it has run. */
  readonly hint: string;
  readonly children: (value: Value) => ReactNode;
}

/** What a test came to, or what to do first. */
export function AskedState<Value>({ answer, hint, children }: AskedStateProps<Value>) {
  const { t } = useText();
  switch (answer.state) {
    case 'none':
      return <p className={screen.dim}>{hint}</p>;
    case 'running':
      return <Loading label={t('auditMore.statistics.job')} places={2} />;
    case 'failed':
      return <FailureState failure={answer.failure} />;
    case 'done':
      return children(answer.value);
  }
}
