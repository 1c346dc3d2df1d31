import type { CanonicalTable } from '../canonical/canonicalTable';
import type { RecordBatch } from '../reading/source';
import {
  candidate,
  type FileColumn,
  fileColumns,
  knownWords,
  leastScore,
  type MatchContext,
  rememberedLikeness,
} from './candidates';
import type { Candidate, ColumnMatch, MatchProposal } from './mapping';
import { mappingOf, proposalOf } from './proposal';
import type { Synonyms } from './synonyms';

/** Two headings whose scores are nearer than this fit a column alike. */
const margin = 0.02;

interface Pair {
  readonly column: number;
  readonly file: number;
  readonly found: Candidate;
}

function pairsOf(table: CanonicalTable, files: readonly FileColumn[], context: MatchContext): Pair[] {
  const pairs: Pair[] = [];
  for (const [c, column] of table.columns.entries()) {
    for (const [f, file] of files.entries()) {
      const found = candidate(table, column, file, context);
      if (found) pairs.push({ column: c, file: f, found });
    }
  }
  const weight = ({ column, found }: Pair): number => found.score + (table.columns[column].required ? 1e-6 : 0);
  return pairs.sort((a, b) => weight(b) - weight(a) || a.column - b.column || a.file - b.file);
}

/** One heading a column and one column a heading, the best pairs first; what fits alike is left to the user. */
function assigned(table: CanonicalTable, pairs: readonly Pair[]): readonly ColumnMatch[] {
  const taken = new Map<number, Pair>();
  const used = new Set<number>();
  for (const pair of pairs) {
    if (pair.found.score < leastScore || taken.has(pair.column) || used.has(pair.file)) continue;
    taken.set(pair.column, pair);
    used.add(pair.file);
  }
  return table.columns.map(({ name, required }, c) => {
    const best = taken.get(c);
    const free = pairs.filter((pair) => pair.column === c && !used.has(pair.file)).map(({ found }) => found);
    const alike = best !== undefined && free.some(({ score }) => best.found.score - score < margin);
    if (best === undefined || alike) {
      return { column: name, required, chosen: null, others: best ? [best.found, ...free] : free };
    }
    return { column: name, required, chosen: best.found, others: free };
  });
}

/** The tables that a file could be, best first; tables of which no column was found are left out. */
export function matchColumns(
  headings: readonly string[],
  sample: RecordBatch,
  tables: readonly CanonicalTable[],
  synonyms: Synonyms,
): readonly MatchProposal[] {
  const files = fileColumns(headings, sample);
  const likeness = rememberedLikeness();
  return tables
    .map((table) => {
      const columns = assigned(
        table,
        pairsOf(table, files, { synonyms, words: knownWords(table, synonyms), likeness }),
      );
      return proposalOf(table, mappingOf(table, columns, files, synonyms), columns, files);
    })
    .filter(({ columns }) => columns.some(({ chosen }) => chosen !== null))
    .sort((a, b) => b.score - a.score);
}
