import { RangeSlider } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { scenarioBase } from '../../../shared/projection/scenarioBase';
import { FlowsChart, FundChart, FundRatioChart } from '../../outlook/FundCharts';
import type { Pictured } from '../../outlook/lines';
import { useComparedOutlooks } from '../../state/compared';
import { lastRun, useAskedScenario, useComparison, useStudy } from '../../state/study';
import { useText } from '../../text';
import { ChartRange, useChartRange } from '../../ui/chart/ChartRange';
import type { Range } from '../../ui/chart/chartData';
import { MeasureChart } from './MeasureChart';
import { DependencyChart, MembersChart } from './MemberCharts';
import { PopulationPyramid } from './PopulationPyramid';
import classes from './Projection.module.css';

function usePictured(): Pictured | null {
  const run = useStudy(({ answer }) => lastRun(answer));
  const base = useStudy(({ workspace }) => workspace?.base);
  const scenario = useAskedScenario();
  const comparison = useComparison();
  const compared = useComparedOutlooks();
  return useMemo(() => {
    if (!run || !base || !scenario) {
      return null;
    }
    const { accounts } = scenarioBase(base, scenario);
    // Whoever chose what to compare with does not want current law beside it unasked.
    return { run, comparison: compared.length > 0 ? null : comparison, compared, accounts };
  }, [run, comparison, compared, base, scenario]);
}

/** Years shown on all charts at once; dragging inside a chart does the same. */
function YearRange({ extent }: { extent: Range }) {
  const { t } = useText();
  const { range, setRange } = useChartRange();
  const [from, to] = range ?? extent;
  return (
    <div className={classes.range}>
      <span>{t('projection.range.label')}</span>
      <span className={classes.rangeEnd}>{from}</span>
      <RangeSlider
        min={extent[0]}
        max={extent[1]}
        minRange={5}
        value={[from, to]}
        label={null}
        onChange={([first, last]) => setRange(first === extent[0] && last === extent[1] ? null : [first, last])}
        thumbFromLabel={t('projection.range.from')}
        thumbToLabel={t('projection.range.to')}
      />
      <span className={classes.rangeEnd}>{to}</span>
      <span className={classes.rangeHint}>{t('projection.range.hint')}</span>
    </div>
  );
}

const firstShown = 2000;

/** The end of the longest run drawn. */
const lastYear = ({ run, compared }: Pictured): number =>
  Math.max(...[run, ...compared].map(({ outlook }) => outlook.years.at(-1)?.year ?? firstShown));

export function Charts() {
  // Figures and sliders go first: the charts may follow a moment later and never hold up a moving slider.
  const pictured = useDeferredValue(usePictured());
  if (pictured === null) {
    return null;
  }
  return (
    <ChartRange initial={null}>
      <YearRange extent={[firstShown, lastYear(pictured)]} />
      <div className={classes.charts}>
        <PopulationPyramid run={pictured.run} />
        <MembersChart {...pictured} />
        <DependencyChart {...pictured} />
        <FlowsChart {...pictured} />
        <FundChart {...pictured} />
        <FundRatioChart {...pictured} />
        <MeasureChart {...pictured} />
      </div>
    </ChartRange>
  );
}
