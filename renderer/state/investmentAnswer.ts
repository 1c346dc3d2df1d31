import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { Result } from '../../shared/base/result';
import type { InvestmentDesk } from '../engine/investment/investmentDesk';
import { investmentDesk, useInvestment } from './investment';

interface Answered<Q, V> {
  readonly question: Q;
  /** The portfolio that was asked about. */
  readonly edition: number;
  readonly value: V;
}

export interface InvestmentAnswer<Q, V> {
  readonly asked: { readonly question: Q; readonly edition: number } | null;
  /** The last answer stays while the next is computed. */
  readonly last: Answered<Q, V> | null;
  readonly isAsking: boolean;
  readonly failure: Failure | null;
}

const nothing = { asked: null, last: null, isAsking: false, failure: null } as const;

/** A question about the open portfolio and its answer, which is forgotten when another portfolio is opened. */
export function investmentAnswer<Q, V>(put: (desk: InvestmentDesk, question: Q) => Promise<Result<V>>) {
  const use = create<InvestmentAnswer<Q, V>>(() => nothing);

  /** Asks unless the same is asked or answered already. */
  const ask = async (question: Q): Promise<void> => {
    const { edition } = useInvestment.getState();
    const { asked: before, failure } = use.getState();
    const isSame = before?.edition === edition && JSON.stringify(before.question) === JSON.stringify(question);
    if (isSame && failure === null) return;
    const asked = { question, edition };
    use.setState({ asked, isAsking: true, failure: null });
    const answer = await put(investmentDesk(), question);
    if (use.getState().asked !== asked) return;
    use.setState({
      isAsking: false,
      ...(answer.ok ? { last: { question, edition, value: answer.value } } : { failure: answer.failure }),
    });
  };

  useInvestment.subscribe(({ edition }, before) => {
    if (edition !== before.edition) use.setState(nothing);
  });

  /** The answer to a question that a screen shows; asked anew when the question, which is kept, or the portfolio changes. */
  const useAsked = (question: Q): InvestmentAnswer<Q, V> => {
    const edition = useInvestment((store) => store.edition);
    useEffect(() => {
      // A portfolio that has just been opened is another question.
      if (edition >= 0) void ask(question);
    }, [question, edition]);
    return use();
  };
  return { use, ask, useAsked };
}
