import type { ReactNode } from 'react';
import type { InvestmentAnswer } from '../../state/investmentAnswer';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';

interface AnsweredProps<Q, V> {
  readonly answer: InvestmentAnswer<Q, V>;
  readonly places: number;
  readonly children: (value: V) => ReactNode;
}

/** The last answer, or what came in its way. */
export function Answered<Q, V>({ answer, places, children }: AnsweredProps<Q, V>) {
  const { t } = useText();
  const { last, failure } = answer;
  if (failure !== null) return <FailureState failure={failure} />;
  return last === null ? <Loading label={t('investmentResults.loading')} places={places} /> : children(last.value);
}
