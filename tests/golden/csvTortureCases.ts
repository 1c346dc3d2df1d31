import type { Encoding } from '../../shared/data/reading/source';
import cases from './csvTortureCases.json';

/**
 * A file in bytes and what has to come out of it, modelled on the test files of DuckDB, Papa Parse and csv-spectrum and
 * on what Excel writes in Chinese Windows. `values`, `types` and `loadingIssues` concern what the cells mean and are for
 * whoever types them.
 */
export interface TortureCase {
  readonly id: string;
  /** The file, in base 64. */
  readonly bytes: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Set where the bytes are too few to tell the encoding by. */
  readonly chosen?: Encoding;
  readonly cells: string[][];
  /** Names of the columns where they are not the first row as it stands. */
  readonly columns?: string[];
  readonly issues: readonly string[];
  readonly loadingIssues?: readonly string[];
  readonly values?: Readonly<Record<string, readonly (number | null)[]>>;
  readonly types?: Readonly<Record<string, string>>;
}

const isEncoding = (name: unknown): name is Encoding => name === 'gb18030';

export const tortureCases: readonly TortureCase[] = cases.map(({ chosen, ...rest }) => ({
  ...(rest as Omit<TortureCase, 'chosen'>),
  ...(isEncoding(chosen) ? { chosen } : {}),
}));
