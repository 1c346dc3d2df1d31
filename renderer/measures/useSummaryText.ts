import type { OutlookSummary } from '../../shared/balance/outlook';
import type { SummaryItem } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import { useMonthText } from './useMonthText';

/** Writes a figure of the summary; one that does not occur is said so in words. */
export function useSummaryText(): (item: SummaryItem, summary: OutlookSummary) => string {
  const { t } = useText();
  const numbers = useNumbers();
  const month = useMonthText();
  return (item, summary) => {
    const never = t('projection.summary.never');
    switch (item) {
      case 'firstDeficit':
        return summary.firstDeficitYear === null ? never : String(summary.firstDeficitYear);
      case 'exhaustion':
        return summary.exhaustionYear === null ? never : month(summary.exhaustionYear, summary.exhaustionMonth);
      case 'payableShare':
        return summary.payableShare === null ? never : numbers.full(summary.payableShare, 'share');
      case 'actuarialBalance':
        return numbers.full(summary.actuarialBalance, 'share');
      case 'peakFund':
        return numbers.full(summary.peakFund, 'money');
    }
  };
}
