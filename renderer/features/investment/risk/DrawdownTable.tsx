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
    ...{ id, header: t(`performance.risk.${id}`), width: 120, isText: true },
    value: (drawdown) => drawdown[id] ?? absent,
  });
  const columns: Column<Drawdown>[] = [
    {
      ...{ id: 'value', header: t('performance.risk.depth'), width: 110, value: ({ value }) => value },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'rate'),
    },
    day('peak', t('performance.risk.beginning')),
    day('trough', ''),
    day('recovery', t('performance.risk.open')),
    { id: 'length', header: t('performance.risk.length'), width: 90, value: ({ length }) => length },
  ];
  return (
    <TableBlock
      title={t('performance.risk.drawdowns')}
      fileName="risk-drawdowns"
      columns={columns}
      rows={answer.drawdowns}
      rowKey={({ trough }) => trough}
      onCell={({ value, trough, length }) =>
        explain({
          cell: `risk.drawdown.${trough}`,
          name: { key: 'performance.risk.depth' },
          figure: { value },
          quantity: 'rate',
          formula: { key: 'performance.risk.depthFormula' },
          symbols: riskSymbols.maxDrawdown,
          basis: riskBasis(answer),
          rows: [
            { name: { key: 'performance.risk.trough' }, words: trough },
            { name: { key: 'performance.risk.length' }, value: length, quantity: 'count' },
          ],
          forms,
        })
      }
    />
  );
}
