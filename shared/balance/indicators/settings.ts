import { z } from 'zod';
import { failed, type Result, success } from '../../base/result';
import type { Basis } from '../../parameters/parameter';
import { basis, invalidField, type ParameterFile, parseYaml } from '../../parameters/readParameters';

const figure = (value: z.ZodNumber) => z.strictObject({ value, basis });

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

/** Reads the settings; refuses one that is unknown, missing or beyond its bounds, naming file and line. */
export function readIndicatorSettings(file: ParameterFile): Result<IndicatorSettings> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = shape.safeParse(source.value.document.toJS());
  return parsed.success ? success(parsed.data) : failed(invalidField(source.value, '', parsed.error));
}
