import { z } from 'zod';
import { failed, type Result, success } from '../base/result';

/** |actual − expected| ≤ abs + rel·|expected|; `byField` goes before for that field of an object. */
const bandSchema = z.object({ abs: z.number().min(0).optional(), rel: z.number().min(0).optional() });
export type Band = z.infer<typeof bandSchema>;
/** A field's band may be a bare number, which is absolute. */
const fieldBandSchema = z.union([
  bandSchema,
  z
    .number()
    .min(0)
    .transform((abs): Band => ({ abs })),
]);
const toleranceSchema = bandSchema.extend({ byField: z.record(z.string(), fieldBandSchema).optional() });
export type Tolerance = z.infer<typeof toleranceSchema>;

/** A known answer: what is computed, from what, and what a book, an office or another program says it is. */
const caseSchema = z.object({
  id: z.string().min(1),
  fn: z.string().min(1),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.unknown(),
  tolerance: toleranceSchema.default({}),
  kind: z.string().default(''),
  source: z.string().default(''),
});
export type VerifyCase = z.infer<typeof caseSchema>;

const fileSchema = z.object({
  family: z.string().default(''),
  source: z.string().default(''),
  /** Figures that several cases share, by name. */
  tables: z.record(z.string(), z.unknown()).default({}),
  cases: z.array(caseSchema).min(1),
});
export type VerifyFile = z.infer<typeof fileSchema>;

/** Reads a file of known answers; a bare list of cases will do. */
export function readVerifyFile(name: string, text: string): Result<VerifyFile> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed({ code: 'dataset/bad-value', file: name, line: 1, column: '-', value: reason, expected: 'JSON' });
  }
  const parsed = fileSchema.safeParse(Array.isArray(content) ? { cases: content } : content);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  const column = issue.path.join('.') || '-';
  return failed({ code: 'dataset/bad-value', file: name, line: 1, column, value: '-', expected: issue.message });
}
