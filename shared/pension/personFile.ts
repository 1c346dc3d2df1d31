import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import { readYearMonth, type YearMonth } from '../base/yearMonth';
import { posts } from './ladderIds';
import type { PersonQuestion } from './personOutlook';

const month = z.string().transform((text, context): YearMonth => {
  const found = readYearMonth(text);
  if (found === null) {
    context.addIssue({ code: 'custom', message: 'YYYY-MM' });
    return z.NEVER;
  }
  return found;
});

const months = z.number().int().min(0).max(1200);
const money = z.number().min(0);

const person = z.strictObject({
  region: z.string().min(1),
  post: z.enum(posts),
  birth: month,
  startedWork: month,
  retirement: month.nullable().default(null),
  creditedMonths: months,
  deemedMonths: months.default(0),
  preAccountMonths: months.nullable().default(null),
  averageIndex: z.number().positive(),
  transitionIndex: z.number().positive().nullable().default(null),
  accountBalance: money,
  disposableIncome: money.nullable().default(null),
  drawnMonths: months.default(120),
  disabledIn: month.nullable().default(null),
});

/** One person as a file states them: where they are insured, what is asked, and a month of disability if any. */
export interface PersonFile {
  readonly region: string;
  readonly question: PersonQuestion;
  readonly disabledIn: YearMonth | null;
}

/** Reads one person from JSON; durations in months, months as `2026-05`. */
export function readPerson(name: string, text: string): Result<PersonFile> {
  const parsed = person.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue.path.join('.');
    return failed({ code: 'parameter/invalid-field', file: name, line: 1, id: '', field, reason: issue.message });
  }
  const { region, post, retirement, disposableIncome, drawnMonths, disabledIn, ...own } = parsed.data;
  return success({
    region,
    disabledIn,
    question: {
      post,
      retirement,
      disposableIncome,
      drawnMonths,
      preAccountYears: own.preAccountMonths === null ? null : own.preAccountMonths / 12,
      facts: {
        birth: own.birth,
        startedWork: own.startedWork,
        years: own.creditedMonths / 12,
        deemedYears: own.deemedMonths / 12,
        averageIndex: own.averageIndex,
        transitionIndex: own.transitionIndex,
        accountBalance: own.accountBalance,
      },
    },
  });
}

/** Undefined for what is no JSON: the schema then says that an object is expected. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
