import type { Estimate } from '../../../../shared/stochastic/groupedHits';
import type { Words } from '../../../measures/workedFigure';
import { inspect } from '../../../state/inspection';
import type { LiabilitiesRun } from '../../../state/liabilities';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import type { Colour } from '../../../ui/chart/chartData';
import classes from './Liabilities.module.css';
import { runFigure } from './runFigure';

interface ChanceLine {
  readonly key: string;
  readonly label: string;
  readonly colour: Colour;
  readonly chances: readonly Estimate[];
}

interface ChanceChartProps {
  readonly run: LiabilitiesRun;
  readonly fileName: string;
  /** Made of the first line's last estimate. */
  readonly title: (last: { year: number; value: string; error: string }) => string;
  readonly note: string;
  readonly formula: Words;
  readonly symbols: string;
  readonly lines: readonly ChanceLine[];
}

/** Chances year by year; a point leads to the estimate with its standard error. */
export function ChanceChart({ run, fileName, title, note, formula, symbols, lines }: ChanceChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const share = (value: number | null): string => numbers.full(value, 'share');
  const last = lines[0]?.chances.at(-1);
  const open = (key: string, year: number): void => {
    const line = lines.find((one) => one.key === key);
    const estimate = line?.chances.find((one) => one.year === year);
    if (line === undefined || estimate === undefined) return;
    const { value, standardError } = estimate;
    const figure = {
      cell: `${fileName}.${key}.${year}`,
      name: line.label,
      value,
      quantity: 'share',
      formula,
      symbols,
    } as const;
    const error = { name: { key: 'liabilitiesScreen.surplus.error' }, value: standardError, quantity: 'rate' } as const;
    inspect({ kind: 'worked', figure: runFigure(run, year, figure, [error]) });
  };
  if (last === undefined) return null;
  return (
    <div className={classes.chart} data-chances={fileName}>
      <Chart
        syncId="liabilities"
        xName={t('projection.year')}
        title={title({ year: last.year, value: share(last.value), error: share(last.standardError) })}
        note={note}
        fileName={fileName}
        lines={lines.map(({ chances, ...line }) => ({
          ...line,
          look: 'main',
          points: chances.map(({ year, value }) => ({ x: year, y: value })),
        }))}
        floor={0}
        write={share}
        tick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
        onPoint={open}
      />
    </div>
  );
}
