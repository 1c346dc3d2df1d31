import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { failed, type Result } from '../../base/result';
import type { Basis } from '../../parameters/parameter';
import { basis, type ParameterFile } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';
import { readRuleRecords } from '../ruleRecords';

const idleTermIds = ['bufferMonths', 'paid', 'better'] as const;
export type IdleTermId = (typeof idleTermIds)[number];

/** A term as it is bundled: what it means, between which values it may lie, and where it comes from. */
export interface IdleTerm {
  readonly id: IdleTermId;
  readonly label: Bilingual;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly basis: Basis;
}

/**
 * What makes money idle: more on current accounts than so many months of payments, at less than the better rate. The
 * rate paid counts where the book does not say what the accounts pay. Rates a year.
 */
export type IdleTerms = Readonly<Record<IdleTermId, number>>;

const record = z.strictObject({
  id: z.enum(idleTermIds),
  label: bilingual,
  value: z.number(),
  range: z.tuple([z.number(), z.number()]),
  basis,
});

/** Reads the terms, all of them. */
export function readIdleTerms(file: ParameterFile): Result<readonly IdleTerm[]> {
  const read = readRuleRecords<IdleTerm>([file], record);
  if (!read.ok) return read;
  const missing = idleTermIds.find((id) => read.value.every((term) => term.id !== id));
  return missing === undefined ? read : failed({ code: 'dataset/incomplete', file: file.name, missing });
}

/** The values of terms as bundled, or others in their place. */
export function idleTermsOf(terms: readonly IdleTerm[], own: Partial<IdleTerms> = {}): IdleTerms {
  const bundled = (id: IdleTermId): number => own[id] ?? terms.find((term) => term.id === id)?.value ?? Number.NaN;
  return { bufferMonths: bundled('bufferMonths'), paid: bundled('paid'), better: bundled('better') };
}
