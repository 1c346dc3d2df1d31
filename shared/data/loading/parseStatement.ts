import type { CanonicalColumn, CanonicalTable } from '../canonical/canonicalTable';
import type { Sql } from '../database';
import { matches } from './columnReading';
import type { Privacy } from './importReport';
import type { MappedColumn } from './mappedColumns';
import { hasherOf, keptValue, masked } from './personal';
import { type RowCheck, rowChecksOf } from './rowChecks';
import { Bindings, literal, plainSql, quoted } from './sqlText';
import { cell, keyColumns } from './staging';

export interface ParseFacts {
  readonly table: CanonicalTable;
  readonly columns: readonly MappedColumn[];
  readonly privacy: Privacy;
  readonly importedOn: string;
  /** Columns of codes with entries in `spellings`. */
  readonly spelled: ReadonlySet<string>;
  /** Line of the first row where the rows are lines in their order; null where each says its own. */
  readonly firstLine: number | null;
}

const longestShown = 200;

const plain = (index: number): string => `p${index}`;
const value = (index: number): string => `v${index}`;
const trouble = (index: number): string => `t${index}`;

/** A rejected value as written, masked where it names a person. */
const shown = ({ column, names }: MappedColumn): string =>
  column.personal === undefined ? `left(${names.raw}, ${longestShown})` : masked(`trim(${names.raw})`, column.personal);

/** A query with the codes of those spellings of its columns that are known by now. */
function withCodes(query: string, { columns, spelled }: ParseFacts): string {
  const codes: string[] = [];
  const joins: string[] = [];
  for (const { column, names } of columns.filter((each) => each.column.kind === 'code')) {
    const map = `m_${names.raw}`;
    const known = spelled.has(column.name);
    codes.push(`${known ? `${map}.code` : 'NULL::VARCHAR'} AS ${names.part('code')}`);
    if (known)
      joins.push(
        `LEFT JOIN spellings AS ${map} ON ${map}.col = ${literal(column.name)} AND ${map}.written = ${names.raw}`,
      );
  }
  return codes.length === 0 ? query : `SELECT cells.*, ${codes.join(', ')} FROM (${query}) AS cells ${joins.join(' ')}`;
}

/** What a row says of its line. */
const ownLine = ({ firstLine }: ParseFacts): readonly string[] => (firstLine === null ? ['source_line'] : []);

/** The line of a row of `plainly`: rows that are lines in their order lie there in that order. */
const lineOf = ({ firstLine }: ParseFacts): string => (firstLine === null ? 'source_line' : `rowid + ${firstLine}`);

function rawCells(from: string, facts: ParseFacts): string {
  const cells = facts.columns.map(({ place, names }) => `${cell(place)} AS ${names.raw}`);
  return `SELECT ${[...ownLine(facts), ...cells].join(', ')} FROM (${from})`;
}

/** The rows of `plainly` that are not sound, with their cells as they were read. */
export function otherRows(facts: ParseFacts): string {
  const { columns } = facts;
  const values = columns.map((_, k) => plain(k));
  const cells = columns.map(({ names }, k) => `unread[${k + 1}] AS ${names.raw}`);
  return `SELECT ${[`${lineOf(facts)} AS source_line`, ...values, ...cells].join(', ')} FROM plainly WHERE NOT sound`;
}

/** One more level around a query: its columns and those named here, which may use them. */
function level(query: string, expressions: Readonly<Record<string, string>>): string {
  const added = Object.entries(expressions).map(([name, expression]) => `${expression} AS ${name}`);
  return added.length === 0 ? query : `SELECT *, ${added.join(', ')} FROM (${query})`;
}

/** The bounds that a value breaks; those of dates are years. */
function outside(text: string, { kind, low, high }: CanonicalColumn): string {
  const measured = kind === 'date' || kind === 'period' ? `year(${text})` : text;
  const rules = [
    ...(low === undefined ? [] : [`${measured} < ${low}`]),
    ...(high === undefined ? [] : [`${measured} > ${high}`]),
  ];
  return rules.length === 0 ? 'false' : rules.join(' OR ');
}

