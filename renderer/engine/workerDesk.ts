import { failed, type Result } from '../../shared/base/result';
import { reasonOf } from '../../shared/data/reason';
import { type Methods, WorkerCalls } from './workerCalls';

/** A worker whose methods answer with results; one that stopped is a failure of what was asked. */
export class WorkerDesk<M extends Methods> {
  readonly #calls: WorkerCalls<M>;
  readonly #name: string;

  /** `name` is what failures call the worker. */
  constructor(worker: Worker, name: string, begin: (ask: WorkerCalls<M>['ask']) => Promise<unknown>) {
    this.#calls = new WorkerCalls<M>(worker);
    this.#name = name;
    // A worker that does not start fails when it is asked.
    begin(this.#calls.ask.bind(this.#calls)).catch(() => undefined);
  }

  async ask<T>(put: (ask: WorkerCalls<M>['ask']) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await put(this.#calls.ask.bind(this.#calls));
    } catch (error) {
      return failed({ code: 'worker/crashed', worker: this.#name, detail: reasonOf(error) });
    }
  }

  end(): void {
    this.#calls.end();
  }
}
