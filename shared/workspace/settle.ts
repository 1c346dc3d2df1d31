/** SHA-256 of a file and of the draft beside it, null where there is none. */
export interface FileState {
  readonly main: string | null;
  readonly draft: string | null;
}

/**
 * What a file of the workspace needs so that it is what the journal's last line says:
 * nothing, its draft put in its place, or what can't be had any more.
 */
export type Settling = 'keep' | 'promote' | 'lost';

/** `expected` is null where the last line knows no such file. */
export function settle(expected: string | null, { main, draft }: FileState): Settling {
  if (main === expected) return 'keep';
  return expected !== null && draft === expected ? 'promote' : 'lost';
}