/** What would have been right, where a constant of the contract says it. */
function expectedOf({ kind, allowed, pattern, low, high }: CanonicalColumn): string {
  if (allowed !== undefined) return allowed.join(' | ');
  if (pattern !== undefined) return pattern;
  if (low === undefined && high === undefined) return '';
  return kind === 'idNumber' ? '' : `${low ?? ''} … ${high ?? ''}`;
}

function troubleOf({ column, names, reading }: MappedColumn, index: number): string {
  return `CASE WHEN ${value(index)} IS NOT NULL THEN CASE WHEN ${outside(value(index), column)} THEN 'out-of-range' END
    WHEN ${names.even} IS NULL THEN ${column.required ? `'required'` : 'NULL'} ELSE ${reading.trouble} END`;
}

type Expression = (column: MappedColumn, index: number) => readonly [string, string];

const each = (columns: readonly MappedColumn[], expression: Expression) => Object.fromEntries(columns.map(expression));

/** Levels of steps that some columns have more of than others. */
function levels(query: string, columns: readonly MappedColumn[], steps: 'casts' | 'parts'): string {
  const depth = Math.max(0, ...columns.map(({ reading }) => reading[steps].length));
  return Array.from({ length: depth }, (_, step) => step).reduce((inner, step) => {
    const named = columns.flatMap(({ names, reading }) =>
      Object.entries(reading[steps][step] ?? {}).map(([name, text]) => [names.part(name), text] as const),
    );
    return level(inner, Object.fromEntries(named));
  }, query);
}

/** The steps of reading rows that have a cell which is not in the plain form. */
function readLevels(facts: ParseFacts): string {
  const { columns } = facts;
  let query = level(
    withCodes(otherRows(facts), facts),
    each(columns, ({ names, reading }, k) => [names.even, `CASE WHEN ${plain(k)} IS NULL THEN ${reading.even} END`]),
  );
  query = levels(query, columns, 'parts');
  query = level(
    query,
    each(columns, ({ reading }, k) => [value(k), `COALESCE(${plain(k)}, ${reading.read})`]),
  );
  return level(
    query,
    each(columns, (column, k) => [trouble(k), troubleOf(column, k)]),
  );
}

const struct = (column: string, reason: string, text: string, detail: string): string =>
  `{'col': ${literal(column)}, 'reason': ${reason}, 'value': ${text}, 'detail': ${detail}}`;

/** A list of what is wrong, made only for rows of which something is; entries of what is right are NULL. */
function listOf(entries: readonly { readonly when: string; readonly entry: string }[]): string {
  if (entries.length === 0) return 'NULL';
  const list = entries.map(({ when, entry }) => `CASE WHEN ${when} THEN ${entry} END`);
  return `CASE WHEN ${entries.map(({ when }) => `(${when})`).join(' OR ')} THEN [${list.join(', ')}] END`;
}

/** The contract's rule, where it was that rule which the value broke. */
const detailOf = ({ column }: MappedColumn, index: number): string =>
  `CASE WHEN ${matches(trouble(index), 'out-of-range|wrong-form|unknown-code')}
    THEN ${literal(expectedOf(column))} ELSE '' END`;

function problemList({ columns }: ParseFacts, checks: readonly RowCheck[]): string {
  const mapped = new Map(columns.map((each) => [each.column.name, each]));
  const ofCells = columns.map((each, k) => ({
    when: `${trouble(k)} IS NOT NULL`,
    entry: struct(each.column.name, trouble(k), shown(each), detailOf(each, k)),
  }));
  const ofRows = checks.map(({ at, reason, detail }, k) => {
    const column = mapped.get(at);
    return {
      when: `x${k}`,
      entry: struct(at, literal(reason), column === undefined ? 'NULL' : shown(column), literal(detail)),
    };
  });
  return listOf([...ofCells, ...ofRows]);
}

