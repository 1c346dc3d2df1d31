import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import type { CareerEntry, CareerRules } from './careerAccount';
import { parseJson } from './personFile';

const entry = z.strictObject({
  year: z.number().int().min(1990).max(2100),
  firstMonth: z.number().int().min(1).max(12).default(1),
  months: z.number().int().min(1).max(12),
  monthlyBase: z.number().positive(),
  averageWage: z.number().positive(),
  accountRate: z.number().min(0).max(0.2).default(0.08),
});

const career = z.strictObject({
  entries: z.array(entry).min(1),
  until: z.number().int().max(2150).optional(),
  interest: z.enum(['monthProduct', 'yearEnd']).default('monthProduct'),
  gaps: z.enum(['paidMonths', 'calendarMonths']).default('paidMonths'),
});

export interface CareerFile {
  readonly entries: readonly CareerEntry[];
  readonly rules: CareerRules;
  readonly until: number;
}

/** Reads the contributions of one person from JSON; without `until` the account ends with the last year paid. */
export function readCareer(name: string, text: string): Result<CareerFile> {
  const parsed = career.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue.path.join('.');
    return failed({ code: 'parameter/invalid-field', file: name, line: 1, id: '', field, reason: issue.message });
  }
  const { entries, until, interest, gaps } = parsed.data;
  const last = Math.max(...entries.map(({ year }) => year));
  return success({ entries, rules: { interest, gaps }, until: until ?? last });
}
