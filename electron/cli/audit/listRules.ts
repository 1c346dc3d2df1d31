import { ruleGroups } from '../../../shared/audit/rule';
import { inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { loadRules } from './auditGround';

/** All rules with what they read, without running any. */
export async function listRules(invocation: Invocation): Promise<Result<Reply>> {
  const rules = await loadRules(invocation);
  if (!rules.ok) return rules;
  const { language, translate } = invocation;
  const sorted = ruleGroups.flatMap((group) => rules.value.filter((rule) => rule.group === group));
  const header = (['rule', 'group', 'title', 'tables'] as const).map((name) => translate(`auditRun.column.${name}`));
  const rows = sorted.map(({ id, group, title, tables }) => [
    ...[id, translate(`auditRun.group.${group}`)],
    ...[inLanguage(title, language), Object.keys(tables).join(', ')],
  ]);
  const document = {
    rules: sorted.map(({ id, group, severity, title, tables, prepared, parameters, law }) => ({
      ...{ id, group, severity, title, tables, prepared, parameters, law },
    })),
  };
  return success({ document, text: textTable(header, rows, [0, 1, 2, 3]) });
}
