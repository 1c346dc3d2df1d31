import type { RandomStream } from '../base/randomStream';

/** Values from `from` to `from + spread`, each as likely as any other. */
export interface Spread {
  readonly from: number;
  readonly spread: number;
}

export const drawn = (stream: RandomStream, { from, spread }: Spread): number => from + spread * stream.uniform();
