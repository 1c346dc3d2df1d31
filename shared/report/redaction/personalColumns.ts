import { z } from 'zod';
import { failed, type Result, success } from '../../base/result';
import { maskedText } from '../../data/canonical/maskedText';
import { invalidField, type ParameterFile, parseYaml } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';
import type { StandIns } from './standIns';

export const personalColumnsFile = 'columns/personal.yaml';

const treatments = ['standIn', 'mask', 'year', 'month', 'body', 'leftOut'] as const;

const record = z.strictObject({
  columns: z.array(z.string().min(1)).min(1),
  treatment: z.enum(treatments),
  endings: z.array(z.string().min(1)).exactOptional(),
  why: bilingual,
});

export interface Treatment {
  readonly kind: (typeof treatments)[number];
  /** Of names that are no person's. */
  readonly endings: readonly string[];
}

/** What becomes of columns that could make a person known; others stay as they are. */
export type PersonalColumns = ReadonlyMap<string, Treatment>;

export function readPersonalColumns(file: ParameterFile): Result<PersonalColumns> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = z.array(record).safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  return success(
    new Map(
      parsed.data.flatMap(({ columns, treatment: kind, endings = [] }) =>
        columns.map((column) => [column, { kind, endings }] as const),
      ),
    ),
  );
}

/** A mask that does not tell how long the value is. */
const short = (masked: string): string => masked.replace(/\*+/g, '****');

/** What of a value stands in a report; null where nothing of it does. */
export function treated({ kind, endings }: Treatment, value: string, standIns: StandIns): string | null {
  switch (kind) {
    case 'standIn':
      return standIns.of(value);
    case 'mask':
      return short(maskedText(value, 'account'));
    case 'year':
      return value.slice(0, 4);
    case 'month':
      return value.slice(0, 7);
    case 'body':
      return endings.some((ending) => value.endsWith(ending)) ? value : short(maskedText(value, 'name'));
    case 'leftOut':
      return null;
  }
}
