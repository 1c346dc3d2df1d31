/** A piece of work with its size, so that times can be compared: cells (such as age × sex) times years. */
export interface Workload {
  readonly name: string;
  readonly cellYears: number;
  run(): void;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds of one run. */
  readonly median: number;
  readonly best: number;
  readonly nanosecondsPerCellYear: number;
  /** Nanoseconds a cell-year over those of the plain reference in the same rounds, by best times. */
  readonly ratio: number;
  readonly rounds: number;
}

export function milliseconds(work: Workload): number {
  const start = performance.now();
  work.run();
  return performance.now() - start;
}

/** Runs reference and workloads in turn, so that whatever else the machine does falls on all alike. */
export function timeTogether(reference: Workload, workloads: readonly Workload[], rounds: number): Timing[] {
  const all = [reference, ...workloads];
  for (const work of all) work.run();
  const times = all.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [k, work] of all.entries()) times[k]?.push(milliseconds(work));
  }
  const timings = all.map((work, k) => summary(work, times[k] ?? []));
  const unit = timings[0]?.nanosecondsPerCellYear ?? Number.NaN;
  return timings.map((timing) => ({ ...timing, ratio: timing.nanosecondsPerCellYear / unit, rounds }));
}

/** Median and best of the times of one piece of work. */
export function summary(
  { name, cellYears }: Pick<Workload, 'name' | 'cellYears'>,
  times: readonly number[],
): Omit<Timing, 'ratio' | 'rounds'> {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
  const best = sorted[0] ?? Number.NaN;
  return { name, median, best, nanosecondsPerCellYear: (best * 1e6) / cellYears };
}
