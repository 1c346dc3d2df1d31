import type { RiskAnswer } from '../../../../shared/investment/answers/riskAnswer';
import type { Figure } from '../../../../shared/investment/figure';
import { coverage, type Interval } from '../../../../shared/investment/risk/bootstrap';
import { plainFigures, type RiskName, riskNames } from '../../../../shared/investment/risk/riskSet';
import type { WorkedRow } from '../../../measures/workedFigure';
import { usePerformance } from '../../../state/investmentPerformance';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { Quantity } from '../../../ui/numbers';
import type { Column } from '../../../ui/table/DataTable';
import { figureColumn } from '../figureColumn';
import { useSeriesForms } from '../returns/basis';
import { riskSymbols } from '../symbols';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';
import { riskBasis } from './basis';

interface Row {
  readonly name: RiskName;
  readonly figure: Figure;
  readonly interval: Interval | null;
}

/** Losses of one period are small. */
const quantityOf = (name: RiskName): Quantity => {
  if (plainFigures.includes(name)) return 'ratio';
  return name.includes('var95') ? 'fineRate' : 'rate';
};
const share = Math.round(100 * coverage);

function useColumns(): Column<Row>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const end = (value: number, name: RiskName): string => numbers.full(value, quantityOf(name));
  return [
    {
      ...{ id: 'name', header: t('investmentResults.risk.figure'), width: 290, isText: true },
      value: ({ name }) => t(`investment.risk.${name}`),
    },
    figureColumn({
      ...{ id: 'value', header: t('investmentResults.value'), width: 150, figureOf: ({ figure }: Row) => figure },
      write: (value, { name }) => end(value, name),
      reason: (why) => t(`investment.undefined.${why}`),
    }),
    {
      ...{ id: 'interval', header: t('investmentResults.risk.interval', { share }), width: 190, isText: true },
      value: ({ interval, name }) =>
        interval === null
          ? t('investmentResults.risk.noInterval')
          : `${end(interval.low, name)} … ${end(interval.high, name)}`,
    },
    {
      ...{ id: 'formula', header: t('investmentResults.returns.convention'), width: 620, isText: true },
      value: ({ name }) => t(`investmentResults.formula.${name}`),
    },
  ];
}

/** The risk set; a figure that is not defined says why. */
export function RiskTable({ answer }: { answer: RiskAnswer }) {
  const { t } = useText();
  const explain = useExplain();
  const columns = useColumns();
  const forms = useSeriesForms();
  const { riskFreeAYear } = usePerformance();
  const { figures, intervals, window, frequency } = answer;
  const rows = riskNames.map((name): Row => ({ name, figure: figures[name], interval: intervals[name] }));
  const explainRow = ({ name, figure, interval }: Row): void => {
    const quantity = quantityOf(name);
    const end = (value: number): WorkedRow => ({
      ...{ name: { key: 'investmentResults.inspector.interval', facts: { share } }, value, quantity },
    });
    explain({
      cell: `risk.${name}`,
      name: { key: `investment.risk.${name}` },
      formula: { key: `investmentResults.formula.${name}` },
      symbols: riskSymbols[name],
      basis: riskBasis(answer),
      rows: [
        { name: { key: 'investmentResults.inspector.riskFree' }, value: riskFreeAYear, quantity: 'rate' },
        ...(interval === null ? [] : [end(interval.low), end(interval.high)]),
      ],
      ...{ figure, quantity, forms },
    });
  };
  return (
    <TableBlock
      title={t('investmentResults.risk.set')}
      note={t('investmentResults.risk.windowNote', {
        ...window,
        frequency: t(`investmentResults.frequency.${frequency}`),
      })}
      fileName="risk-set"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      onCell={explainRow}
    />
  );
}
