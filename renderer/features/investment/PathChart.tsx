import { dayNumber } from '../../../shared/base/day';
import { drawnPlaces } from '../../../shared/base/drawnPlaces';
import type { Frequency } from '../../../shared/investment/returns/frequency';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Chart } from '../../ui/chart/Chart';
import type { ChartLine, Colour } from '../../ui/chart/chartData';
import { dayScale, yearScale } from '../../ui/chart/xScale';
import type { Quantity } from '../../ui/numbers';
import classes from './Investment.module.css';

export interface Path {
  readonly key: string;
  readonly label: string;
  readonly colour: Colour;
  readonly look?: ChartLine['look'];
  readonly values: readonly number[];
}

interface PathChartProps {
  readonly title: string;
  readonly note: string;
  readonly fileName: string;
  readonly dates: readonly string[];
  readonly paths: readonly Path[];
  readonly quantity: Quantity;
  readonly frequency: Frequency;
  /** Explains the value of a path on one of the dates. */
  readonly onPoint: (key: string, at: number) => void;
}

/** Paths over the same dates, days or years. */
export function PathChart({ title, note, fileName, dates, paths, quantity, frequency, onPoint }: PathChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const isYearly = frequency === 'yearly';
  const xOf = (date: string): number => (isYearly ? Number(date.slice(0, 4)) : dayNumber(date));
  const places = drawnPlaces(paths.map(({ values }) => values));
  const lines = paths.map(({ look = 'main', values, ...line }): ChartLine => {
    const points = places.map((at) => ({ x: xOf(dates[at] ?? ''), y: values[at] ?? null }));
    return { ...line, look, points };
  });
  return (
    <div className={classes.chart} data-chart={fileName}>
      <Chart
        title={title}
        note={note}
        fileName={fileName}
        xName={t('investmentResults.date')}
        xScale={isYearly ? yearScale : dayScale}
        lines={lines}
        floor="lowest"
        syncId={isYearly ? 'investment-years' : 'investment-days'}
        write={(value) => numbers.full(value, quantity)}
        tick={(value) => numbers.tick(value, quantity)}
        onPoint={(key, x) =>
          onPoint(
            key,
            dates.findIndex((date) => xOf(date) === x),
          )
        }
      />
    </div>
  );
}
