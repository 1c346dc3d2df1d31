import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import { invalidField, type ParameterFile, parseYaml } from '../parameters/readParameters';
import { bilingual } from '../parameters/readReform';

const bounds = z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, 'low < high');

const settingsSchema = z.strictObject({
  investedShare: z.strictObject({ value: z.number().min(0).max(1), why: bilingual }),
  fertilityFrom: z.number().int(),
  bounds: z.strictObject({ totalFertility: bounds, wageGrowth: bounds, cpi: bounds, fundReturn: bounds }),
});

/** What fitting to history leaves open. */
export type StochasticSettings = z.infer<typeof settingsSchema>;

export function readStochasticSettings(file: ParameterFile): Result<StochasticSettings> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = settingsSchema.safeParse(source.value.document.toJS());
  return parsed.success ? success(parsed.data) : failed(invalidField(source.value, '', parsed.error));
}
