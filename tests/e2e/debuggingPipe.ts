import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** A page as the debugging protocol names it. */
export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * A Chromium program driven over `--remote-debugging-pipe`: works where the release fuses leave Playwright no way in,
 * and opens no port.
 */
export class DebuggingPipe {
  readonly #child: ChildProcess;
  readonly #input: Writable;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #ended: Promise<unknown>;
  #next = 1;

  constructor(program: string, args: readonly string[]) {
    this.#child = spawn(program, [...args, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#ended = new Promise((done) => this.#child.on('close', done).on('error', done));
    // Node types the extra pipes by the direction of the first three; 3 is written to, 4 is read.
    this.#input = this.#child.stdio[3] as Writable;
    this.#listen(this.#child.stdio[4] as Readable);
  }

  #listen(output: Readable): void {
    let rest = '';
    output.on('data', (chunk) => {
      const parts = (rest + chunk).split('\0');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const message = JSON.parse(part) as Message;
        this.#waiting.get(message.id ?? 0)?.(message);
      }
    });
  }

  async #send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = this.#next++;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await answer;
    this.#waiting.delete(id);
    if (error || !result) {
      throw new Error(`${method}: ${error?.message ?? 'no result'}`);
    }
    return result;
  }

  async pages(): Promise<Target[]> {
    const { targetInfos } = await this.#send('Target.getTargets', {});
    return (targetInfos as Target[]).filter(({ type }) => type === 'page');
  }

  /** The value of an expression in the first page, promises awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const [page] = await this.pages();
    const attach = { targetId: page?.targetId, flatten: true };
    const { sessionId } = await this.#send('Target.attachToTarget', attach);
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await this.#send('Runtime.evaluate', params, String(sessionId));
    await this.#send('Target.detachFromTarget', { sessionId });
    return (result as { value: unknown }).value;
  }

  async end(): Promise<void> {
    this.#child.kill();
    await this.#ended;
  }
}
