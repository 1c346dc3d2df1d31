import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { failed, type Result, success } from '../../base/result';
import type { Parameter, ParameterSet } from '../../parameters/parameter';
import { problemWith, readList } from '../../parameters/readList';
import type { ParameterFile } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';

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
  why: bilingual,
});

/** Reads the assumptions of a sensitivity table; an unknown parameter is refused with the nearest id. */
export function readSensitivities(file: ParameterFile, parameters: ParameterSet): Result<readonly Sensitivity[]> {
  const list = readList(file, record);
  if (!list.ok) return list;
  const { records, source } = list.value;
  const found: Sensitivity[] = [];
  for (const [at, { parameter: id, ...rest }] of records.entries()) {
    const problem = problemWith(parameters, { id }, source, [at]);
    if (problem !== null) return failed(problem);
    const parameter = parameters.byId.get(id);
    if (parameter !== undefined) found.push({ parameter, ...rest });
  }
  return success(found);
}
