import type { SplitBond } from '../../../../shared/investment/attribution/readBonds';
import { bondsAnswers } from '../../../state/investmentPerformance';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { CellValue, Column } from '../../../ui/table/DataTable';
import { Answered } from '../Answered';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';

const parts = ['whole', 'carry', 'curve', 'spread', 'other'] as const;
type BondPart = (typeof parts)[number];

const symbols: Readonly<Record<BondPart, string>> = {
  whole: 'r = carry + curve + spread + rest',
  carry: '(1 + y)^t − 1',
  curve: '−D·Δcurve',
  spread: '−D·Δspread',
  other: 'r − carry − curve − spread',
};

function Split({ bonds }: { bonds: readonly SplitBond[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const write = (value: CellValue): string => numbers.full(typeof value === 'number' ? value : null, 'rate');
  const text = (id: 'instrument' | 'from' | 'to', width: number): Column<SplitBond> => ({
    ...{ id, header: t(`investmentResults.attribution.${id}`), width, isText: true },
    value: (bond) => bond[id],
  });
  const columns: Column<SplitBond>[] = [
    text('instrument', 180),
    text('from', 110),
    text('to', 110),
    ...parts.map((part) => ({
      ...{ id: part, header: t(`investmentResults.attribution.${part}`), width: 110, write },
      value: (bond: SplitBond) => bond[part],
    })),
  ];
  return (
    <TableBlock
      title={t('investmentResults.attribution.bonds')}
      fileName="bonds"
      columns={columns}
      rows={bonds}
      rowKey={({ instrument, from }) => `${instrument} ${from}`}
      onCell={(bond, column) => {
        const part = parts.find((one) => one === column);
        if (part === undefined) return;
        explain({
          cell: `bonds.${bond.instrument}.${bond.from}.${part}`,
          name: `${bond.instrument}: ${t(`investmentResults.attribution.${part}`)}`,
          figure: { value: bond[part] },
          quantity: 'rate',
          formula: { key: `investmentResults.attribution.bondsFormula.${part}` },
          symbols: symbols[part],
          basis: { from: bond.from, to: bond.to, count: 1 },
          forms: ['bonds'],
        });
      }}
    />
  );
}

/** What the return of bonds came from: carry, curve, spread and the rest. */
export function BondsTable() {
  const answer = bondsAnswers.useAsked(null);
  return (
    <Answered answer={answer} places={2}>
      {(bonds) => <Split bonds={bonds} />}
    </Answered>
  );
}
