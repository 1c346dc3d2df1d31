import type { SafetyReport } from '../../../../shared/investment/safety/safetyOf';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { Column } from '../../../ui/table/DataTable';
import { TableBlock } from '../TableBlock';
import type { SafetyViewProps } from './SafetyPart';

/** A value that stood still, or jumped on one day. */
interface Odd {
  readonly kind: 'stale' | 'jump';
  readonly instrument: string;
  readonly manager: string;
  readonly from: string;
  readonly to: string;
  readonly days: number | null;
  readonly change: number | null;
}

const oddOnes = ({ stale, jumps }: SafetyReport): Odd[] => [
  ...stale.map((one) => ({ kind: 'stale' as const, ...one, change: null })),
  ...jumps.map(({ date, ...one }) => ({ kind: 'jump' as const, ...one, from: date, to: date, days: null })),
];

function useColumns(): Column<Odd>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const text = (id: 'instrument' | 'manager' | 'from' | 'to', width: number): Column<Odd> => ({
    ...{ id, header: t(`safety.prices.${id}`), width, isText: true },
    value: (odd) => odd[id],
  });
  return [
    {
      ...{ id: 'kind', header: t('safety.prices.kind'), width: 110, isText: true },
      value: ({ kind }) => t(`safety.prices.${kind}`),
    },
    ...[text('instrument', 200), text('manager', 140), text('from', 96), text('to', 96)],
    { id: 'days', header: t('safety.prices.days'), width: 70, value: ({ days }) => days },
    {
      ...{ id: 'change', header: t('safety.prices.change'), width: 90, value: ({ change }: Odd) => change },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'rate'),
    },
  ];
}

/** Values that cannot be right: those that did not move for days, and those that moved too far. */
export function PricesView({ answer: { report } }: SafetyViewProps) {
  const { t } = useText();
  const columns = useColumns();
  const rows = oddOnes(report);
  const title = t('safety.prices.title', { stale: report.stale.length, jumps: report.jumps.length });
  if (rows.length === 0) return <p>{t('safety.prices.none')}</p>;
  return (
    <div data-odd={rows.length}>
      <TableBlock
        title={title}
        fileName="prices"
        columns={columns}
        rows={rows}
        rowKey={({ kind, instrument, manager, from }) => `${kind} ${instrument} ${manager} ${from}`}
      />
    </div>
  );
}
