import { auditTables } from '../../shared/audit/run/auditTables';
import { type Result, success } from '../../shared/base/result';
import type { Session } from '../../shared/data/database';
import type { WithLedger } from './importMethods';

export type OnSession = <T>(work: (session: Session) => Promise<Result<T>>) => Promise<Result<T>>;

/** Gives work a session of its own, closed after it: what it puts aside is gone with it. */
export const sessionsOf =
  (withLedger: WithLedger): OnSession =>
  (work) =>
    withLedger(async ({ database }) => {
      const session = await database.session();
      if (!session.ok) return session;
      try {
        return await work(session.value);
      } finally {
        await session.value.close();
      }
    });

async function makeAuditTables(session: Session): Promise<Result<null>> {
  for (const statement of auditTables) {
    const made = await session.query(statement);
    if (!made.ok) return made;
  }
  return success(null);
}

/** The same with the tables that findings live in. */
export function auditSessionsOf(withLedger: WithLedger): OnSession {
  const onSession = sessionsOf(withLedger);
  return (work) =>
    onSession(async (session) => {
      const made = await makeAuditTables(session);
      return made.ok ? work(session) : made;
    });
}
