import { failed, type Result, success } from '../../shared/base/result';
import type { Database, Session } from '../../shared/data/database';
import { type MatchRequest, matchPeople, type PeopleMatch } from '../../shared/data/people/matchPeople';
import { type PairRecords, pairRecords } from '../../shared/data/people/pairRecords';
import { type PersonTable, personTables } from '../../shared/data/people/personLists';
import type { WithLedger } from './importMethods';

/** How many of the statements of a run are done. */
export interface MatchNews {
  readonly done: number;
  readonly of: number;
}

/** The columns of either list, the patterns of agreement, agreement by chance, the pairs. */
const statements = 5;

interface Run {
  readonly session: Session;
  isStopped: boolean;
}

/** The database through a session that can be interrupted. */
function watched(database: Database, run: Run, tell: (news: MatchNews) => void): Database {
  let done = 0;
  return {
    engine: database.engine,
    load: (source, table, columns) => database.load(source, table, columns),
    close: async () => undefined,
    async query<Row>(statement: Parameters<Database['query']>[0]): Promise<Result<readonly Row[]>> {
      if (run.isStopped) return failed({ code: 'cancelled' });
      const rows = await run.session.query<Row>(statement);
      if (run.isStopped) return failed({ code: 'cancelled' });
      done += 1;
      tell({ done, of: statements });
      return rows;
    },
  };
}

/** Matching people, beside the tables that they stand in. */
export function peopleMethods(withLedger: WithLedger) {
  let running: Run | null = null;
  return {
    personTables: (_: null): Promise<Result<readonly PersonTable[]>> =>
      withLedger(({ database }) => personTables(database)),
    matchPeople: (request: MatchRequest, tell: (news: MatchNews) => void): Promise<Result<PeopleMatch>> =>
      withLedger(async ({ database }) => {
        const session = await database.session();
        if (!session.ok) return session;
        const run = { session: session.value, isStopped: false };
        running = run;
        try {
          return await matchPeople(watched(database, run, tell), request);
        } finally {
          running = null;
          await session.value.close();
        }
      }),
    async stopMatching(_: null): Promise<Result<null>> {
      if (running !== null) {
        running.isStopped = true;
        await running.session.interrupt();
      }
      return success(null);
    },
    pairRecords: (asked: {
      readonly lists: Pick<MatchRequest, 'a' | 'b' | 'clear'>;
      readonly records: readonly [string, string];
    }): Promise<Result<PairRecords>> => withLedger(({ database }) => pairRecords(database, asked.lists, asked.records)),
  };
}
