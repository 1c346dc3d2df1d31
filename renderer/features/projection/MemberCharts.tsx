import { memo } from 'react';
import type { Pictured } from '../../outlook/lines';
import { useChartBasics } from '../../outlook/useChartBasics';
import { Chart } from '../../ui/chart/Chart';

/** Contributors and pensioners at the end of each year. */
export const MembersChart = memo(function MembersChart(pictured: Pictured) {
  const { t, numbers, line, basics, noted } = useChartBasics(pictured);
  const { years } = pictured.run.outlook;
  const last = years.at(-1);
  const title = t('projection.chart.members', {
    year: last?.year ?? '',
    contributors: numbers.full(last?.contributors ?? null, 'persons'),
    pensioners: numbers.full(last?.pensioners ?? null, 'persons'),
  });
  return (
    <Chart
      {...basics('contributors')}
      title={title}
      note={noted(t('projection.chart.membersNote', { unit: numbers.unit('persons') }))}
      fileName="members"
      lines={[...line('contributors', 'blue'), ...line('pensioners', 'orange')]}
    />
  );
});

/** Burden on those who work and on those who pay. */
export const DependencyChart = memo(function DependencyChart(pictured: Pictured) {
  const { t, numbers, line, basics, noted } = useChartBasics(pictured);
  const { years } = pictured.run.outlook;
  const [first, last] = [years[0], years.at(-1)];
  const title = t('projection.chart.dependency', {
    from: first?.year ?? '',
    to: last?.year ?? '',
    before: numbers.number(first?.systemDependency ?? null, 'share'),
    after: numbers.number(last?.systemDependency ?? null, 'share'),
  });
  return (
    <Chart
      {...basics('systemDependency')}
      title={title}
      note={noted(t('projection.chart.dependencyNote'))}
      fileName="dependency"
      lines={[
        ...line('systemDependency', 'orange'),
        ...line('dependency', 'purple'),
        ...line('replacementRate', 'green'),
      ]}
    />
  );
});
