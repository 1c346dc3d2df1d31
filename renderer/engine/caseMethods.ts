import type { KeptCase } from '../../shared/audit/cases/caseSchema';
import { foundCases } from '../../shared/audit/cases/foundCases';
import { collectFacts, type FactsQuestion } from '../../shared/audit/price/collectFacts';
import { wrongAmounts } from '../../shared/audit/recovery/wrongAmounts';
import type { WithLedger } from './importMethods';
import { auditSessionsOf } from './onSession';

/** Cases beside the findings that they are of, and what is recovered and priced of them. */
export function caseMethods(withLedger: WithLedger) {
  const onSession = auditSessionsOf(withLedger);
  return {
    /** Cases with whether the last run found them again. */
    foundCases: ({ cases }: { readonly cases: readonly KeptCase[] }) =>
      onSession((session) => foundCases(session, cases)),
    /** What a finding's money was, with the days on which it fell due, for `recoverySheet`. */
    wrongAmounts: (asked: { readonly rule: string; readonly finding: string; readonly otherwise: string }) =>
      onSession((session) => wrongAmounts(session, asked, asked.otherwise)),
    /** What the ledger says of leaks, for `Projector.price`. */
    priceFacts: (question: FactsQuestion) => onSession((session) => collectFacts(session, question)),
  };
}
