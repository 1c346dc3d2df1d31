import { codeText, columnLabel as labelOf } from '../../../shared/audit/evidence/evidenceWords';
import type { MissingPart } from '../../../shared/audit/outcome';
import type { Rule } from '../../../shared/audit/rule';
import { inLanguage } from '../../../shared/base/language';
import { tableLabel } from '../../../shared/data/canonical/labels';
import { personalText } from '../../measures/personalText';
import type { RuleStanding } from '../../state/auditStanding';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';

/** What of the audit is said in the same words everywhere: parts that are missing, states of rules, columns and codes. */
export function useRuleWords() {
  const { t, language } = useText();
  const numbers = useNumbers();
  const list = (parts: readonly string[]): string => parts.join(language === 'zh-CN' ? '、' : ', ');
  const columnLabel = (column: string, rule?: Rule): string => labelOf(column, rule, { language, translate: t });
  const missingPart = ({ table, column }: MissingPart): string => {
    const name = tableLabel(table, t);
    return column === null ? name : t('auditScreens.state.columnOf', { table: name, column: columnLabel(column) });
  };
  const missing = (parts: readonly MissingPart[]): string => list(parts.map(missingPart));
  const standing = (state: RuleStanding): string => {
    switch (state.kind) {
      case 'waiting':
        return t('auditScreens.state.waiting');
      case 'failed':
        return t('auditScreens.state.failed');
      case 'refused':
        return inLanguage(state.reason, language);
      case 'not-run':
        return t('auditScreens.state.not-run', { parts: missing(state.missing) });
      case 'clean':
        return t('auditScreens.state.clean', { rows: numbers.number(state.tested, 'count') });
      case 'hits': {
        const count = numbers.number(state.count, 'count');
        const amount = numbers.full(state.amountAtRisk, 'moneyEach');
        return state.amountAtRisk === 0
          ? t('auditScreens.state.hitsOnly', { count })
          : t('auditScreens.state.hits', { count, amount });
      }
    }
  };
  /** A code in its words; what is no code stands as it is, a keyed hash cut short. */
  const valueText = (column: string, value: string): string => codeText(column, value, t) ?? personalText(value);
  return { list, columnLabel, missing, standing, valueText };
}
