import type { RandomStream } from '../base/randomStream';

/** Values from `from` to `from + spread`, all alike likely. */
export interface Spread {
  readonly from: number;
  readonly spread: number;
}

export const drawn = (stream: RandomStream, { from, spread }: Spread): number => from + spread * stream.uniform();
