import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Failure } from '../base/failure';
import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import { sha256Of } from '../base/sha256';
import { catalogue, isParameterId, parameterIds } from './catalogue';
import { type Parameter, type ParameterSet, units } from './parameter';

export interface ParameterFile {
  readonly name: string;
  readonly text: string;
}

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const isoDate = z.iso.date();
const verified = z.enum(['verified', 'secondary', 'unverified']);

export const basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('law'), ref: bilingual, published: isoDate, status: verified }),
  z.strictObject({ kind: z.literal('study'), ref: bilingual, status: verified }),
  z.strictObject({ kind: z.literal('assumed'), why: bilingual }),
]);

export const datedValue = z.strictObject({ from: isoDate, value: z.number(), basis });

const record = z.strictObject({
  id: z.string().min(1),
  label: bilingual,
  unit: z.enum(units),
  range: z.tuple([z.number(), z.number()]),
  path: z.enum(['step', 'linear']).default('step'),
  verifiedOn: isoDate.nullable().default(null),
  values: z.array(datedValue).min(1),
});

/** A YAML file with the means to say on which line a field stands. */
export interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

export function parseYaml({ name, text }: ParameterFile): Result<Source> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const [reason] = error.message.split('\n');
    return failed({ code: 'parameter/not-yaml', file: name, line, column: col, reason });
  }
  return success({ file: name, document, lines });
}

/** Line of the deepest node on `path` that exists. */
export function lineOf({ document, lines }: Source, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(node.range[0]).line;
    }
  }
  return 1;
}

/** One document by its shape; refuses what is unknown, missing or beyond its bounds, naming file and line. */
export function readDocument<T>(file: ParameterFile, shape: z.ZodType<T>): Result<T> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = shape.safeParse(source.value.document.toJS());
  return parsed.success ? success(parsed.data) : failed(invalidField(source.value, '', parsed.error));
}

/** A number of such a document with where it comes from. */
export const figure = (value: z.ZodNumber) => z.strictObject({ value, basis });

const idAt = ({ document }: Source, index: number): string => String(document.getIn([index, 'id']) ?? '');

export function invalidField(source: Source, id: string, error: z.ZodError): Failure {
  const [issue] = error.issues;
  return {
    code: 'parameter/invalid-field',
    file: source.file,
    line: lineOf(source, issue.path),
    id,
    field: issue.path.join('.'),
    reason: issue.message,
  };
}

function checkOrderAndBounds(parameter: Parameter, source: Source, index: number): Failure | null {
  const [low, high] = parameter.range;
  for (const [at, { from, value }] of parameter.values.entries()) {
    const line = lineOf(source, [index, 'values', at]);
    const { id } = parameter;
    const facts = { file: source.file, line, id };
    if (value < low || value > high) return { code: 'parameter/out-of-range', ...facts, value, low, high };
    if (at > 0 && from <= parameter.values[at - 1].from) {
      return { code: 'parameter/invalid-field', ...facts, field: 'values.from', reason: `${from} ≤ previous` };
    }
  }
  return null;
}

function readRecord(source: Source, index: number, raw: unknown): Result<Parameter> {
  const id = idAt(source, index);
  const line = lineOf(source, [index]);
  const parsed = record.safeParse(raw);
  const { file } = source;
  if (id && !isParameterId(id))
    return failed({ code: 'parameter/unknown', file, line, id, nearest: nearest(id, parameterIds) });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed(invalidField(source, id, new z.ZodError([{ ...issue, path: [index, ...issue.path] }])));
  }
  const parameter: Parameter = { ...parsed.data, file, line };
  const expected = isParameterId(id) ? catalogue[id] : parameter.unit;
  if (parameter.unit !== expected) {
    const unitLine = lineOf(source, [index, 'unit']);
    return failed({ code: 'parameter/wrong-unit', file, line: unitLine, id, unit: parameter.unit, expected });
  }
  const failure = checkOrderAndBounds(parameter, source, index);
  return failure ? failed(failure) : success(parameter);
}

function readFile(file: ParameterFile): Result<Parameter[]> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const records: unknown = source.value.document.toJS();
  if (!Array.isArray(records)) {
    const reason = 'a list of parameters is expected';
    return failed({ code: 'parameter/invalid-field', file: file.name, line: 1, id: '', field: '', reason });
  }
  const parameters: Parameter[] = [];
  for (const [index, raw] of records.entries()) {
    const parameter = readRecord(source.value, index, raw);
    if (!parameter.ok) return parameter;
    parameters.push(parameter.value);
  }
  return success(parameters);
}

/**
 * Reads current law and assumptions from YAML files. Refuses what the engine does not know, a wrong unit, a value out
 * of its range, dates out of order, an id given twice or missing, naming file and line. Source: model.md §13.
 */
export function readParameters(files: readonly ParameterFile[]): Result<ParameterSet> {
  const byId = new Map<string, Parameter>();
  for (const file of files) {
    const parameters = readFile(file);
    if (!parameters.ok) return parameters;
    for (const parameter of parameters.value) {
      const { id, line } = parameter;
      if (byId.has(id)) return failed({ code: 'parameter/duplicate', file: file.name, line, id });
      byId.set(id, parameter);
    }
  }
  const missing = parameterIds.find((id) => !byId.has(id));
  if (missing) return failed({ code: 'parameter/missing', id: missing });
  return success({ byId, files: Object.fromEntries(files.map(({ name, text }) => [name, sha256Of(text)])) });
}
