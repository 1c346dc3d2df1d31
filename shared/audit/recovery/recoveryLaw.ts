import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { failed, type Result, success } from '../../base/result';
import type { DatedValue, IsoDate } from '../../parameters/parameter';
import { datedValue, invalidField, lineOf, type ParameterFile, parseYaml } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';

export const recoveryLawFile = 'recovery/law.yaml';

export const recoveryFigures = [
  'lateFee.perDay',
  'lateFee.cap',
  'arrears.fineLeast',
  'arrears.fineMost',
  'fraud.fineLeast',
  'fraud.fineMost',
  'refund.share',
  'misuse.share',
] as const;
export type RecoveryFigure = (typeof recoveryFigures)[number];

export interface RecoveryRecord {
  readonly id: RecoveryFigure;
  readonly label: Bilingual;
  readonly unit: 'ratio' | 'multiple';
  readonly values: readonly DatedValue[];
}

/** How the law gets money back, figure by figure. */
export type RecoveryLaw = ReadonlyMap<RecoveryFigure, RecoveryRecord>;

const record = z.strictObject({
  id: z.enum(recoveryFigures),
  label: bilingual,
  unit: z.enum(['ratio', 'multiple']),
  values: z.array(datedValue).min(1),
});

/** Reads the figures of recovery; refuses an unknown one, one that is missing or given twice, and dates out of order. */
export function readRecoveryLaw(file: ParameterFile): Result<RecoveryLaw> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = z.array(record).safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  const law = new Map<RecoveryFigure, RecoveryRecord>();
  for (const [at, one] of parsed.data.entries()) {
    const { id, values } = one;
    const place = { file: file.name, line: lineOf(source.value, [at]), id };
    if (law.has(id)) return failed({ code: 'parameter/duplicate', ...place });
    const late = values.findIndex(({ from }, v) => v > 0 && from <= values[v - 1].from);
    if (late > 0) {
      const reason = `${values[late].from} ≤ previous`;
      return failed({ code: 'parameter/invalid-field', ...place, field: 'values.from', reason });
    }
    law.set(id, one);
  }
  const missing = recoveryFigures.find((id) => !law.has(id));
  return missing === undefined ? success(law) : failed({ code: 'parameter/missing', id: missing });
}

/** The value of a figure on a day; null where none is in force yet. */
export const figureOn = (law: RecoveryLaw, id: RecoveryFigure, day: IsoDate): DatedValue | null =>
  law.get(id)?.values.findLast(({ from }) => from <= day) ?? null;
