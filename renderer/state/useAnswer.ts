import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/base/failure';
import { failed, type Result } from '../../shared/base/result';
import type { OpenLedger } from '../engine/ledger';
import { useTables } from './dataTables';
import { tables } from './openWorkspace';

export type Answer<T> =
  | { readonly state: 'asked' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'answered'; readonly value: T };

/** What the ledger answers to a question; asked anew when the question, the tables or the version changes. */
export function useAnswer<T>(question: (ledger: OpenLedger) => Promise<Result<T>>, version = 0): Answer<T> {
  const tablesEdition = useTables((store) => store.edition);
  const edition = `${tablesEdition} ${version}`;
  const [answer, setAnswer] = useState<{ readonly edition: string; readonly result: Result<T> } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = async (): Promise<void> => {
      const ledger = await tables();
      const result: Result<T> = ledger.ok ? await question(ledger.value) : failed(ledger.failure);
      if (isWanted) setAnswer({ edition, result });
    };
    void asked();
    return () => {
      isWanted = false;
    };
  }, [question, edition]);
  if (answer === null) return { state: 'asked' };
  return answer.result.ok
    ? { state: 'answered', value: answer.result.value }
    : { state: 'failed', failure: answer.result.failure };
}
