import type { Price } from '../../../../shared/audit/price/priceOf';
import type { OutlookSummary } from '../../../../shared/balance/outlook';
import { useSummaryText } from '../../../measures/useSummaryText';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import screen from '../Audit.module.css';

const items = ['firstDeficit', 'exhaustion', 'actuarialBalance', 'peakFund'] as const;

/** The headline figures of the run without and of the run with what the findings bring. */
export function TwoRuns({ price }: { price: Price }) {
  const { t } = useText();
  const write = useSummaryText();
  const runs: readonly OutlookSummary[] = [price.before, price.after];
  return (
    <Panel title={t('auditMore.price.twoRuns')}>
      <table className={screen.plain}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={screen.number}>
              {t('auditMore.price.before')}
            </th>
            <th scope="col" className={screen.number}>
              {t('auditMore.price.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item}>
              <th scope="row">{t(`projection.summary.${item}`)}</th>
              {runs.map((summary, at) => (
                <td key={at === 0 ? 'before' : 'after'} className={screen.number}>
                  {write(item, summary)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
