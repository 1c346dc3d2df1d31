import type { AuditContext } from '../../shared/audit/preparation';
import type { FindingSheet } from '../../shared/audit/recompute/findingSheet';
import { type SheetQuestion, sheetOf } from '../../shared/audit/recompute/sheetOf';
import type { Result } from '../../shared/base/result';
import type { WithLedger } from './importMethods';

export interface SheetOrder {
  readonly question: SheetQuestion;
  readonly context: AuditContext;
}

/** Calculation sheets of findings, each worked out on a session of its own. */
export function recomputeMethods(withLedger: WithLedger) {
  return {
    findingSheet: ({ question, context }: SheetOrder): Promise<Result<FindingSheet>> =>
      withLedger(async ({ database }) => {
        const session = await database.session();
        if (!session.ok) return session;
        try {
          return await sheetOf(session.value, question, context);
        } finally {
          await session.value.close();
        }
      }),
  };
}
