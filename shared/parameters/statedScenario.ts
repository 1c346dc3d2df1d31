import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import { changeableItems, mortalityPaths, type Scenario } from './parameter';
import { basis, invalidField, lineOf, type ParameterFile, parseYaml } from './readParameters';
import { bilingual, problemIn, reform } from './readReform';

const amount = z.number().positive().exactOptional();

const account = z.strictObject({
  year: z.number().int(),
  contributors: amount,
  pensioners: amount,
  income: amount,
  expenditure: amount,
  closing: amount,
  basis,
});

const cashChange = z.strictObject({
  item: z.enum(changeableItems),
  firstYear: z.number().int(),
  yuan: z.array(z.number()).min(1),
  basis,
});

const stated = z.strictObject({
  id: z.string().min(1),
  title: bilingual,
  why: bilingual.optional(),
  parent: z.string().min(1).optional(),
  firstYear: z.number().int().optional(),
  years: z.number().int().min(1).max(100).optional(),
  fertility: z.enum(['low', 'medium', 'high']).optional(),
  mortality: z.enum(mortalityPaths).optional(),
  knownTo: z.number().int().optional(),
  accounts: z.array(account).min(1).optional(),
  cashChanges: z.array(cashChange).min(1).optional(),
  reforms: z.array(reform).default([]),
});

/** A scenario as its file states it: with a parent, only what differs from it. */
export type StatedScenario = z.infer<typeof stated> & { readonly file: string; readonly parentLine: number };

export function readStated(file: ParameterFile): Result<StatedScenario> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = stated.safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  for (const [r, { changes }] of parsed.data.reforms.entries()) {
    const problem = problemIn(changes, source.value, ['reforms', r, 'changes']);
    if (problem) return failed(problem);
  }
  return success({ ...parsed.data, file: file.name, parentLine: lineOf(source.value, ['parent']) });
}

/** What a scenario states over what it builds on; without a parent it must state its own horizon. */
export function completed({ file, parentLine: _, ...own }: StatedScenario, parent: Scenario | null): Result<Scenario> {
  const firstYear = own.firstYear ?? parent?.firstYear;
  const years = own.years ?? parent?.years;
  if (firstYear === undefined || years === undefined) {
    const field = firstYear === undefined ? 'firstYear' : 'years';
    const reason = 'a scenario without a parent states its horizon';
    return failed({ code: 'parameter/invalid-field', file, line: 1, id: own.id, field, reason });
  }
  const fertility = own.fertility ?? parent?.fertility ?? 'medium';
  const { id, title, why, parent: parentId } = own;
  const mortality = own.mortality ?? parent?.mortality;
  const knownTo = own.knownTo ?? parent?.knownTo;
  const accounts = own.accounts ?? parent?.accounts;
  const cashChanges = own.cashChanges ?? parent?.cashChanges;
  return success({
    id,
    title,
    ...(parentId === undefined ? {} : { parent: parentId }),
    ...(why === undefined ? {} : { why }),
    firstYear,
    years,
    fertility,
    ...(mortality === undefined ? {} : { mortality }),
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(accounts === undefined ? {} : { accounts }),
    ...(cashChanges === undefined ? {} : { cashChanges }),
    reforms: [...(parent?.reforms ?? []), ...own.reforms],
  });
}
