import type { PeriodFlow, PortfolioView } from '../../../../shared/investment/opening/portfolioView';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { WaterfallDrawing } from '../../../ui/chart/WaterfallDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from '../Investment.module.css';
import { type Basis, portfolioForms, useExplain } from '../useExplain';

interface FlowsChartProps {
  readonly portfolio: PortfolioView;
  readonly basis: Basis;
}

/** What was paid in and out, period by period. */
export function FlowsChart({ portfolio: { flows, gain }, basis }: FlowsChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const title =
    gain === null || gain.flowDays === 0
      ? t('investmentResults.portfolioPart.noFlows')
      : t('investmentResults.portfolioPart.flowsTitle', {
          days: gain.flowDays,
          in: numbers.full(gain.paidIn, 'moneyFine'),
          out: numbers.full(gain.paidOut, 'moneyFine'),
        });
  const columns: Column<PeriodFlow>[] = [
    {
      id: 'period',
      header: t('investmentResults.returns.period'),
      width: 110,
      isText: true,
      value: ({ period }) => period,
    },
    {
      ...{
        id: 'amount',
        header: t('investmentResults.portfolioPart.paidIn'),
        width: 180,
        value: ({ amount }) => amount,
      },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'moneyFine'),
    },
  ];
  const explainFlow = ({ period, amount }: PeriodFlow): void =>
    explain({
      cell: `portfolio.flow.${period}`,
      name: { key: 'investmentResults.portfolioPart.flows' },
      figure: { value: amount },
      quantity: 'moneyFine',
      formula: { key: 'investmentResults.portfolioPart.formula.flow' },
      symbols: `ΣF(${period})`,
      basis,
      forms: portfolioForms,
    });
  return (
    <div className={classes.chart}>
      <ChartFrame
        title={title}
        note={numbers.unit('moneyFine')}
        fileName="portfolio-flows"
        figures={() => [columns.map(({ header }) => header), ...flows.map(({ period, amount }) => [period, amount])]}
        table={
          <DataTable
            label={title}
            columns={columns}
            rows={flows}
            rowKey={({ period }) => period}
            onCell={explainFlow}
          />
        }
      >
        <WaterfallDrawing
          description={t('frame.chart.description', { title })}
          tick={(value) => numbers.tick(value, 'moneyFine')}
          bars={flows.map(({ period, amount }) => ({
            ...{ name: period, from: 0, to: amount, isTotal: false },
            label: numbers.full(amount, 'moneyFine'),
          }))}
        />
      </ChartFrame>
    </div>
  );
}
