import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { nearest } from '../../base/nearest';
import { failed, type Result, success } from '../../base/result';
import { invalidField, lineOf, type ParameterFile, parseYaml } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';
import { type IndicatorId, indicatorIds } from './indicatorIds';

/** Yuan are of the valuation date for present values and of the year for flows. */
export const indicatorUnits = ['ratio', 'per year', 'yuan', 'year', 'years', 'months'] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** Headings under which a table shows its indicators. */
export const indicatorTopics = [
  'balance',
  'obligation',
  'rate',
  'mechanism',
  'debt',
  'cost',
  'adequacy',
  'cohort',
  'support',
] as const;
export type IndicatorTopic = (typeof indicatorTopics)[number];

/** What an indicator says and where its definition comes from. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly topic: IndicatorTopic;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  /** In symbols that `definition` explains. */
  readonly formula: string;
  readonly unit: IndicatorUnit;
  /** Whether the closed group has it as well. */
  readonly groups: 'both' | 'open';
  /** `horizon`: over the years of each horizon; `year`: of its last year; `opening`: on the valuation date, one for all. */
  readonly at: 'horizon' | 'year' | 'opening';
  readonly better: 'more' | 'less' | 'neither';
  readonly source: { readonly title: Bilingual; readonly published: string };
}

const record = z.strictObject({
  id: z.enum(indicatorIds),
  topic: z.enum(indicatorTopics),
  title: bilingual,
  definition: bilingual,
  formula: z.string().min(1),
  unit: z.enum(indicatorUnits),
  groups: z.enum(['both', 'open']),
  at: z.enum(['horizon', 'year', 'opening']),
  better: z.enum(['more', 'less', 'neither']),
  source: z.strictObject({ title: bilingual, published: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/) }),
});

/**
 * Reads the register. Refuses an id that is not computed, one that is given twice and one that is left out, so that every
 * indicator has its definition and every definition its indicator.
 */
export function readIndicators(file: ParameterFile): Result<readonly Indicator[]> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const found = new Map<IndicatorId, Indicator>();
  const raw: unknown = source.value.document.toJS();
  for (const [at, one] of (Array.isArray(raw) ? raw : [raw]).entries()) {
    const line = lineOf(source.value, [at]);
    const id = String(source.value.document.getIn([at, 'id']) ?? '');
    const place = { file: file.name, line, id };
    if (id && !indicatorIds.some((known) => known === id))
      return failed({ code: 'parameter/unknown', ...place, nearest: nearest(id, indicatorIds) });
    const parsed = record.safeParse(one);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return failed(invalidField(source.value, id, new z.ZodError([{ ...issue, path: [at, ...issue.path] }])));
    }
    if (found.has(parsed.data.id)) return failed({ code: 'parameter/duplicate', ...place });
    found.set(parsed.data.id, parsed.data);
  }
  const missing = indicatorIds.find((id) => !found.has(id));
  return missing === undefined ? success([...found.values()]) : failed({ code: 'parameter/missing', id: missing });
}
