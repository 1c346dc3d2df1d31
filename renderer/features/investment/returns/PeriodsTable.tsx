import type { PeriodAgainst, ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { CellValue, Column } from '../../../ui/table/DataTable';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';
import { basisOf, useSeriesForms } from './basis';

/** Returns by calendar period beside those of the benchmark. */
export function PeriodsTable({ answer }: { answer: ReturnsAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const forms = useSeriesForms();
  const write = (value: CellValue): string => numbers.full(typeof value === 'number' ? value : null, 'rate');
  const columns: Column<PeriodAgainst>[] = [
    {
      id: 'period',
      header: t('investmentResults.returns.period'),
      width: 110,
      isText: true,
      value: ({ period }) => period,
    },
    { id: 'value', header: t('investmentResults.portfolio'), width: 110, value: ({ value }) => value, write },
    {
      id: 'benchmark',
      header: t('investmentResults.benchmark'),
      width: 110,
      value: ({ benchmark }) => benchmark,
      write,
    },
    { id: 'excess', header: t('investmentResults.excess'), width: 110, value: ({ excess }) => excess, write },
    { id: 'count', header: t('investmentResults.returns.number'), width: 90, value: ({ count }) => count },
  ];
  const explainCell = (row: PeriodAgainst, column: string): void => {
    const isExcess = column === 'excess' && row.excess !== null;
    explain({
      cell: `returns.period.${row.period}.${isExcess ? 'excess' : 'value'}`,
      name: `${t(isExcess ? 'investmentResults.excess' : 'investmentResults.portfolio')} ${row.period}`,
      figure: { value: isExcess ? row.excess : row.value },
      quantity: 'rate',
      formula: { key: `investmentResults.returns.formula.${isExcess ? 'periodExcess' : 'period'}` },
      symbols: isExcess ? '(1 + R)/(1 + B) − 1' : 'Π(1 + rₜ) − 1',
      basis: { ...basisOf(answer), count: row.count },
      forms,
    });
  };
  return (
    <TableBlock
      title={t('investmentResults.returns.periods')}
      fileName="returns-periods"
      columns={columns}
      rows={answer.periods}
      rowKey={({ period }) => period}
      onCell={explainCell}
    />
  );
}
