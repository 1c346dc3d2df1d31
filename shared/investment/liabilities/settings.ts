import { z } from 'zod';
import type { Result } from '../../base/result';
import type { Basis } from '../../parameters/parameter';
import { figure, type ParameterFile, readDocument } from '../../parameters/readParameters';

const shape = z.strictObject({
  horizon: figure(z.number().int().min(1).max(100)),
  reserveSize: figure(z.number().positive()),
  drawYears: figure(z.number().int().min(1).max(100)),
  transferredShare: figure(z.number().positive().max(1)),
  portfolioCorrelation: figure(z.number().min(-1).max(1)),
});

/** What assets against liabilities take for granted, each value with where it comes from. */
export type LiabilitySettings = Readonly<
  Record<keyof z.infer<typeof shape>, { readonly value: number; readonly basis: Basis }>
>;

export const readLiabilitySettings = (file: ParameterFile): Result<LiabilitySettings> => readDocument(file, shape);
