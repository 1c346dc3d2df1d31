import { Select } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { BaseData } from '../../../../shared/data/baseData';
import { scenarioBase } from '../../../../shared/projection/scenarioBase';
import { type PathMeasure, pathMeasures } from '../../../../shared/stochastic/simulatePaths';
import type { QuantileYear } from '../../../../shared/stochastic/summarise';
import { quantileIn } from '../../../measures/quantileIn';
import { useMeasureText } from '../../../measures/useMeasureText';
import { bandOfKey, fanBands, fanLines, pathLines, pathOfKey, quantileOfKey } from '../../../outlook/fanLines';
import { history } from '../../../outlook/lines';
import { inspect } from '../../../state/inspection';
import { type PathsRun, showMeasure, usePaths } from '../../../state/paths';
import { chooseBand, choosePath, usePathsBehind } from '../../../state/pathsBehind';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import classes from './Uncertainty.module.css';

interface FanChartProps {
  readonly run: PathsRun;
  readonly base: BaseData;
}

function MeasureChoice() {
  const { t } = useText();
  const { label } = useMeasureText();
  const measure = usePaths((store) => store.measure);
  return (
    <Select
      aria-label={t('uncertainty.measure')}
      data={pathMeasures.map((value) => ({ value, label: label(value) }))}
      value={measure}
      onChange={(value) => {
        const found = pathMeasures.find((one) => one === value);
        if (found !== undefined) showMeasure(found);
      }}
    />
  );
}

/** What of a level far below zero is still drawn, over the highest level in the middle of the fan. */
const depthShown = 0.4;

/** A fund that is long empty would press all that is of interest to the upper edge. */
function floorOf(measure: PathMeasure, years: readonly QuantileYear[]): number | null {
  const highest = Math.max(0, ...years.map((row) => quantileIn(row, 0.5)?.value ?? 0));
  return measure === 'closing' || measure === 'fundRatio' ? -depthShown * highest : null;
}

function useLines({ run, base }: FanChartProps, measure: PathMeasure) {
  const { t } = useText();
  const numbers = useNumbers();
  const drawn = usePathsBehind(({ found }) => found?.drawn);
  const fan = useMemo(() => {
    const { accounts } = scenarioBase(base, run.scenario);
    const known = history(accounts, run.scenario.firstYear, measure);
    return fanLines(run.summary.quantiles[measure], known, {
      median: t('uncertainty.median'),
      share: (chance) => numbers.tick(chance, 'share') + numbers.unit('share'),
    });
  }, [run, base, measure, t, numbers]);
  const paths = pathLines(drawn ?? [], measure, (path) => t('uncertainty.behind.named', { path }));
  return [...fan, ...paths];
}

interface Place {
  readonly measure: PathMeasure;
  readonly year: number;
  readonly isKnown: boolean;
}

/** An account or a quantile is explained, a band opened, a path listed. */
function choose(key: string, { measure, year, isKnown }: Place): void {
  const [quantile, band, path] = [quantileOfKey(key), bandOfKey(key), pathOfKey(key)];
  if (isKnown) inspect({ kind: 'year', measure, year });
  else if (quantile !== undefined) inspect({ kind: 'quantile', measure, year, chance: quantile });
  if (band !== undefined) void chooseBand({ measure, year, ...band });
  if (path !== undefined) void choosePath(path);
}

/** Years after the first in which the title says what the range is. */
const titleAhead = 25;

/** A figure's range over all paths, year by year. */
export const FanChart = memo(function FanChart(props: FanChartProps) {
  const { run } = props;
  const { t } = useText();
  const { label, unit, full, tick } = useMeasureText();
  const numbers = useNumbers();
  const measure = usePaths((store) => store.measure);
  const lines = useLines(props, measure);
  const years = run.summary.quantiles[measure];
  const { firstYear } = run.scenario;
  const named = years[Math.min(titleAhead, years.length - 1)];
  const at = (chance: number): string => full(measure, quantileIn(named, chance)?.value ?? null);
  return (
    <div className={classes.fan} data-fan={measure}>
      <Chart
        syncId="uncertainty"
        xName={t('projection.year')}
        title={t('uncertainty.fan.title', {
          ...{ name: label(measure), year: named?.year ?? firstYear },
          ...{ median: at(0.5), low: at(0.05), high: at(0.95) },
        })}
        note={t('uncertainty.fan.note', {
          unit: unit(measure) || t('uncertainty.fan.plainUnit'),
          year: firstYear - 1,
          paths: numbers.number(run.summary.paths, 'count'),
        })}
        fileName={`fan-${measure}`}
        lines={lines}
        bands={fanBands}
        boundary={{ x: firstYear, label: t('projection.valuation', { year: firstYear }) }}
        floor={floorOf(measure, years)}
        write={(value) => full(measure, value)}
        tick={(value) => tick(measure, value)}
        onPoint={(key, year) => choose(key, { measure, year, isKnown: year < firstYear })}
        controls={<MeasureChoice />}
      />
    </div>
  );
});
