import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { failed, type Result, success } from '../../base/result';
import type { Parameter, ParameterSet } from '../../parameters/parameter';
import { problemWith, readList } from '../../parameters/readList';
import type { ParameterFile } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';

/** A parameter that can be pulled, the ends between which it moves, and the step in which an act would be written. */
export interface Lever {
  readonly parameter: Parameter;
  /** What committees call it. */
  readonly title: Bilingual;
  readonly range: readonly [number, number];
  readonly step: number;
  /** The way in which it eases the fund. */
  readonly gains: 'up' | 'down';
  /** What a move across the whole range weighs against the others when the least cost is sought. */
  readonly cost: number;
  /** Where the ends come from. */
  readonly why: Bilingual;
}

/** Whether only whole steps move it: the engine knows no part of a month. */
export const isWhole = ({ parameter }: Lever): boolean => parameter.unit === 'months';

const record = z.strictObject({
  parameter: z.string().min(1),
  title: bilingual.optional(),
  range: z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, 'low < high'),
  step: z.number().positive(),
  gains: z.enum(['up', 'down']),
  cost: z.number().positive(),
  why: bilingual,
});

/** Reads the levers. Refuses an unknown parameter and ends beyond the parameter's own range, naming file and line. */
export function readLevers(file: ParameterFile, parameters: ParameterSet): Result<readonly Lever[]> {
  const list = readList(file, record);
  if (!list.ok) return list;
  const { records, source } = list.value;
  const levers: Lever[] = [];
  for (const [at, { parameter: id, title, ...rest }] of records.entries()) {
    const problem = problemWith(parameters, { id, values: rest.range }, source, [at]);
    if (problem !== null) return failed(problem);
    const parameter = parameters.byId.get(id);
    if (parameter !== undefined) levers.push({ parameter, title: title ?? parameter.label, ...rest });
  }
  return success(levers);
}