const doubtList = ({ columns }: ParseFacts): string =>
  listOf(
    columns
      .filter(({ reading }) => reading.commas !== undefined)
      .map((each) => ({
        when: `${each.names.part('commas')} IS NOT NULL`,
        entry: struct(each.column.name, each.names.part('commas'), shown(each), `''`),
      })),
  );

const checksOf = ({ table, columns, importedOn }: ParseFacts): readonly RowCheck[] =>
  rowChecksOf(table, new Set(columns.map(({ column }) => column.name)), importedOn);

const failing = ({ columns }: ParseFacts, check: RowCheck, step: (index: number) => string): string =>
  check.fails((name) => step(columns.findIndex(({ column }) => column.name === name)));

/**
 * Reads the cells that a query gives as far as they are in the plain form; a row is sound where all are and nothing is
 * wrong. Of the other rows the cells are kept as they are.
 */
export function plainStatement(facts: ParseFacts, from: string): Sql {
  const { columns } = facts;
  const rules = columns.map(({ column, names }, k) => {
    const good = `(${plain(k)} IS NOT NULL AND NOT (${outside(plain(k), column)}))`;
    return column.required ? good : `(${names.raw} IS NULL OR ${good})`;
  });
  const checks = checksOf(facts).map((check) => `NOT COALESCE(${failing(facts, check, plain)}, false)`);
  let query = levels(withCodes(rawCells(from, facts), facts), columns, 'casts');
  query = level(
    query,
    each(columns, ({ reading }, k) => [plain(k), reading.plain]),
  );
  query = level(query, { sound: `COALESCE(${[...rules, ...checks].join(' AND ')}, false)` });
  const unread = `CASE WHEN NOT sound THEN [${columns.map(({ names }) => names.raw).join(', ')}] END AS unread`;
  const kept = [...ownLine(facts), ...columns.map((_, k) => plain(k)), unread, 'sound'];
  return plainSql(`CREATE OR REPLACE TEMP TABLE plainly AS SELECT ${kept.join(', ')} FROM (${query})`);
}

/** Inserts rows of a query that has the columns of the contract, `problems` and `doubts`. */
function insertParsed({ table, columns }: ParseFacts, query: string): string {
  const names = columns.map(({ column }) => quoted(column.name)).join(', ');
  const key = keyColumns(table, columns).map(({ column }) => quoted(column.name));
  return `INSERT INTO parsed SELECT source_line, ${names}, hash(${key.join(', ')}), problems, doubts FROM (${query})`;
}

const keptValues = ({ columns, privacy }: ParseFacts, bindings: Bindings, step: (index: number) => string): string => {
  const hash = columns.some(({ column }) => column.personal !== undefined) ? hasherOf(privacy, bindings) : null;
  return columns.map(({ column }, k) => `${keptValue(step(k), column, hash)} AS ${quoted(column.name)}`).join(', ');
};

/** Adds the sound rows to `parsed`. */
export function soundStatement(facts: ParseFacts): Sql {
  const bindings = new Bindings();
  const kept = keptValues(facts, bindings, plain);
  const query = `SELECT ${lineOf(facts)} AS source_line, ${kept}, NULL AS problems, NULL AS doubts FROM plainly WHERE sound`;
  return bindings.statement(insertParsed(facts, query));
}

/** Reads and checks the other rows and adds them to `parsed` with what is wrong with them. */
export function otherStatement(facts: ParseFacts): Sql {
  const { columns } = facts;
  const bindings = new Bindings();
  const checks = checksOf(facts);
  const commas = columns.filter(({ reading }) => reading.commas !== undefined);
  const query = level(readLevels(facts), {
    ...Object.fromEntries(checks.map((check, k) => [`x${k}`, failing(facts, check, value)])),
    ...Object.fromEntries(commas.map(({ names, reading }) => [names.part('commas'), reading.commas ?? 'NULL'])),
  });
  const kept = keptValues(facts, bindings, value);
  return bindings.statement(
    insertParsed(
      facts,
      `SELECT source_line, ${kept}, ${problemList(facts, checks)} AS problems, ${doubtList(facts)} AS doubts FROM (${query})`,
    ),
  );
}
