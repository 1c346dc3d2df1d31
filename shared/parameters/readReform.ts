import { z } from 'zod';
import type { Failure } from '../base/failure';
import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import { catalogue, isParameterId, parameterIds } from './catalogue';
import { type Act, type ReformChange, units } from './parameter';
import { datedValue, invalidField, lineOf, type ParameterFile, parseYaml, type Source } from './readParameters';

export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const change = z.strictObject({
  parameter: z.string().min(1),
  unit: z.enum(units),
  values: z.array(datedValue).min(1),
});

export const reform = z.strictObject({ id: z.string().min(1), title: bilingual, changes: z.array(change) });

const act = reform.extend({ published: z.iso.date() });

/** The first change that names what the engine does not know, another unit, or days out of order. */
export function problemIn(
  changes: readonly ReformChange[],
  source: Source,
  at: readonly PropertyKey[],
): Failure | null {
  const { file } = source;
  for (const [c, { parameter: id, unit, values }] of changes.entries()) {
    if (!isParameterId(id)) {
      const line = lineOf(source, [...at, c, 'parameter']);
      return { code: 'parameter/unknown', file, line, id, nearest: nearest(id, parameterIds) };
    }
    if (unit !== catalogue[id]) {
      const line = lineOf(source, [...at, c, 'unit']);
      return { code: 'parameter/wrong-unit', file, line, id, unit, expected: catalogue[id] };
    }
    const late = values.findIndex(({ from }, v) => v > 0 && from <= values[v - 1].from);
    if (late > 0) {
      const line = lineOf(source, [...at, c, 'values', late]);
      const reason = `${values[late].from} ≤ previous`;
      return { code: 'parameter/invalid-field', file, line, id, field: 'values.from', reason };
    }
  }
  return null;
}

/** Reads one act of law: a reform with the day on which it was published. Source: model.md §13. */
export function readAct(file: ParameterFile): Result<Act> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = act.safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  const problem = problemIn(parsed.data.changes, source.value, ['changes']);
  return problem ? failed(problem) : success(parsed.data);
}
