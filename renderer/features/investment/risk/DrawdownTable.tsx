import type { RiskAnswer } from '../../../../shared/investment/answers/riskAnswer';
import type { Drawdown } from '../../../../shared/investment/risk/drawdown';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { Column } from '../../../ui/table/DataTable';
import { useSeriesForms } from '../returns/basis';
import { riskSymbols } from '../symbols';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';
import { riskBasis } from './basis';

/** The deepest times below an earlier peak, with the dates of peak, trough and recovery. */
export function DrawdownTable({ answer }: { answer: RiskAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const forms = useSeriesForms();
  const day = (id: 'peak' | 'trough' | 'recovery', absent: string): Column<Drawdown> => ({
    ...{ id, header: t(`investmentResults.risk.${id}`), width: 120, isText: true },
    value: (drawdown) => drawdown[id] ?? absent,
  });
  const columns: Column<Drawdown>[] = [
    {
      ...{ id: 'value', header: t('investmentResults.risk.depth'), width: 110, value: ({ value }) => value },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'rate'),
    },
    day('peak', t('investmentResults.risk.beginning')),
    day('trough', ''),
    day('recovery', t('investmentResults.risk.open')),
    { id: 'length', header: t('investmentResults.risk.length'), width: 90, value: ({ length }) => length },
  ];
  return (
    <TableBlock
      title={t('investmentResults.risk.drawdowns')}
      fileName="risk-drawdowns"
      columns={columns}
      rows={answer.drawdowns}
      rowKey={({ trough }) => trough}
      onCell={({ value, trough, length }) =>
        explain({
          cell: `risk.drawdown.${trough}`,
          name: { key: 'investmentResults.risk.depth' },
          figure: { value },
          quantity: 'rate',
          formula: { key: 'investmentResults.risk.depthFormula' },
          symbols: riskSymbols.maxDrawdown,
          basis: riskBasis(answer),
          rows: [
            { name: { key: 'investmentResults.risk.trough' }, words: trough },
            { name: { key: 'investmentResults.risk.length' }, value: length, quantity: 'count' },
          ],
          forms,
        })
      }
    />
  );
}
