import type { CanonicalColumn, CanonicalTable } from '../canonical/canonicalTable';
import type { RecordBatch } from '../reading/source';
import { type Heading, plainHeading, readHeading } from './heading';
import type { Candidate, MatchReason } from './mapping';
import { similarity } from './similarity';
import { codeSetOf, type HeadingSynonym, type Synonyms } from './synonyms';
import { fitsColumn, isMissing, shapeOf, type ValueShape } from './valueShape';

/** A column of the file: its heading and its values in the sample. */
export interface FileColumn {
  readonly heading: Heading;
  readonly values: readonly (string | null)[];
  /** Different values that are there at all. */
  readonly present: readonly string[];
  readonly shape: ValueShape;
}

export const fileColumns = (headings: readonly string[], sample: RecordBatch): readonly FileColumn[] =>
  headings.map((heading, c) => {
    const values = sample.cells[c] ?? [];
    const present = [...new Set(values.filter((value) => !isMissing(value)).map(String))];
    return { heading: readHeading(heading), values, present, shape: shapeOf(values) };
  });

/** Strength of each kind of evidence. Words weigh more than codes, because codes are reused between systems. */
const strength = { name: 1, ownWord: 0.95, sharedWord: 0.94, fieldCode: 0.9 } as const;
const rankStep = 0.05;

/** Below this likeness two headings have nothing to do with each other. */
const leastLikeness = 0.65;
const likenessWeight = 0.85;

/** From this score on a heading is taken; weaker ones are only offered. */
export const leastScore = 0.55;

const codesOf = (column: CanonicalColumn, synonyms: Synonyms) => synonyms.codes[codeSetOf(column)] ?? {};

/** Share of these values that could stand in the column; null where there are none. */
function shareThatFits(column: CanonicalColumn, values: readonly string[], synonyms: Synonyms): number | null {
  if (values.length === 0) return null;
  const codes = codesOf(column, synonyms);
  return values.filter((value) => fitsColumn(column, value, codes)).length / values.length;
}

const applies = (synonym: HeadingSynonym, table: CanonicalTable, column: CanonicalColumn): boolean =>
  synonym.column === column.name && (synonym.table === '*' || synonym.table === table.name);

function exactScore(table: CanonicalTable, column: CanonicalColumn, heading: Heading, synonyms: Synonyms) {
  let best: { score: number; reason: MatchReason } | null = null;
  for (const form of heading.forms) {
    if (form === plainHeading(column.name)) return { score: strength.name, reason: 'name' as const };
    for (const synonym of synonyms.headings.get(form) ?? []) {
      if (!applies(synonym, table, column)) continue;
      const isCode = synonym.kind === 'fieldCode';
      const base = isCode ? strength.fieldCode : synonym.table === '*' ? strength.sharedWord : strength.ownWord;
      const score = base - rankStep * (synonym.rank - 1);
      if (!best || score > best.score) best = { score, reason: isCode ? 'fieldCode' : 'synonym' };
    }
  }
  return best;
}

/** The plain words by which a column of a table is known. */
export function knownWords(table: CanonicalTable, synonyms: Synonyms): ReadonlyMap<string, readonly string[]> {
  const words = new Map(table.columns.map(({ name }) => [name, [plainHeading(name)]]));
  for (const [form, entries] of synonyms.headings) {
    for (const { column, kind, table: of } of entries) {
      if (kind === 'word' && (of === '*' || of === table.name)) words.get(column)?.push(form);
    }
  }
  return words;
}

/** Values of a column of codes are few; of more than these the first say enough. */
const codesLookedAt = 20;

/** What the values alone say: only shapes that few columns have count. */
function valuesScore(column: CanonicalColumn, { present, shape }: FileColumn, synonyms: Synonyms): number {
  if (column.kind === 'idNumber') return shape === 'idNumber' ? 0.6 : 0;
  if (column.kind === 'date' || column.kind === 'period') return shape === column.kind ? 0.35 : 0;
  if (!column.allowed || shape !== 'text') return 0;
  const words = present.filter((value) => !/^\d+$/.test(value)).slice(0, codesLookedAt);
  return (shareThatFits(column, words, synonyms) ?? 0) >= 0.9 ? 0.57 : 0;
}

/** What candidates of a table are found by. */
export interface MatchContext {
  readonly synonyms: Synonyms;
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Likeness of two plain texts, each pair reckoned once. */
  readonly likeness: (a: string, b: string) => number;
}

/** Reckons each pair of texts once: the words of one table are mostly those of others too. */
export function rememberedLikeness(): MatchContext['likeness'] {
  const known = new Map<string, Map<string, number>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<string, number>();
    known.set(a, ofA);
    const found = ofA.get(b) ?? similarity(a, b);
    ofA.set(b, found);
    return found;
  };
}

/** How well a column of the file fits a canonical column, and why; null where nothing speaks for it. */
export function candidate(
  table: CanonicalTable,
  column: CanonicalColumn,
  file: FileColumn,
  { synonyms, words, likeness }: MatchContext,
): Candidate | null {
  const { heading, present } = file;
  const exact = exactScore(table, column, heading, synonyms);
  if (exact) {
    // A code not known yet is what the user maps next; any other kind of value that does not fit speaks against it.
    const doubtful = column.kind !== 'code' && (shareThatFits(column, present, synonyms) ?? 1) < 0.5;
    return { heading: heading.written, score: doubtful ? exact.score / 2 : exact.score, reason: exact.reason };
  }
  if (heading.forms.some((form) => synonyms.headings.has(form))) return null;
  const best = Math.max(...(words.get(column.name) ?? []).map((word) => likeness(word, heading.plain)));
  if (best >= leastLikeness && (shareThatFits(column, present, synonyms) ?? 1) >= 0.5) {
    return { heading: heading.written, score: best * likenessWeight, reason: 'similar' };
  }
  const score = valuesScore(column, file, synonyms);
  return score > 0 ? { heading: heading.written, score, reason: 'values' } : null;
}
