import { failed, type Result, success } from '../../shared/base/result';
import type { ColumnValues, Ledger, Session, Sql, TextSource } from '../../shared/data/database';
import type { Dialect, PlainLines } from '../../shared/data/reading/source';
import { reasonOf } from '../../shared/data/reason';
import type { LedgerMethods } from './ledgerMethods';
import type { WorkerCalls } from './workerCalls';

/** A worker that stopped is a failure of what was asked, not of the window. */
export async function orStopped<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch (error) {
    return failed({ code: 'worker/crashed', worker: 'ledger', detail: reasonOf(error) });
  }
}

type Calls = WorkerCalls<LedgerMethods>;

class RemoteSession implements Session {
  readonly #calls: Calls;
  readonly #id: number;

  constructor(calls: Calls, id: number) {
    this.#calls = calls;
    this.#id = id;
  }

  query<Row>(statement: Sql): Promise<Result<readonly Row[]>> {
    // The caller states the shape of the rows that its own statement gives.
    return orStopped(this.#calls.ask('sessionQuery', { id: this.#id, statement }) as Promise<Result<readonly Row[]>>);
  }

  append(table: string, columns: ColumnValues): Promise<Result<number>> {
    return orStopped(this.#calls.ask('sessionAppend', { id: this.#id, table, columns }));
  }

  async readPlain(lines: PlainLines, dialect: Dialect, columns: readonly string[]) {
    const given = await orStopped(this.#calls.ask('sessionPlain', { id: this.#id, lines, dialect, columns }));
    if (!given.ok) return given;
    const { query, plain } = given.value;
    const release = async (): Promise<void> => {
      await orStopped(this.#calls.ask('sessionRelease', { plain }));
    };
    return success({ query, release });
  }

  async interrupt(): Promise<void> {
    await orStopped(this.#calls.ask('sessionInterrupt', { id: this.#id }));
  }

  async close(): Promise<void> {
    await orStopped(this.#calls.ask('sessionClose', { id: this.#id }));
  }
}

export interface RemoteFacts {
  readonly engine: string;
  readonly memory: number | null;
}

/** The database of the ledger's worker, as the window sees it. */
export class RemoteLedger implements Ledger {
  readonly engine: string;
  readonly memory: number | null;
  readonly #calls: Calls;

  constructor(calls: Calls, { engine, memory }: RemoteFacts) {
    this.#calls = calls;
    this.engine = engine;
    this.memory = memory;
  }

  query<Row>(statement: Sql): Promise<Result<readonly Row[]>> {
    // The caller states the shape of the rows that its own statement gives.
    return orStopped(this.#calls.ask('query', statement) as Promise<Result<readonly Row[]>>);
  }

  load(source: TextSource, table: string, columns: Readonly<Record<string, string>>) {
    return orStopped(this.#calls.ask('load', { source, table, columns }));
  }

  async session(): Promise<Result<Session>> {
    const opened = await orStopped(this.#calls.ask('sessionOpen', null));
    return opened.ok ? success(new RemoteSession(this.#calls, opened.value.id)) : opened;
  }

  async checkpoint(): Promise<Result<void>> {
    const done = await orStopped(this.#calls.ask('checkpoint', null));
    return done.ok ? success(undefined) : done;
  }

  async close(): Promise<void> {
    await orStopped(this.#calls.ask('close', null));
    this.#calls.end();
  }
}
