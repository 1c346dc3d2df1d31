import { z } from 'zod';
import { failed, type Result, success } from '../../base/result';
import { lineOf, type ParameterFile, parseYaml } from '../../parameters/readParameters';
import { assetClasses } from '../portfolio/assetClass';
import { investedFunds, type Limit } from './limit';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const schema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9.-]*$/),
  fund: z.enum(investedFunds),
  title: bilingual,
  classes: z.array(z.enum(assetClasses)).min(1),
  per: z.enum(['portfolio', 'instrument']),
  denominator: z.literal('net-assets'),
  side: z.enum(['at-most', 'at-least']),
  limit: z.number().min(0).max(2),
  law: z.strictObject({
    ref: bilingual,
    article: bilingual.nullable().default(null),
    from: z.iso.date(),
    until: z.iso.date().nullable().default(null),
    force: z.enum(['in-force', 'draft']),
  }),
  status: z.enum(['verified', 'secondary', 'unverified']),
});

function readFile(file: ParameterFile): Result<readonly Limit[]> {
  const source = parseYaml(file);
  if (!source.ok) {
    const { failure } = source;
    return failure.code === 'parameter/not-yaml' ? failed({ ...failure, code: 'rule/not-yaml' }) : source;
  }
  const parsed = z.array(schema).safeParse(source.value.document.toJS());
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  const place = { file: file.name, line: lineOf(source.value, issue.path) };
  const id = String(source.value.document.getIn([issue.path[0], 'id']) ?? '');
  return failed({
    code: 'rule/invalid-field',
    ...place,
    id,
    field: issue.path.slice(1).join('.'),
    reason: issue.message,
  });
}

/** Reads investment limits, bundled or a user's own; each id stands once. */
export function readLimits(files: readonly ParameterFile[]): Result<readonly Limit[]> {
  const limits = new Map<string, Limit>();
  for (const file of files) {
    const read = readFile(file);
    if (!read.ok) return read;
    for (const limit of read.value) {
      if (limits.has(limit.id)) return failed({ code: 'rule/duplicate', file: file.name, line: 1, id: limit.id });
      limits.set(limit.id, limit);
    }
  }
  return success([...limits.values()]);
}
