import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import { lineOf, type ParameterFile, parseYaml } from '../parameters/readParameters';
import { bilingual } from '../parameters/readReform';
import { investedFunds } from './limits/limit';

const day = z.iso.date();

/** What every rule of investment begins with. */
export const ruleHead = {
  id: z.string().regex(/^[a-z][a-z0-9.-]*$/),
  fund: z.enum(investedFunds),
  title: bilingual,
};

/** And what it ends with. */
export const ruleBound = {
  side: z.enum(['at-most', 'at-least']),
  limit: z.number().min(0).max(2),
  law: z
    .strictObject({
      ref: bilingual,
      article: bilingual.nullable().default(null),
      from: day,
      until: day.nullable().default(null),
      force: z.enum(['in-force', 'draft']),
    })
    .refine(({ from, until }) => until === null || from <= until, { path: ['until'], message: 'until < from' }),
  status: z.enum(['verified', 'secondary', 'unverified']),
};

interface Identified {
  readonly id: string;
}

/** The records of files in the order of the files; `taken` are ids that stand elsewhere. Each id stands once. */
export function readRuleRecords<T extends Identified>(
  files: readonly ParameterFile[],
  record: z.ZodType<T>,
  taken: readonly string[] = [],
): Result<readonly T[]> {
  const found: T[] = [];
  const seen = new Set(taken);
  for (const file of files) {
    const source = parseYaml(file);
    if (!source.ok) {
      const { failure } = source;
      return failed(failure.code === 'parameter/not-yaml' ? { ...failure, code: 'rule/not-yaml' } : failure);
    }
    const { document } = source.value;
    const place = (path: readonly PropertyKey[]) => ({ file: file.name, line: lineOf(source.value, path) });
    const parsed = z.array(record).safeParse(document.toJS());
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      const id = String(document.getIn([path[0], 'id']) ?? '');
      const field = path.slice(1).join('.');
      return failed({ code: 'rule/invalid-field', ...place(path), id, field, reason: message });
    }
    for (const [at, each] of parsed.data.entries()) {
      if (seen.has(each.id)) return failed({ code: 'rule/duplicate', ...place([at]), id: each.id });
      seen.add(each.id);
      found.push(each);
    }
  }
  return success(found);
}
