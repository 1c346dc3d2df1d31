import path from 'node:path';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { canonicalTable, canonicalTables } from '../../../shared/data/canonical/canonicalTables';
import type { ImportReport } from '../../../shared/data/loading/importFile';
import { readSynonyms, type Synonyms } from '../../../shared/data/matching/synonyms';
import type { Invocation } from '../command';
import { readerOf } from '../datasetsFolder';
import { filesNamed } from '../importing/fileSource';
import { importFiles, type Outcome } from '../importing/importFiles';
import type { Target } from '../importing/target';

/** A folder that was loaded: what came of each file that is a table, and the names of those that are none. */
export interface LoadedFolder {
  readonly reports: readonly ImportReport[];
  readonly unused: readonly string[];
}

const readable = /\.(csv|tsv|txt|parquet|xlsx|jsonl?|ndjson|arrow|feather|zip)$/i;

/** The table that a file is named after; others are told by their columns. */
const namedTable = (file: string) => canonicalTable(path.basename(file).replace(/\..*$/, ''));

const rank = (file: string): number => {
  const at = canonicalTables.findIndex(({ name }) => name === namedTable(file)?.name);
  return at < 0 ? canonicalTables.length : at;
};

async function loadFile(file: string, synonyms: Synonyms, target: Target, { translate, say }: Invocation) {
  const wishes = { table: namedTable(file) ?? null, dateOrder: null, moneyUnit: null, remembered: [] };
  const question = { files: [file], wishes, choice: {}, synonyms, totals: [], replace: true, keepDoubtful: true };
  return importFiles({ ...question, translate, say }, target);
}

/** A file that is no table is left out; anything else that keeps one from being loaded ends the audit. */
function sorted(outcomes: readonly Outcome[]): Result<LoadedFolder> {
  const reports: ImportReport[] = [];
  const unused: string[] = [];
  for (const { file, result } of outcomes) {
    if (result.ok) reports.push(result.value);
    else if (result.failure.code === 'import/which-table' || result.failure.code === 'reading/no-table') {
      unused.push(path.basename(file));
    } else return result;
  }
  return success({ reports, unused });
}

/**
 * Loads a folder of tables by the same import and checks as all others, those that others refer to first. Rows that are
 * readable but can hardly be true are kept: an audit wants to find them.
 */
export async function loadFolder(
  invocation: Invocation,
  folder: string,
  target: Target,
): Promise<Result<LoadedFolder>> {
  const asked = combine({
    files: await filesNamed([folder]),
    synonyms: await readSynonyms(readerOf(invocation.datasets)),
  });
  if (!asked.ok) return asked;
  const { files, synonyms } = asked.value;
  // The answer key of a sample stands beside its tables and is none of them.
  const tables = files.filter((file) => readable.test(file) && path.basename(file) !== 'planted.csv');
  const outcomes: Outcome[] = [];
  for (const file of [...tables].sort((a, b) => rank(a) - rank(b))) {
    outcomes.push(...(await loadFile(file, synonyms, target, invocation)));
  }
  const loaded = sorted(outcomes);
  if (loaded.ok && loaded.value.reports.length === 0) return failed({ code: 'audit/no-data', folder });
  return loaded;
}
