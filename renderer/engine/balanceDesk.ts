import { failed, type Result } from '../../shared/base/result';
import { reasonOf } from '../../shared/data/reason';
import type { BalanceData, BalanceMethods, WorkTold } from './balanceMethods';
import type { WorkId, WorkQuestion, WorkValue } from './balanceWorks';
import { WorkerCalls } from './workerCalls';

/** A worker for long questions; one that is stopped gives way to a new one at the next question. */
export class BalanceDesk {
  readonly #createWorker: () => Worker;
  readonly #data: BalanceData;
  #calls: WorkerCalls<BalanceMethods> | null = null;

  constructor(createWorker: () => Worker, data: BalanceData) {
    this.#createWorker = createWorker;
    this.#data = data;
  }

  async ask<K extends WorkId>(
    id: K,
    question: WorkQuestion<K>,
    tell: (told: WorkTold) => void,
  ): Promise<Result<WorkValue<K>>> {
    const calls = this.#calls ?? this.#start();
    try {
      // The work of that name gives this answer: worker and window know it by the same type.
      return (await calls.ask('ask', { id, question }, tell)) as Result<WorkValue<K>>;
    } catch (error) {
      if (this.#calls !== calls) return failed({ code: 'cancelled' });
      this.stop();
      return failed({ code: 'worker/crashed', worker: 'balance', detail: reasonOf(error) });
    }
  }

  /** Ends what runs and what waits. */
  stop(): void {
    const calls = this.#calls;
    this.#calls = null;
    calls?.end();
  }

  #start(): WorkerCalls<BalanceMethods> {
    const calls = new WorkerCalls<BalanceMethods>(this.#createWorker());
    this.#calls = calls;
    calls.ask('start', this.#data).catch(() => undefined);
    return calls;
  }
}

const createWorker = (): Worker => new Worker(new URL('./balanceWorker.ts', import.meta.url), { type: 'module' });

export const openBalanceDesk = ({ base, parameters }: BalanceData): BalanceDesk =>
  new BalanceDesk(createWorker, { base, parameters });
