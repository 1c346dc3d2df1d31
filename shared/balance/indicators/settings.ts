import { z } from 'zod';
import type { Result } from '../../base/result';
import type { Basis } from '../../parameters/parameter';
import { figure, type ParameterFile, readDocument } from '../../parameters/readParameters';

const shape = z.strictObject({
  steadyEarly: figure(z.number().int().min(1).max(100)),
  steadyLate: figure(z.number().int().min(1).max(100)),
  reserveMonths: figure(z.number().min(0).max(60)),
  finiteYears: figure(z.number().int().min(10).max(100)),
  longevityFactor: figure(z.number().min(0).max(0.02)),
  replacementFloor: figure(z.number().min(0).max(1)),
  equityValue: figure(z.number().positive()),
  equityYieldLow: figure(z.number().min(0).max(0.2)),
  equityYieldHigh: figure(z.number().min(0).max(0.2)),
  equityGrowth: figure(z.number().min(-0.1).max(0.2)),
  equitySaleYears: figure(z.number().int().min(1).max(100)),
});

type Name = keyof z.infer<typeof shape>;

/** What indicators take for granted, each value with where it comes from. */
export type IndicatorSettings = Readonly<Record<Name, { readonly value: number; readonly basis: Basis }>>;

export const readIndicatorSettings = (file: ParameterFile): Result<IndicatorSettings> => readDocument(file, shape);
