import type { ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import type { CalendarRow } from '../../../../shared/investment/returns/calendarPeriods';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { CellValue, Column } from '../../../ui/table/DataTable';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';
import { basisOf, useSeriesForms } from './basis';

const months = Array.from({ length: 12 }, (_, month) => month);

/** Months across, years down, as in a report on performance. */
export function CalendarTable({ answer }: { answer: ReturnsAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const forms = useSeriesForms();
  const write = (value: CellValue): string => numbers.number(typeof value === 'number' ? value : null, 'rate');
  const columns: Column<CalendarRow>[] = [
    {
      id: 'year',
      header: t('investmentResults.returns.year'),
      width: 60,
      isText: true,
      value: ({ year }) => String(year),
    },
    ...months.map(
      (month): Column<CalendarRow> => ({
        ...{ id: `month ${month}`, header: String(month + 1), width: 58, write },
        value: (row) => row.months[month] ?? null,
      }),
    ),
    { id: 'total', header: `${t('investmentResults.returns.total')} %`, width: 92, value: ({ total }) => total, write },
  ];
  const explainCell = (row: CalendarRow, column: string): void => {
    const month = column.startsWith('month ') ? Number(column.slice('month '.length)) : null;
    const value = month === null ? row.total : (row.months[month] ?? null);
    if (value === null) return;
    const period = month === null ? String(row.year) : `${row.year}-${String(month + 1).padStart(2, '0')}`;
    explain({
      cell: `returns.calendar.${period}`,
      name: `${t('investmentResults.portfolio')} ${period}`,
      figure: { value },
      quantity: 'rate',
      formula: { key: 'investmentResults.returns.formula.period' },
      symbols: 'Π(1 + rₜ) − 1',
      basis: basisOf(answer),
      forms,
    });
  };
  return (
    <TableBlock
      title={t('investmentResults.returns.calendar')}
      fileName="returns-calendar"
      columns={columns}
      rows={answer.calendar}
      rowKey={({ year }) => String(year)}
      onCell={explainCell}
    />
  );
}
