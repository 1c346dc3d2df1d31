import { useMemo } from 'react';
import { z } from 'zod';
import type { RuleValues } from '../../shared/audit/boundRule';
import type { Rule, RuleParameter } from '../../shared/audit/rule';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { changeDocument, useDocument, useFolder } from './openWorkspace';

const settingsSchema = z.object({
  /** Null: the day after the last month in the data. */
  asOf: z.iso.date().nullable().default(null),
  values: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()]))).default({}),
});
export type AuditSettings = z.infer<typeof settingsSchema>;

const usual: AuditSettings = { asOf: null, values: {} };

/** What a workspace has set for its audits; what can't be read counts as not set. */
export function auditSettings(document: WorkspaceDocument | null): AuditSettings {
  const parsed = settingsSchema.safeParse(document?.settings.audit ?? {});
  return parsed.success ? parsed.data : usual;
}

export function useAuditSettings(): AuditSettings {
  const document = useDocument();
  return useMemo(() => auditSettings(document), [document]);
}

/** The figures of the open workspace's rules that are not the rules' own. */
export function valuesNow(): RuleValues {
  const { opened } = useFolder.getState();
  return auditSettings(opened.state === 'open' ? opened.document : null).values;
}

const change = (to: (settings: AuditSettings) => AuditSettings): void =>
  changeDocument((document) => ({
    ...document,
    settings: { ...document.settings, audit: to(auditSettings(document)) },
  }));

export const setAsOf = (asOf: string | null): void => change((settings) => ({ ...settings, asOf }));

export function resetRuleValue(rule: string, parameter: string): void {
  change(({ values, ...rest }) => {
    const own = Object.entries(values[rule] ?? {}).filter(([id]) => id !== parameter);
    const others = Object.entries(values).filter(([id]) => id !== rule);
    const kept = own.length === 0 ? others : [...others, [rule, Object.fromEntries(own)] as const];
    return { ...rest, values: Object.fromEntries(kept) };
  });
}

/** Sets a figure of a rule; its own value is no change. */
export function changeRuleValue({ id }: Rule, parameter: RuleParameter, value: number | string): void {
  if (value === parameter.value) {
    resetRuleValue(id, parameter.id);
    return;
  }
  change(({ values, ...rest }) => ({
    ...rest,
    values: { ...values, [id]: { ...values[id], [parameter.id]: value } },
  }));
}
