import type { PathRange } from '../projection/paths/simulatePaths';

/** Paths that a worker takes at a time: few enough that all workers end together. */
const portion = 10;

export interface Portions<Block> {
  /** One for each worker: has it compute a portion. */
  readonly workers: readonly ((range: PathRange) => Promise<Block>)[];
  readonly keep: (block: Block) => void;
  /** Whether to hand out more; what is under way is always waited for. */
  readonly goesOn: () => boolean;
}

/** Deals paths out to whichever worker is free, until all are done or no more are wanted. */
export async function inPortions<Block>({ from, to }: PathRange, portions: Portions<Block>): Promise<void> {
  const { workers, keep, goesOn } = portions;
  let next = from;
  const drain = async (compute: (range: PathRange) => Promise<Block>): Promise<void> => {
    while (next < to && goesOn()) {
      const range = { from: next, to: Math.min(to, next + portion) };
      next = range.to;
      keep(await compute(range));
    }
  };
  await Promise.all(workers.map(drain));
}
