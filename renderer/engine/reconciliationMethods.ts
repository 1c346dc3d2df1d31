import { type LinesAsked, type LinesBehind, linesBehind } from '../../shared/audit/reconciliation/linesBehind';
import { type ReconcileAnswer, reconcile } from '../../shared/audit/reconciliation/reconcile';
import type { ReconcileQuestion } from '../../shared/audit/reconciliation/reconciliation';
import type { Result } from '../../shared/base/result';
import type { WithLedger } from './importMethods';
import { sessionsOf } from './onSession';

/** Books against banks and business records, and one step to the lines behind a difference. */
export function reconciliationMethods(withLedger: WithLedger) {
  const onSession = sessionsOf(withLedger);
  return {
    reconcile: (question: ReconcileQuestion): Promise<Result<ReconcileAnswer>> =>
      onSession((session) => reconcile(session, question)),
    linesBehind: (asked: LinesAsked): Promise<Result<LinesBehind>> =>
      onSession((session) => linesBehind(session, asked)),
  };
}
