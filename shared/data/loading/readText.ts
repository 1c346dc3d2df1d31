import type { CanonicalColumn } from '../canonical/canonicalTable';
import { type ColumnReading, matches, type StepNames } from './columnReading';
import { evened, isBareText, textOrNull } from './evenText';
import { literal, literals } from './sqlText';

const longest = 1000;
/** Most identifiers; none of the marks of a missing value begins so. */
const plainLetters = '[0-9A-MO-Za-mo-z][!-~]*';

/** The rules that a text of this column keeps, beyond being there. */
function fits(text: string, { allowed, pattern }: CanonicalColumn): string {
  const rules = [`strlen(${text}) <= ${longest}`];
  // An enumeration is looked up by hash.
  if (allowed !== undefined) rules.push(`TRY_CAST(${text} AS ENUM (${literals(allowed)})) IS NOT NULL`);
  if (pattern !== undefined) rules.push(`regexp_matches(${text}, ${literal(pattern)})`);
  return rules.join(' AND ');
}

/** A text as it stands, but for spaces around it. */
export function readText(names: StepNames, column: CanonicalColumn): ColumnReading {
  return {
    casts: [],
    plain: `CASE WHEN (${matches(names.raw, plainLetters)} OR (${isBareText(names.raw)})) AND ${fits(names.raw, column)} THEN ${names.raw} END`,
    even: textOrNull(names.raw),
    parts: [],
    read: `CASE WHEN ${fits(names.even, column)} THEN ${names.even} END`,
    trouble: `CASE WHEN strlen(${names.even}) > ${longest} THEN 'too-long' ELSE 'wrong-form' END`,
  };
}

/**
 * A code as the contract has it. Every other spelling found in the file is looked up once (`codeOf`); `translated` is
 * its code, NULL where it is not known (yet).
 */
export function readCode(names: StepNames, column: CanonicalColumn, translated: string): ColumnReading {
  return {
    casts: [],
    plain: `CASE WHEN ${fits(names.raw, column)} THEN ${names.raw} ELSE ${translated} END`,
    even: evened(names.raw),
    parts: [],
    read: translated,
    trouble: column.allowed === undefined ? `'wrong-form'` : `'unknown-code'`,
  };
}
