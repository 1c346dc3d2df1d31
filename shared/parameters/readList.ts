import { z } from 'zod';
import type { Failure } from '../base/failure';
import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import type { ParameterSet } from './parameter';
import { invalidField, lineOf, type ParameterFile, parseYaml, type Source } from './readParameters';

export interface RecordList<T> {
  readonly records: readonly T[];
  readonly source: Source;
}

/** The records of a YAML list, or the first field that is not as it should be, with its line. */
export function readList<T>(file: ParameterFile, record: z.ZodType<T>): Result<RecordList<T>> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = z.array(record).safeParse(source.value.document.toJS());
  return parsed.success
    ? success({ records: parsed.data, source: source.value })
    : failed(invalidField(source.value, '', parsed.error));
}

/** What is wrong with a parameter that is named and with the values that it would take; null where nothing is. */
export function problemWith(
  { byId }: ParameterSet,
  { id, values = [] }: { readonly id: string; readonly values?: readonly number[] },
  source: Source,
  at: readonly PropertyKey[],
): Failure | null {
  const place = { file: source.file, line: lineOf(source, at), id };
  const parameter = byId.get(id);
  if (parameter === undefined) return { code: 'parameter/unknown', ...place, nearest: nearest(id, byId.keys()) };
  const [low, high] = parameter.range;
  const beyond = values.find((value) => value < low || value > high);
  return beyond === undefined ? null : { code: 'parameter/out-of-range', ...place, value: beyond, low, high };
}

/** The first id that stands twice in a list. */
export function repeatedId(records: readonly { readonly id: string }[], source: Source): Failure | null {
  const at = records.findIndex(({ id }, index) => records.findIndex((other) => other.id === id) < index);
  return at === -1
    ? null
    : { code: 'parameter/duplicate', file: source.file, line: lineOf(source, [at]), id: records[at].id };
}
