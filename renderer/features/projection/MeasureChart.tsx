import { Select } from '@mantine/core';
import { memo, useState } from 'react';
import { type MeasureId, measureIds } from '../../measures/measures';
import { useMeasureText } from '../../measures/useMeasureText';
import type { Pictured } from '../../outlook/lines';
import { useChartBasics } from '../../outlook/useChartBasics';
import { Chart } from '../../ui/chart/Chart';
import classes from './Projection.module.css';

/** Any yearly figure of the run as a chart of its own. */
export const MeasureChart = memo(function MeasureChart(pictured: Pictured) {
  const { t, line, basics, noted } = useChartBasics(pictured);
  const { label, unit, full } = useMeasureText();
  const [chosen, setChosen] = useState<MeasureId>('medianAge');
  const { years } = pictured.run.outlook;
  const [first, last] = [years[0], years.at(-1)];
  const title = t('projection.chart.any', {
    name: label(chosen),
    from: first?.year ?? '',
    before: full(chosen, first?.[chosen] ?? null),
    to: last?.year ?? '',
    after: full(chosen, last?.[chosen] ?? null),
  });
  return (
    <Chart
      {...basics(chosen)}
      title={title}
      note={noted(unit(chosen) || t('projection.chart.anyPlain'))}
      fileName={chosen}
      lines={line(chosen, 'purple')}
      controls={
        <Select
          className={classes.measure}
          aria-label={t('projection.chart.anyChoose')}
          searchable
          data={measureIds.map((id) => ({ value: id, label: label(id) }))}
          value={chosen}
          onChange={(id) => id !== null && setChosen(id)}
        />
      }
    />
  );
});
