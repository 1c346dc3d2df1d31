import { type Result, success } from '../../shared/base/result';
import type { Session } from '../../shared/data/database';
import { readOnlyQuery } from '../../shared/data/notebook/readOnlyQuery';
import type { WithLedger } from './importMethods';

/** Questions of the notebook, each on a session of its own so that it can be stopped alone. */
export function notebookMethods(withLedger: WithLedger) {
  const running = new Map<string, Session>();
  return {
    cell: ({ id, sql, limit }: { readonly id: string; readonly sql: string; readonly limit: number }) =>
      withLedger(async ({ database }) => {
        const session = await database.session();
        if (!session.ok) return session;
        running.set(id, session.value);
        try {
          return await readOnlyQuery(session.value, sql, limit);
        } finally {
          running.delete(id);
          await session.value.close();
        }
      }),
    async stopCell({ id }: { readonly id: string }): Promise<Result<null>> {
      await running.get(id)?.interrupt();
      return success(null);
    },
  };
}
