import type { TimelineEvent } from '../../../../shared/audit/evidence/timeline';
import { inLanguage } from '../../../../shared/base/language';
import { useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { useRuleWords } from '../useRuleWords';

const plain = ['pause', 'transfer', 'paid_out', 'custody', 'death'] as const;

/** What events of a timeline are called. */
export function usePersonWords() {
  const { t, language } = useText();
  const numbers = useNumbers();
  const words = useRuleWords();
  const rules = useAudit((store) => store.rules);
  const what = ({ lane, what: code }: TimelineEvent): string => {
    if (lane === 'finding') {
      const rule = rules.find(({ id }) => id === code);
      return rule === undefined ? code : inLanguage(rule.title, language);
    }
    if (lane === 'file') return words.columnLabel(code);
    if (lane === 'contributions') return t('auditEditor.person.lane.contributions');
    if (lane === 'benefits') return words.valueText('benefit_type', code);
    const known = plain.find((one) => one === code);
    return known === undefined ? words.valueText('registry', code) : t(`auditEditor.person.what.${known}`);
  };
  const scheme = ({ scheme: code }: TimelineEvent): string => (code === null ? '' : words.valueText('scheme', code));
  const place = ({ place: lines }: TimelineEvent): string =>
    words.list(
      (lines ?? '').split('\n').flatMap((line) => {
        const at = line.indexOf('=');
        if (at < 0) return [];
        const column = line.slice(0, at);
        return [`${words.columnLabel(column)} ${words.valueText(column, line.slice(at + 1))}`];
      }),
    );
  const label = (event: TimelineEvent): string => {
    const amount = event.amount === null ? [] : [numbers.full(event.amount, 'moneyEach')];
    const days = event.to === null ? event.from : `${event.from} – ${event.to}`;
    return [what(event), scheme(event), days, ...amount].filter((part) => part !== '').join(' · ');
  };
  return { what, scheme, place, label };
}
