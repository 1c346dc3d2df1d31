/** Bytes that come in parts from elsewhere, read as one stream; whoever gives them waits until they are taken. */
export class Upload implements AsyncIterable<Uint8Array> {
  #part: { readonly bytes: Uint8Array; readonly last: boolean; readonly taken: (isTaken: boolean) => void } | null =
    null;
  #arrived: (() => void) | null = null;
  #isOver = false;

  /** Gives a part; false where nobody takes any more. */
  give(bytes: Uint8Array, last: boolean): Promise<boolean> {
    if (this.#isOver || this.#part !== null) return Promise.resolve(false);
    return new Promise((taken) => {
      this.#part = { bytes, last, taken };
      this.#arrived?.();
    });
  }

  /** Nobody reads or gives any more; a reader that still waits is told that the bytes are not whole. */
  end(): void {
    this.#isOver = true;
    this.#part?.taken(false);
    this.#part = null;
    this.#arrived?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (this.#part === null && !this.#isOver) {
        await new Promise<void>((arrived) => {
          this.#arrived = arrived;
        });
      }
      const part = this.#part;
      if (part === null) throw new Error('the tables were not sent to their end');
      yield part.bytes;
      this.#part = null;
      part.taken(true);
      if (part.last) return;
    }
  }
}
