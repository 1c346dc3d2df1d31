import type { CanonicalTable } from '../canonical/canonicalTable';
import type { RecordBatch } from '../reading/source';
import { fileColumns } from './candidates';
import type { Mapping, MatchProposal } from './mapping';
import { knownCodes, proposalOf } from './proposal';
import type { Synonyms } from './synonyms';

/** The file whose columns are matched. */
export interface MatchedFile {
  readonly headings: readonly string[];
  readonly sample: RecordBatch;
}

/** The mapping that was remembered, or that the user has stated, for a table. */
export interface StatedMapping {
  readonly mapping: Mapping;
  readonly reason: 'remembered' | 'stated';
}

/**
 * What a mapping means for a file: a column whose heading the file lacks has none, and codes that it does not know are
 * listed. Order of dates and units of money stay as stated; the codes stated go before those of the synonyms.
 */
export function statedProposal(
  table: CanonicalTable,
  { mapping, reason }: StatedMapping,
  { headings, sample }: MatchedFile,
  synonyms: Synonyms,
): MatchProposal {
  const files = fileColumns(headings, sample);
  const columns = table.columns.map(({ name: column, required }) => {
    const heading = mapping.columns[column] ?? null;
    const chosen = heading !== null && headings.includes(heading) ? { heading, score: 1, reason } : null;
    return { column, required, chosen, others: [] };
  });
  const codes = Object.entries(knownCodes(table, columns, files, synonyms)).map(
    ([column, known]) => [column, { ...known, ...mapping.codes[column] }] as const,
  );
  const complete: Mapping = {
    ...mapping,
    columns: Object.fromEntries(columns.map(({ column, chosen }) => [column, chosen?.heading ?? null])),
    codes: Object.fromEntries(codes),
  };
  return proposalOf(table, complete, columns, files);
}
