import { type Result, success } from '../../base/result';
import type { CanonicalColumn } from '../canonical/canonicalTable';
import type { Session } from '../database';
import { codeOf } from '../matching/codeOf';
import type { Mapping } from '../matching/mapping';
import { otherRows, type ParseFacts } from './parseStatement';
import { literal, plainSql } from './sqlText';

function acceptedCode(
  column: CanonicalColumn,
  written: string,
  codes: Readonly<Record<string, string>>,
): string | null {
  const code = codeOf(column, written, codes);
  if (code === null || (column.allowed && !column.allowed.includes(code))) return null;
  return column.pattern === undefined || new RegExp(column.pattern).test(code) ? code : null;
}

/**
 * Looks up the codes of spellings that the batch brings for the first time and adds them to `spellings`; gives the
 * columns that have entries there.
 */
export async function learnSpellings(
  session: Session,
  facts: ParseFacts,
  codes: Mapping['codes'],
): Promise<Result<ReadonlySet<string>>> {
  const spelled = new Set(facts.spelled);
  for (const [k, { column, names }] of facts.columns.entries()) {
    if (column.kind !== 'code') continue;
    const fresh = await session.query<{ written: string }>(
      plainSql(`SELECT DISTINCT ${names.raw} AS written FROM (${otherRows(facts)}) AS others
        WHERE p${k} IS NULL AND ${names.raw} IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM spellings WHERE col = ${literal(column.name)} AND spellings.written = others.${names.raw})`),
    );
    if (!fresh.ok) return fresh;
    if (fresh.value.length === 0) continue;
    spelled.add(column.name);
    const written = fresh.value.map((row) => row.written);
    const added = await session.append('spellings', {
      col: written.map(() => column.name),
      written,
      code: written.map((text) => acceptedCode(column, text, codes[column.name] ?? {})),
    });
    if (!added.ok) return added;
  }
  return success(spelled);
}
