import path from 'node:path';

/** The files of a workspace; any DuckDB opens the tables, the other two are text. */
export const tablesFile = 'tables.duckdb';
export const documentFile = 'workspace.json';
export const journalFile = 'journal.jsonl';
export const lockFile = 'lock.json';
/** Only in a workspace that is encrypted. */
export const sealFile = 'seal.json';

/** The files that every change replaces, each first written whole as a draft beside it. */
export const replaced = [tablesFile, documentFile] as const;
export type Replaced = (typeof replaced)[number];

export const draftOf = (name: string): string => `${name}.next`;

export interface Place {
  readonly folder: string;
  of(name: string): string;
}

export function placeOf(folder: string): Place {
  const resolved = path.resolve(folder);
  return { folder: resolved, of: (name) => path.join(resolved, name) };
}
