import { failed, type Result, success } from '../../shared/base/result';
import type { ColumnValues, PlainQuery, Session, Sql } from '../../shared/data/database';
import type { Dialect, PlainLines } from '../../shared/data/reading/source';
import type { LedgerFile } from './ledgerFile';

export interface OfSession {
  readonly id: number;
}

/** Sessions that the window holds, by number. */
export function sessionMethods(open: () => Result<LedgerFile>) {
  const sessions = new Map<number, Session>();
  const plains = new Map<number, PlainQuery>();
  let last = 0;
  const withSession = async <T>(id: number, work: (session: Session) => Promise<Result<T>>): Promise<Result<T>> => {
    const session = sessions.get(id);
    return session === undefined ? failed({ code: 'workspace/not-open' }) : work(session);
  };
  return {
    async sessionOpen(_: null): Promise<Result<OfSession>> {
      const file = open();
      const session = file.ok ? await file.value.database.session() : file;
      if (!session.ok) return session;
      last += 1;
      sessions.set(last, session.value);
      return success({ id: last });
    },
    sessionQuery: ({ id, statement }: OfSession & { readonly statement: Sql }) =>
      withSession(id, (session) => session.query<unknown>(statement)),
    sessionAppend: (asked: OfSession & { readonly table: string; readonly columns: ColumnValues }) =>
      withSession(asked.id, (session) => session.append(asked.table, asked.columns)),
    sessionPlain: (
      asked: OfSession & { readonly lines: PlainLines; readonly dialect: Dialect; readonly columns: readonly string[] },
    ) =>
      withSession(asked.id, async (session) => {
        const plain = await session.readPlain(asked.lines, asked.dialect, asked.columns);
        if (!plain.ok) return plain;
        last += 1;
        plains.set(last, plain.value);
        return success({ query: plain.value.query, plain: last });
      }),
    async sessionRelease({ plain }: { readonly plain: number }): Promise<Result<null>> {
      await plains.get(plain)?.release();
      plains.delete(plain);
      return success(null);
    },
    async sessionInterrupt({ id }: OfSession): Promise<Result<null>> {
      await sessions.get(id)?.interrupt();
      return success(null);
    },
    async sessionClose({ id }: OfSession): Promise<Result<null>> {
      await sessions.get(id)?.close();
      sessions.delete(id);
      return success(null);
    },
  };
}
