import { z } from 'zod';
import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import type { Parameter, ParameterSet } from '../../parameters/parameter';
import { invalidField, lineOf, type ParameterFile, parseYaml } from '../../parameters/readParameters';

/** A parameter that can be pulled, the ends between which it moves, and the step in which an act would be written. */
export interface Lever {
  readonly parameter: Parameter;
  readonly range: readonly [number, number];
  readonly step: number;
}

const record = z.strictObject({
  parameter: z.string().min(1),
  range: z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, 'low < high'),
  step: z.number().positive(),
});

/** Reads the levers. Refuses an unknown parameter and ends beyond the parameter's own range, naming file and line. */
export function readLevers(file: ParameterFile, { byId }: ParameterSet): Result<readonly Lever[]> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = z.array(record).safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  const levers: Lever[] = [];
  for (const [at, { parameter: id, range, step }] of parsed.data.entries()) {
    const parameter = byId.get(id);
    const place = { file: file.name, line: lineOf(source.value, [at]), id };
    if (parameter === undefined)
      return failed({ code: 'parameter/unknown', ...place, nearest: nearest(id, byId.keys()) });
    const [low, high] = parameter.range;
    const beyond = range.find((end) => end < low || end > high);
    if (beyond !== undefined) return failed({ code: 'parameter/out-of-range', ...place, value: beyond, low, high });
    levers.push({ parameter, range, step });
  }
  return success(levers);
}
