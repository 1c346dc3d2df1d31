import type { ReactNode } from 'react';
import type { Scenario } from '../../../shared/parameters/parameter';
import type { WorkId } from '../../engine/balanceWorks';
import { type Answered, lastAnswered, useWork } from '../../state/balanceWork';
import { Empty } from '../../ui/Empty';
import classes from './Balance.module.css';
import { StaleNote } from './StaleNote';
import { WorkBar } from './WorkBar';

interface WorkResultProps<K extends WorkId> {
  readonly id: K;
  /** What would be asked now. */
  readonly now: Scenario;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly answer: (answered: Answered<K>) => ReactNode;
}

/** The answer to a long question: what to do first, how far it is, the last one dimmed while the next is computed. */
export function WorkResult<K extends WorkId>({ id, now, empty, answer }: WorkResultProps<K>) {
  const work = useWork(id);
  const answered = lastAnswered(work);
  return (
    <>
      <WorkBar id={id} />
      {answered === null ? (
        work.state === 'none' && <Empty title={empty.title} hint={empty.hint} />
      ) : (
        <div className={classes.result} aria-busy={work.state === 'running'} data-work={id}>
          <StaleNote asked={answered.question.scenario} now={now} />
          {answer(answered)}
        </div>
      )}
    </>
  );
}
