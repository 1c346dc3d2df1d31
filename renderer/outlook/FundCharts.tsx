import { SegmentedControl } from '@mantine/core';
import { memo, useState } from 'react';
import type { OutlookSummary } from '../../shared/balance/outlook';
import { useSummaryText } from '../measures/useSummaryText';
import { useText } from '../text';
import { Chart } from '../ui/chart/Chart';
import type { ChartMark } from '../ui/chart/chartData';
import type { Pictured } from './lines';
import { useChartBasics } from './useChartBasics';

/** Years of first deficit and exhaustion, as far as they occur. */
function useMarks(): (summary: OutlookSummary) => ChartMark[] {
  const write = useSummaryText();
  const { t } = useText();
  return (summary) => {
    const { firstDeficitYear, exhaustionYear } = summary;
    const deficit =
      firstDeficitYear === null
        ? []
        : [{ x: firstDeficitYear, label: t('projection.mark.deficit', { year: firstDeficitYear }) }];
    const empty =
      exhaustionYear === null
        ? []
        : [{ x: exhaustionYear, label: t('projection.mark.empty', { when: write('exhaustion', summary) }) }];
    return [...deficit, ...empty];
  };
}

/** Income and expenditure in yuan, or as shares of the payroll that contributions are paid on. */
export const FlowsChart = memo(function FlowsChart(pictured: Pictured) {
  const { t, numbers, line, basics, noted } = useChartBasics(pictured);
  const marks = useMarks();
  const [measure, setMeasure] = useState<'money' | 'payroll'>('payroll');
  const { summary } = pictured.run.outlook;
  const isMoney = measure === 'money';
  const title =
    summary.firstDeficitYear === null
      ? t('projection.chart.flowsCovered')
      : t('projection.chart.flowsDeficit', { year: summary.firstDeficitYear });
  const unit = isMoney ? numbers.unit('money') : t('projection.chart.ofPayroll');
  return (
    <Chart
      {...basics(isMoney ? 'income' : 'incomeRate')}
      title={title}
      note={noted(t('projection.chart.flowsNote', { unit }))}
      fileName="income-and-expenditure"
      lines={
        isMoney
          ? [...line('income', 'blue'), ...line('expenditure', 'orange')]
          : [...line('incomeRate', 'blue'), ...line('costRate', 'orange')]
      }
      marks={marks(summary).slice(0, summary.firstDeficitYear === null ? 0 : 1)}
      controls={
        <SegmentedControl
          aria-label={t('projection.chart.flowsMeasure')}
          data={[
            { value: 'payroll', label: t('projection.chart.payrollShort') },
            { value: 'money', label: numbers.unit('money') },
          ]}
          value={measure}
          onChange={setMeasure}
        />
      }
    />
  );
});

/** The fund of some run drawn falls below zero. */
const runsOut = ({ run, comparison, compared }: Pictured): boolean =>
  [run, ...(comparison === null ? [] : [comparison.run]), ...compared].some(
    ({ outlook }) => outlook.summary.exhaustionYear !== null,
  );

/** The part below zero that is still drawn, as a share of the highest fund: enough to see it fall. */
const depthShown = 0.4;

/** The fund at the end of each year. What falls far below zero leaves the frame; the table has it all. */
export const FundChart = memo(function FundChart(pictured: Pictured) {
  const { t, numbers, line, basics, noted } = useChartBasics(pictured);
  const marks = useMarks();
  const write = useSummaryText();
  const { summary } = pictured.run.outlook;
  const facts = { peak: numbers.full(summary.peakFund, 'money'), year: summary.peakYear };
  const title =
    summary.exhaustionYear === null
      ? t('projection.chart.fundHolds', facts)
      : t('projection.chart.fundEmpty', { ...facts, when: write('exhaustion', summary) });
  return (
    <Chart
      {...basics('closing')}
      title={title}
      note={noted(t('projection.chart.fundNote', { unit: numbers.unit('money') }))}
      fileName="fund"
      lines={line('closing', 'green')}
      marks={marks(summary)}
      floor={runsOut(pictured) ? -depthShown * summary.peakFund : null}
    />
  );
});

const lowestRatioShown = -1;

/** Opening fund over the year's expenditure. */
export const FundRatioChart = memo(function FundRatioChart(pictured: Pictured) {
  const { t, numbers, line, basics, noted } = useChartBasics(pictured);
  const marks = useMarks();
  const { years, summary } = pictured.run.outlook;
  const [first, last] = [years[0], years.at(-1)];
  const lastFull = years.findLast(({ fundRatio }) => fundRatio >= 1);
  const facts = { from: first?.year ?? '', now: numbers.number(first?.fundRatio ?? null, 'times') };
  const title =
    last === undefined || lastFull === last
      ? t('projection.chart.ratioHolds', {
          ...facts,
          to: last?.year ?? '',
          later: numbers.number(last?.fundRatio ?? null, 'times'),
        })
      : t('projection.chart.ratioThin', { ...facts, year: lastFull === undefined ? facts.from : lastFull.year + 1 });
  return (
    <Chart
      {...basics('fundRatio')}
      title={title}
      note={noted(t('projection.chart.ratioNote'))}
      fileName="fund-ratio"
      lines={line('fundRatio', 'green')}
      marks={marks(summary)}
      floor={runsOut(pictured) ? lowestRatioShown : null}
    />
  );
});
