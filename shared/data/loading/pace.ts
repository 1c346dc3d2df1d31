import type { ImportProgress } from './importReport';

/** How fast a file is being read, and how long it will still take at that pace. */
export interface Pace {
  readonly rowsPerSecond: number;
  readonly bytesPerSecond: number;
  readonly secondsLeft: number;
}

/** From what has been read since the start, by the caller's clock; null as long as there is nothing to go by. */
export function paceOf({ bytes, of, rows }: ImportProgress, elapsedSeconds: number): Pace | null {
  if (elapsedSeconds <= 0 || bytes <= 0) return null;
  const bytesPerSecond = bytes / elapsedSeconds;
  return {
    rowsPerSecond: rows / elapsedSeconds,
    bytesPerSecond,
    secondsLeft: Math.max(0, of - bytes) / bytesPerSecond,
  };
}
