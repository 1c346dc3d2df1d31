import { ruleGroups } from '../../../shared/audit/rule';
import { inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import type { Invocation, Reply } from '../command';
import { textOption } from '../readOptions';
import { textTable } from '../textTable';
import { knownRules } from './auditGround';
import { brokenText } from './brokenRules';
import { withTarget } from './withTables';

/** All rules with what they read, a workspace's own among them, without running any. */
export async function listRules(invocation: Invocation): Promise<Result<Reply>> {
  const hasOwn = textOption(invocation.options, 'workspace') !== undefined;
  const known = hasOwn
    ? await withTarget(invocation, (target) => knownRules(invocation, target))
    : await knownRules(invocation, null);
  if (!known.ok) return known;
  const { rules, broken } = known.value;
  const { language, translate } = invocation;
  const sorted = ruleGroups.flatMap((group) => rules.filter((rule) => rule.group === group));
  const header = (['rule', 'group', 'title', 'tables'] as const).map((name) => translate(`auditRun.column.${name}`));
  const lines = sorted.map(({ id, group, title, tables }) => [
    ...[id, translate(`auditRun.group.${group}`)],
    ...[inLanguage(title, language), Object.keys(tables).join(', ')],
  ]);
  const document = {
    rules: sorted.map(({ id, group, severity, title, tables, prepared, parameters, law }) => ({
      ...{ id, group, severity, title, tables, prepared, parameters, law },
    })),
    broken,
  };
  const text = [textTable(header, lines, [0, 1, 2, 3]), ...brokenText(broken, translate)].join('\n\n');
  return success({ document, text });
}
