import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import type { Parameter, ParameterSet } from '../../parameters/parameter';
import { invalidField, lineOf, type ParameterFile, parseYaml } from '../../parameters/readParameters';

/** An assumption and how far its path is moved down and up, in its own unit. */
export interface Sensitivity {
  readonly parameter: Parameter;
  readonly low: number;
  readonly high: number;
  readonly why: Bilingual;
}

const record = z.strictObject({
  parameter: z.string().min(1),
  low: z.number().negative(),
  high: z.number().positive(),
  why: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
});

/** Reads the assumptions of a sensitivity table; an unknown parameter is refused with the nearest id. */
export function readSensitivities(file: ParameterFile, { byId }: ParameterSet): Result<readonly Sensitivity[]> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = z.array(record).safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  const found: Sensitivity[] = [];
  for (const [at, { parameter: id, ...rest }] of parsed.data.entries()) {
    const parameter = byId.get(id);
    if (parameter === undefined) {
      const line = lineOf(source.value, [at]);
      return failed({ code: 'parameter/unknown', file: file.name, line, id, nearest: nearest(id, byId.keys()) });
    }
    found.push({ parameter, ...rest });
  }
  return success(found);
}
