import { z } from 'zod';
import type { Failure } from '../base/failure';
import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import { lineOf, type ParameterFile, parseYaml, type Source } from '../parameters/readParameters';
import { preparationNames } from './prepared/preparations';
import { type Rule, type RuleParameter, recoveries, ruleGroups, ruleUnits, severities, subjects } from './rule';
import { parametersIn, readableTables, sourcesIn } from './ruleNames';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const names = z.array(z.string().min(1));

const parameter = z.strictObject({
  id: z.string().regex(/^[a-z_]\w*$/),
  label: bilingual,
  unit: z.enum(ruleUnits),
  value: z.union([z.number(), z.string()]),
  range: z.tuple([z.number(), z.number()]).optional(),
});

const law = z.strictObject({
  ref: bilingual,
  article: bilingual.nullable().default(null),
  from: z.iso.date(),
  until: z.iso.date().nullable().default(null),
  status: z.enum(['verified', 'secondary', 'unverified']),
});

const record = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9.-]*$/),
  group: z.enum(ruleGroups),
  title: bilingual,
  explanation: bilingual,
  severity: z.enum(severities),
  law: z.array(law).default([]),
  tables: z.record(z.string(), names),
  optional: names.default([]),
  prepared: names.default([]),
  parameters: z.array(parameter).default([]),
  refusals: z.array(z.strictObject({ sql: z.string().min(1), reason: bilingual })).default([]),
  subject: z.enum(subjects),
  identity: names.min(1),
  sql: z.string().min(1),
  columns: z.record(z.string(), bilingual).default({}),
  confirm: bilingual,
  lookAlikes: z.array(bilingual).default([]),
  recovery: z.enum(recoveries),
});

type Stated = z.infer<typeof record>;

/** The units of whole numbers. */
const whole: readonly string[] = ['months', 'days', 'years', 'count'];

/** Why a value can't be the one of a parameter; null where it can. */
export function expectedValue(
  { unit, range }: { readonly unit: RuleParameter['unit']; readonly range?: readonly [number, number] | undefined },
  value: number | string,
): string | null {
  if (unit === 'text') return typeof value === 'string' ? null : 'text';
  if (range === undefined) return 'range: [low, high]';
  const [low, high] = range;
  const fits = typeof value === 'number' && value >= low && value <= high;
  if (fits && (!whole.includes(unit) || Number.isInteger(value))) return null;
  return `${low} … ${high}${whole.includes(unit) ? ' (1, 2, 3 …)' : ''}`;
}

interface Place {
  readonly source: Source;
  readonly at: readonly PropertyKey[];
  readonly id: string;
}

const placed = ({ source, at, id }: Place, path: readonly PropertyKey[]) => ({
  file: source.file,
  line: lineOf(source, [...at, ...path]),
  id,
});

const unknown = (place: Place, path: readonly PropertyKey[], known: Iterable<string>, name: string): Failure => ({
  code: 'rule/unknown-name',
  ...placed(place, path),
  name,
  nearest: nearest(name.slice(name.indexOf('.') + 1), known),
});

const invalid = (place: Place, path: readonly PropertyKey[], reason: string): Failure => ({
  code: 'rule/invalid-field',
  ...placed(place, path),
  field: path.join('.'),
  reason,
});

/** The first table, column or prepared table that doesn't exist. */
function unknownTable(place: Place, { tables, prepared, optional }: Stated): Failure | null {
  for (const [table, columns] of Object.entries(tables)) {
    const known = readableTables[table];
    if (known === undefined) return unknown(place, ['tables', table], Object.keys(readableTables), table);
    const wrong = columns.find((column) => !known.includes(column));
    if (wrong !== undefined) return unknown(place, ['tables', table], known, `${table}.${wrong}`);
  }
  const wrong = prepared.findIndex((name) => !preparationNames.includes(name));
  if (wrong >= 0) return unknown(place, ['prepared', wrong], preparationNames, prepared[wrong]);
  const parts = Object.entries(tables).flatMap(([table, columns]) => [table, ...columns.map((c) => `${table}.${c}`)]);
  const stray = optional.findIndex((part) => !parts.includes(part));
  return stray < 0 ? null : unknown(place, ['optional', stray], parts, optional[stray]);
}

/** The first parameter that the SQL names and nobody states, or that is stated with a value it can't have. */
function wrongParameter(place: Place, { sql, refusals, parameters }: Stated): Failure | null {
  for (const [at, each] of parameters.entries()) {
    const expected = expectedValue(each, each.value);
    if (expected !== null) return invalid(place, ['parameters', at, 'value'], `${each.value} ≠ ${expected}`);
  }
  const known = ['as_of', ...parameters.map(({ id }) => id)];
  const used = [sql, ...refusals.map((refusal) => refusal.sql)].flatMap(parametersIn);
  const wrong = used.find((name) => !known.includes(name));
  if (wrong !== undefined) return unknown(place, ['sql'], known, wrong);
  const idle = parameters.findIndex(({ id }) => !used.includes(id));
  return idle < 0 ? null : invalid(place, ['parameters', idle], `$${parameters[idle].id} is not in the SQL`);
}

/** A table that is read and not listed would not be seen to have changed, or to be missing. */
function unlisted(place: Place, { sql, tables, prepared }: Stated): Failure | null {
  const read = sourcesIn(sql).find((name) => {
    const exists = name in readableTables || preparationNames.includes(name);
    return exists && !(name in tables) && !prepared.includes(name);
  });
  return read === undefined ? null : { code: 'rule/not-listed', ...placed(place, ['sql']), name: read };
}

function readRecord(place: Place, raw: unknown): Result<Rule> {
  const parsed = record.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed(invalid(place, issue.path, issue.message));
  }
  const stated = parsed.data;
  const wrong = unknownTable(place, stated) ?? wrongParameter(place, stated) ?? unlisted(place, stated);
  if (wrong !== null) return failed(wrong);
  const parameters = stated.parameters.map(({ range, ...rest }) => (range === undefined ? rest : { ...rest, range }));
  return success({ ...stated, parameters, file: place.source.file });
}

function readFile(file: ParameterFile): Result<readonly [Rule, Place][]> {
  const source = parseYaml(file);
  if (!source.ok) {
    const { failure } = source;
    return failure.code === 'parameter/not-yaml' ? failed({ ...failure, code: 'rule/not-yaml' }) : source;
  }
  const content: unknown = source.value.document.toJS();
  const isList = Array.isArray(content);
  const rules: [Rule, Place][] = [];
  for (const [index, raw] of (isList ? content : [content]).entries()) {
    const at = isList ? [index] : [];
    const id = String(source.value.document.getIn([...at, 'id']) ?? '');
    const place = { source: source.value, at, id };
    const rule = readRecord(place, raw);
    if (!rule.ok) return rule;
    rules.push([rule.value, place]);
  }
  return success(rules);
}

/** Reads audit rules, one of a file or a list of them; refuses what can't be right by file and line. Source: data.md §4. */
export function readRules(files: readonly ParameterFile[]): Result<readonly Rule[]> {
  const rules = new Map<string, Rule>();
  for (const file of files) {
    const read = readFile(file);
    if (!read.ok) return read;
    for (const [rule, place] of read.value) {
      if (rules.has(rule.id)) return failed({ code: 'rule/duplicate', ...placed(place, ['id']) });
      rules.set(rule.id, rule);
    }
  }
  return success([...rules.values()]);
}
