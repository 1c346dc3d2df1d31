import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { auditTables } from '../run/auditTables';
import { dropRows } from '../run/evidence';
import { forgetInputs } from '../run/seenInputs';

/** Takes away what a rule found and that it ever ran: it is another rule now, or none. */
export async function forgetRule(session: Pick<Session, 'query'>, rule: string): Promise<Result<void>> {
  const outcome = { text: 'DELETE FROM audit.outcomes WHERE rule = ?', values: [rule] };
  for (const statement of [...auditTables, ...dropRows(rule), outcome]) {
    const done = await session.query(statement);
    if (!done.ok) return done;
  }
  const forgotten = await forgetInputs(session, rule);
  return forgotten.ok ? success(undefined) : forgotten;
}
