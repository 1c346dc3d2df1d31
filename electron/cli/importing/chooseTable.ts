import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { CanonicalTable } from '../../../shared/data/canonical/canonicalTable';
import { canonicalTable, canonicalTables } from '../../../shared/data/canonical/canonicalTables';
import type { DateOrder, Mapping, MatchProposal, MoneyUnit } from '../../../shared/data/matching/mapping';
import { type RememberedMapping, recall } from '../../../shared/data/matching/mappingMemory';
import { matchColumns } from '../../../shared/data/matching/matchColumns';
import type { Synonyms } from '../../../shared/data/matching/synonyms';
import type { OpenedSource } from '../../../shared/data/reading/source';

/** What the user has settled for all files. */
export interface Wishes {
  readonly table: CanonicalTable | null;
  readonly dateOrder: DateOrder | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly remembered: readonly RememberedMapping[];
}

export interface Choice {
  readonly table: CanonicalTable;
  readonly mapping: Mapping;
}

/** A second table that scores nearly as well leaves the choice to the user. */
const clearLead = 0.05;
/** Below it a good part of the file stays unused, so that it is probably something else. */
const leastScore = 0.85;

/** The table that `--as` names, null where it is not given. */
export function tableNamed(name: string | undefined): Result<CanonicalTable | null> {
  if (name === undefined) return success(null);
  const table = canonicalTable(name);
  if (table !== undefined) return success(table);
  const names = canonicalTables.map((each) => each.name);
  const expected = `${nearest(name, names)} (${names.join(' | ')})`;
  return failed({ code: 'usage/bad-option', option: '--as', value: name, expected });
}

const complete = ({ missing }: MatchProposal): boolean => missing.length === 0;

function bestOf(proposals: readonly MatchProposal[], file: string): Result<MatchProposal> {
  const [best, second] = [...proposals].sort((a, b) => Number(complete(b)) - Number(complete(a)) || b.score - a.score);
  const tied = second !== undefined && complete(second) && best !== undefined && best.score - second.score < clearLead;
  if (best !== undefined && complete(best) && best.score >= leastScore && !tied) return success(best);
  const tables = proposals.slice(0, 3).map(({ table }) => table);
  return failed({ code: 'import/which-table', file, tables: tables.join(', ') });
}

/** The table that a file is loaded into and where its columns come from. */
export function chooseTable(source: OpenedSource, file: string, wishes: Wishes, synonyms: Synonyms): Result<Choice> {
  const known = recall(wishes.remembered, source.columns, '');
  if (
    known?.sameHeadings === true &&
    (wishes.table?.name ?? known.remembered.mapping.table) === known.remembered.mapping.table
  ) {
    return settled(known.remembered.mapping, wishes, file);
  }
  const candidates = wishes.table === null ? canonicalTables : [wishes.table];
  const proposals = matchColumns(source.columns, source.preview, candidates, synonyms);
  const [only] = proposals;
  const chosen = wishes.table !== null && only !== undefined ? success(only) : bestOf(proposals, file);
  return chosen.ok ? settled(chosen.value.mapping, wishes, file) : chosen;
}

function settled(mapping: Mapping, { dateOrder, moneyUnit }: Wishes, file: string): Result<Choice> {
  const table = canonicalTable(mapping.table);
  if (table === undefined) return failed({ code: 'import/which-table', file, tables: mapping.table });
  return success({
    table,
    mapping: { ...mapping, dateOrder: dateOrder ?? mapping.dateOrder, moneyUnit: moneyUnit ?? mapping.moneyUnit },
  });
}
