import { z } from 'zod';
import { languages } from '../base/language';

const id = z.string().min(1).max(200);

/** Which report it is: a kind on a subject, such as a scenario, in a language. */
const ofReport = { kind: id, language: z.enum(languages), subject: id };

const wordEditSchema = z.object({
  words: z.string().max(20_000),
  on: z.string(),
  cells: z.array(z.string()),
});

/** Passages of a report in the user's own words, by their ids: `Edits` of shared/report/edits. */
export const keptWordsSchema = z.looseObject({ ...ofReport, edits: z.record(id, wordEditSchema) });

/** A file that a report was written to, as it was then. */
export const writtenReportSchema = z.looseObject({
  id: z.uuid(),
  ...ofReport,
  title: z.string(),
  format: id,
  path: z.string().min(1),
  at: z.iso.datetime(),
  bytes: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.number().int().nullable(),
  /** SHA-256 over the inputs of what it reports on. */
  inputsHash: z.string(),
  /** Passages in the user's own words. */
  edited: z.number().int(),
});

export type KeptWords = z.infer<typeof keptWordsSchema>;
export type WrittenReport = z.infer<typeof writtenReportSchema>;
