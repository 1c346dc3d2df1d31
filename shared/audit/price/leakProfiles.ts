import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { failed, type Result, success } from '../../base/result';
import { type ChangeableItem, changeableItems } from '../../parameters/parameter';
import { invalidField, lineOf, type ParameterFile, parseYaml } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';
import type { Recovery, Rule } from '../rule';

export const leakProfilesFile = 'recovery/leaks.yaml';

/** How long a case goes on if nobody stops it. */
export const leakSpans = ['untilNoticed', 'untilNoticedOrDeath', 'untilRetirement', 'life'] as const;
export type LeakSpan = (typeof leakSpans)[number];

/** What goes on a month: see the file. */
export const leakMonths = ['span', 'difference', 'pension'] as const;
export type LeakMonths = (typeof leakMonths)[number];

export interface Leak {
  readonly item: ChangeableItem;
  readonly lasts: LeakSpan;
  readonly monthly: LeakMonths;
}

/** What findings of a rule mean for the fund's books. */
export interface LeakProfile {
  /** Item that past money comes back to; null where it is no loss of the fund. */
  readonly recovers: ChangeableItem | null;
  readonly leak: Leak | null;
  /** Null where it follows from how the rule's money is got back. */
  readonly why: Bilingual | null;
}

export type LeakProfiles = ReadonlyMap<string, LeakProfile>;

const item = z.enum(changeableItems);
const profile = z.strictObject({
  rules: z.array(z.string().min(1)).min(1),
  recovers: item.nullable(),
  leak: z.strictObject({ item, lasts: z.enum(leakSpans), monthly: z.enum(leakMonths) }).nullable(),
  why: bilingual,
});

/** Reads what the findings of each rule mean for the fund; a rule that stands in two places is refused. */
export function readLeakProfiles(file: ParameterFile): Result<LeakProfiles> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = z.array(profile).safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  const profiles = new Map<string, LeakProfile>();
  for (const [at, { rules, ...own }] of parsed.data.entries()) {
    for (const rule of rules) {
      const line = lineOf(source.value, [at]);
      if (profiles.has(rule)) return failed({ code: 'parameter/duplicate', file: file.name, line, id: rule });
      profiles.set(rule, own);
    }
  }
  return success(profiles);
}

const byRecovery: Readonly<Record<Recovery, ChangeableItem | null>> = {
  refund: 'income.other',
  fraud: 'income.other',
  misuse: 'income.other',
  lateFee: 'income.contributions',
  payOut: 'expenditure.other',
  none: null,
};

/** The profile of a rule; past money alone where the file does not name it. */
export const profileOf = (profiles: LeakProfiles, { id, recovery }: Pick<Rule, 'id' | 'recovery'>): LeakProfile =>
  profiles.get(id) ?? { recovers: byRecovery[recovery], leak: null, why: null };
