import { reasonOf } from '../../shared/data/reason';

/** What a worker can be asked: one argument and an answer, with news on the way. */
export type Methods = Readonly<Record<string, (argument: never, tell: (news: unknown) => void) => Promise<unknown>>>;

type ArgumentOf<M extends Methods, K extends keyof M> = Parameters<M[K]>[0];
type NewsOf<M extends Methods, K extends keyof M> = M[K] extends (
  argument: never,
  tell: (news: infer N) => void,
) => unknown
  ? N
  : never;

interface Asked {
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}

type Said =
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'news'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly value: string };

/** Answers what is asked of this worker. */
export function serve<M extends Methods>(methods: M): void {
  const say = (said: Said): void => self.postMessage(said);
  self.onmessage = async ({ data }: MessageEvent<Asked>): Promise<void> => {
    const { id, method, argument } = data;
    // The other side knows the methods by the same type, so that the argument is the one the method takes.
    const work = methods[method];
    try {
      const tell = (value: unknown): void => say({ id, kind: 'news', value });
      say({ id, kind: 'answer', value: await work?.(argument as never, tell) });
    } catch (error) {
      say({ id, kind: 'error', value: reasonOf(error) });
    }
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly tell: (news: unknown) => void;
}

/** A worker seen from outside; everything that waits for it fails when it stops. */
export class WorkerCalls<M extends Methods> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #stopped: string | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => this.#stop(message));
  }

  ask<K extends keyof M & string>(
    method: K,
    argument: ArgumentOf<M, K>,
    tell: (news: NewsOf<M, K>) => void = () => undefined,
  ): ReturnType<M[K]> {
    const answer = new Promise((resolve, reject) => {
      if (this.#stopped !== null) {
        reject(new Error(this.#stopped));
        return;
      }
      this.#last += 1;
      this.#waiting.set(this.#last, { resolve, reject, tell: tell as (news: unknown) => void });
      this.#worker.postMessage({ id: this.#last, method, argument } satisfies Asked);
    });
    return answer as ReturnType<M[K]>;
  }

  end(): void {
    this.#worker.terminate();
    this.#stop('ended');
  }

  #hear({ id, kind, value }: Said): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    if (kind === 'news') {
      waiting.tell(value);
      return;
    }
    this.#waiting.delete(id);
    if (kind === 'answer') waiting.resolve(value);
    else waiting.reject(new Error(value));
  }

  #stop(detail: string): void {
    this.#stopped = detail;
    for (const { reject } of this.#waiting.values()) reject(new Error(detail));
    this.#waiting.clear();
  }
}
