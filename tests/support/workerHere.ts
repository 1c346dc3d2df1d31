import type { Methods } from '../../renderer/engine/workerCalls';

interface Asked {
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}

/** A worker of the window whose methods run in this thread; what goes to and fro is copied, as between threads. */
export class WorkerHere extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  readonly #methods: Methods;
  #isEnded = false;

  constructor(methods: Methods) {
    super();
    this.#methods = methods;
  }

  postMessage(message: unknown): void {
    // The other side of WorkerCalls sends nothing else.
    void this.#answer(structuredClone(message) as Asked);
  }

  async #answer({ id, method, argument }: Asked): Promise<void> {
    const tell = (value: unknown): void => this.#say({ id, kind: 'news', value });
    try {
      // Messages of a real worker come after what is under way here.
      await Promise.resolve();
      this.#say({ id, kind: 'answer', value: await this.#methods[method]?.(argument as never, tell) });
    } catch (error) {
      this.#say({ id, kind: 'error', value: String(error) });
    }
  }

  #say(said: unknown): void {
    if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(said) }));
  }

  terminate(): void {
    this.#isEnded = true;
  }
}
