import { z } from 'zod';
import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import { lineOf, type ParameterFile, parseYaml, type Source } from '../../parameters/readParameters';
import { readableTables } from '../ruleNames';

export const riskUnits = ['employer', 'region'] as const;
export type RiskUnit = (typeof riskUnits)[number];
export const riskSides = ['probability', 'impact', 'mitigant'] as const;

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const scale = z
  .strictObject({ low: z.number(), high: z.number(), form: z.enum(['linear', 'log']) })
  .refine(({ low, high, form }) => low < high && (form === 'linear' || low > 0), 'low < high, log: low > 0');

const factor = z.strictObject({
  id: z.string().regex(/^(employer|region)\.[a-z0-9-]+$/),
  unit: z.enum(riskUnits),
  side: z.enum(riskSides),
  label: bilingual,
  why: bilingual,
  weight: z.number().min(0).max(10),
  scale,
  /** Reads the findings of the last audit; left out where the score is held against an answer key. */
  findings: z.boolean().default(false),
  needs: z.record(z.string(), z.array(z.string().min(1))),
  /** One SELECT of `unit` and `value`, one row a unit. */
  sql: z.string().min(1),
});

const step = z.strictObject({ id: z.string().min(1), from: z.number().min(0), label: bilingual, response: bilingual });

const model = z.strictObject({
  /** The most that mitigants take off the probability. */
  relief: z.number().min(0).max(1),
  ladder: z.array(step).min(1),
  factors: z.array(factor).min(1),
});

export type RiskFactor = z.infer<typeof factor>;
export type ResponseStep = z.infer<typeof step>;
export type RiskModel = z.infer<typeof model>;

const invalid = (source: Source, path: readonly PropertyKey[], reason: string): Result<never> =>
  failed({
    code: 'rule/invalid-field',
    file: source.file,
    line: lineOf(source, path),
    id: String(source.document.getIn([...path.slice(0, 2), 'id']) ?? ''),
    field: path.join('.'),
    reason,
  });

function checkNames(source: Source, { factors, ladder }: RiskModel): Result<void> {
  const late = ladder.findIndex(({ from }, at) => from <= (ladder[at - 1]?.from ?? -1));
  if (late >= 0 || ladder[0].from !== 0) return invalid(source, ['ladder', Math.max(0, late)], '0 < … < …');
  for (const [at, { id, unit, needs }] of factors.entries()) {
    if (!id.startsWith(`${unit}.`)) return invalid(source, ['factors', at, 'id'], `${unit}.…`);
    if (factors.findIndex((other) => other.id === id) < at) {
      return failed({ code: 'rule/duplicate', file: source.file, line: lineOf(source, ['factors', at]), id });
    }
    for (const [table, columns] of Object.entries(needs)) {
      const known = readableTables[table];
      const strange = known === undefined ? table : columns.find((column) => !known.includes(column));
      if (strange === undefined) continue;
      const names = known ?? Object.keys(readableTables);
      const line = lineOf(source, ['factors', at, 'needs', table]);
      const place = { file: source.file, line, id };
      return failed({ code: 'rule/unknown-name', ...place, name: strange, nearest: nearest(strange, names) });
    }
  }
  return success(undefined);
}

/** Reads a risk model; what is wrong is told with its line. */
export function readRiskModel(file: ParameterFile): Result<RiskModel> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = model.safeParse(source.value.document.toJS());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return invalid(source.value, issue.path, issue.message);
  }
  const names = checkNames(source.value, parsed.data);
  return names.ok ? success(parsed.data) : names;
}
