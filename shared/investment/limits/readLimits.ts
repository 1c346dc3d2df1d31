import { stringify } from 'yaml';
import { z } from 'zod';
import type { Result } from '../../base/result';
import type { ParameterFile } from '../../parameters/readParameters';
import { assetClasses } from '../portfolio/assetClass';
import { readRuleRecords, ruleBound, ruleHead } from '../ruleRecords';
import { type Limit, limitDenominators, limitScopes } from './limit';

const record = z
  .strictObject({
    ...ruleHead,
    classes: z.array(z.enum(assetClasses)).min(1),
    per: z.enum(limitScopes),
    denominator: z.enum(limitDenominators),
    ...ruleBound,
  })
  .refine(({ per, denominator }) => per !== 'portfolio' || denominator !== 'counted', {
    path: ['denominator'],
    message: 'per: portfolio → denominator: net-assets',
  });

/** Reads investment limits; each id stands once. */
export const readLimits = (files: readonly ParameterFile[]): Result<readonly Limit[]> => readRuleRecords(files, record);

/** Reads limits of the user's own, which may not take the id of another. */
export const readOwnLimits = (file: ParameterFile, others: readonly Limit[]): Result<readonly Limit[]> =>
  readRuleRecords(
    [file],
    record,
    others.map(({ id }) => id),
  );

/** Limits as a file; `readLimits` gives the same limits again. */
export const limitsText = (limits: readonly Limit[]): string =>
  stringify(limits, { lineWidth: 0, aliasDuplicateObjects: false });
