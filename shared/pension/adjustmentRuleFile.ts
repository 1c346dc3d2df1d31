import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import type { AdjustmentRule } from './annualAdjustment';
import { parseJson } from './personFile';

const amount = z.number().min(0);

/** Bands and ages stand in rising order: each reaches up to the next. */
const isRising = (starts: readonly number[]): boolean =>
  starts.every((start, at) => at === 0 || start > starts[at - 1]);

const rule = z.strictObject({
  fixed: amount.default(0),
  perYear: z
    .array(z.strictObject({ above: amount, amount }))
    .refine((bands) => isRising(bands.map(({ above }) => above)), 'above: 0 < 15 < …')
    .default([]),
  perYearMinimum: amount.default(0),
  partYears: z.enum(['exact', 'whole']).default('whole'),
  ofPension: z.number().min(0).max(1).default(0),
  byAge: z
    .array(z.strictObject({ from: amount, amount }))
    .refine((tilts) => isRising(tilts.map(({ from }) => from)), 'from: 70 < 75 < …')
    .default([]),
  remoteArea: amount.default(0),
  rounding: z.enum(['fen', 'upToJiao']).default('fen'),
});

/** Reads the rule of one year's increase from JSON; yuan a month, what is left out is none. */
export function readAdjustmentRule(name: string, text: string): Result<AdjustmentRule> {
  const parsed = rule.safeParse(parseJson(text));
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue.path.join('.');
  return failed({ code: 'parameter/invalid-field', file: name, line: 1, id: '', field, reason: issue.message });
}
