import { z } from 'zod';
import type { Result } from '../base/result';
import { type ParameterFile, readDocument } from '../parameters/readParameters';
import { bilingual } from '../parameters/readReform';

const bounds = z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, 'low < high');

const settingsSchema = z.strictObject({
  investedShare: z.strictObject({ value: z.number().min(0).max(1), why: bilingual }),
  fertilityFrom: z.number().int(),
  bounds: z.strictObject({ totalFertility: bounds, wageGrowth: bounds, cpi: bounds, fundReturn: bounds }),
});

/** What fitting to history leaves open. */
export type StochasticSettings = z.infer<typeof settingsSchema>;

export const readStochasticSettings = (file: ParameterFile): Result<StochasticSettings> =>
  readDocument(file, settingsSchema);
