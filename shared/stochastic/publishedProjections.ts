import { z } from 'zod';

import { failed, type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import { invalidField, type ParameterFile, parseYaml } from '../parameters/readParameters';
import { bilingual } from '../parameters/readReform';
import { placedMeasures } from './outcomePlaces';
import type { PastFigure } from './projectionErrors';

const projectionSchema = z.strictObject({
  id: z.string().min(1),
  title: bilingual,
  /** What it covers where that differs from the accounts. */
  scope: bilingual,
  figures: z.array(
    z.strictObject({
      item: z.enum(placedMeasures),
      year: z.number().int(),
      value: z.number(),
      source: z.string().min(1),
    }),
  ),
});

/** A projection as published, as far as it states figures of single years. */
export type PublishedProjection = z.infer<typeof projectionSchema>;

export function readPublishedProjections(file: ParameterFile): Result<readonly PublishedProjection[]> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = z.array(projectionSchema).safeParse(source.value.document.toJS());
  return parsed.success ? success(parsed.data) : failed(invalidField(source.value, '', parsed.error));
}

/** Its figures beside the accounts, of the years that have both. */
export const publishedFigures = (
  { id, figures }: PublishedProjection,
  { accounts }: Pick<BaseData, 'accounts'>,
): readonly PastFigure[] =>
  figures.flatMap(({ item, year, value }) => {
    const official = accounts.find((account) => account.year === year)?.measures[item];
    return official === undefined ? [] : [{ vintage: id, item, year, projected: value, actual: official.value }];
  });
