import type { Invocation } from '../command';

/** Seconds between two lines of progress. */
const pace = 2;

/** Tells how many paths are done and how long the others will take; an interrupt (Ctrl+C) ends the run in good order. */
export class Progress {
  readonly #invocation: Pick<Invocation, 'say' | 'translate'>;
  readonly #paths: number;
  readonly #begun = performance.now();
  readonly #stop = (): void => {
    this.#isStopped = true;
  };
  #told = this.#begun;
  #done = 0;
  #isStopped = false;

  constructor(invocation: Pick<Invocation, 'say' | 'translate'>, paths: number) {
    this.#invocation = invocation;
    this.#paths = paths;
    process.once('SIGINT', this.#stop);
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  add(paths: number): void {
    this.#done += paths;
    const now = performance.now();
    if (this.#done < this.#paths && now - this.#told < 1000 * pace) return;
    this.#told = now;
    const seconds = ((now - this.#begun) / 1000 / this.#done) * (this.#paths - this.#done);
    const { say, translate } = this.#invocation;
    say(
      translate('cli.simulate.progress', { done: this.#done, paths: this.#paths, seconds: String(Math.ceil(seconds)) }),
    );
  }

  close(): void {
    process.off('SIGINT', this.#stop);
  }
}
