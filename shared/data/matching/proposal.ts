import type { CanonicalTable } from '../canonical/canonicalTable';
import { type FileColumn, leastScore } from './candidates';
import { codeOf } from './codeOf';
import type { Candidate, ColumnMatch, Mapping, MatchProposal, MoneyUnit } from './mapping';
import { codesFor, type Synonyms } from './synonyms';
import { dateOrderOf, isMissing } from './valueShape';

const fits = ({ score }: Candidate): boolean => score >= leastScore;
const scoreIn = ({ score }: Candidate): number => score;

type ByColumn = ReadonlyMap<string, FileColumn>;

function unitsOf(table: CanonicalTable, chosen: ByColumn): Pick<Mapping, 'moneyUnit' | 'moneyUnits'> {
  const stated = table.columns
    .filter(({ kind, name }) => kind === 'money' && chosen.has(name))
    .map(({ name }) => [name, chosen.get(name)?.heading.unit ?? null] as const);
  const units = new Set(stated.map(([, unit]) => unit).filter((unit): unit is MoneyUnit => unit !== null));
  const [only] = units;
  if (units.size === 0) return { moneyUnit: 'yuan' };
  if (units.size === 1 && stated.every(([, unit]) => unit !== null)) return { moneyUnit: only };
  const own = stated.flatMap(([name, unit]) => (unit === null || unit === 'yuan' ? [] : [[name, unit] as const]));
  return own.length === 0 ? { moneyUnit: 'yuan' } : { moneyUnit: 'yuan', moneyUnits: Object.fromEntries(own) };
}

function unknownCodesIn(table: CanonicalTable, chosen: ByColumn, codes: Mapping['codes']) {
  const unknown: Record<string, readonly string[]> = {};
  for (const column of table.columns) {
    const file = chosen.get(column.name);
    if (column.kind !== 'code' || !file) continue;
    const written = new Set(file.values.filter((value) => !isMissing(value)).map(String));
    const open = [...written].filter((value) => codeOf(column, value, codes[column.name] ?? {}) === null);
    if (open.length > 0) unknown[column.name] = open;
  }
  return unknown;
}

/** Required columns without a heading, and groups of which no column has one, joined by `|`. */
function missingFrom(table: CanonicalTable, chosen: ByColumn): readonly string[] {
  const single = table.columns.filter(({ name, required }) => required && !chosen.has(name)).map(({ name }) => name);
  const groups = (table.atLeastOne ?? []).filter((group) => !group.some((name) => chosen.has(name)));
  return [...single, ...groups.map((group) => group.join('|'))];
}

/** 0.7 · how surely the required columns are found + 0.2 · share of the headings used + 0.1 · share of the others. */
function scoreOf(table: CanonicalTable, matches: readonly ColumnMatch[], headings: number): number {
  // A column left open has headings that fit; only which one is not known yet.
  const openScore = (others: readonly Candidate[]): number => 0.9 * Math.max(0, ...others.filter(fits).map(scoreIn));
  const scores = new Map(matches.map(({ column, chosen, others }) => [column, chosen?.score ?? openScore(others)]));
  const needs = [
    ...matches.filter(({ required }) => required).map(({ column }) => [column]),
    ...(table.atLeastOne ?? []),
  ].map((group) => Math.max(...group.map((name) => scores.get(name) ?? 0)));
  const found = matches.filter(({ chosen }) => chosen !== null);
  const extra = matches.filter(({ required }) => !required);
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return (
    0.7 *
      share(
        needs.reduce((sum, score) => sum + score, 0),
        needs.length,
      ) +
    0.2 * share(found.length, headings) +
    0.1 * share(found.filter(({ required }) => !required).length, extra.length)
  );
}

function chosenColumns(columns: readonly ColumnMatch[], files: readonly FileColumn[]): ByColumn {
  const byHeading = new Map(files.map((file) => [file.heading.written, file]));
  return new Map(
    columns.flatMap(({ column, chosen }) => {
      const file = chosen === null ? undefined : byHeading.get(chosen.heading);
      return file ? [[column, file] as const] : [];
    }),
  );
}

/** Codes that the synonyms know for the columns chosen. */
export const knownCodes = (
  table: CanonicalTable,
  columns: readonly ColumnMatch[],
  files: readonly FileColumn[],
  synonyms: Synonyms,
): Mapping['codes'] => {
  const chosen = chosenColumns(columns, files);
  return Object.fromEntries(
    table.columns.flatMap((column) => {
      const file = chosen.get(column.name);
      return column.kind === 'code' && file ? [[column.name, codesFor(column, file.heading, synonyms)]] : [];
    }),
  );
};

/** The mapping that a choice of columns makes, units and order of dates as the file shows them. */
export function mappingOf(
  table: CanonicalTable,
  columns: readonly ColumnMatch[],
  files: readonly FileColumn[],
  synonyms: Synonyms,
): Mapping {
  const chosen = chosenColumns(columns, files);
  const days = table.columns.filter(({ kind }) => kind === 'date' || kind === 'period');
  return {
    table: table.name,
    columns: Object.fromEntries(columns.map(({ column, chosen: found }) => [column, found?.heading ?? null])),
    dateOrder: dateOrderOf(days.flatMap(({ name }) => chosen.get(name)?.values ?? [])),
    ...unitsOf(table, chosen),
    codes: knownCodes(table, columns, files, synonyms),
  };
}

/** A mapping with what it lacks. */
export function proposalOf(
  table: CanonicalTable,
  mapping: Mapping,
  columns: readonly ColumnMatch[],
  files: readonly FileColumn[],
): MatchProposal {
  const chosen = chosenColumns(columns, files);
  const open = new Set(
    columns.flatMap(({ chosen: found, others }) => (found === null ? others.filter(fits).map((o) => o.heading) : [])),
  );
  const used = new Set([...chosen.values()].map(({ heading }) => heading.written));
  return {
    table: table.name,
    score: scoreOf(table, columns, files.length),
    mapping,
    columns,
    missing: missingFrom(table, chosen),
    unused: files.map(({ heading }) => heading.written).filter((name) => !used.has(name) && !open.has(name)),
    unknownCodes: unknownCodesIn(table, chosen, mapping.codes),
  };
}
