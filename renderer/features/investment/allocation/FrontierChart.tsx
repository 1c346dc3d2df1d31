import type { FrontierPoint } from '../../../../shared/investment/allocation/allocator';
import type { AllocationAnswer } from '../../../../shared/investment/allocation/answer';
import type { Frontier } from '../../../../shared/investment/allocation/frontier';
import { changeAllocation, useLasting } from '../../../state/allocation';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { PointDrawing } from '../../../ui/chart/PointDrawing';
import { type CellValue, type Column, DataTable } from '../../../ui/table/DataTable';
import classes from './Allocation.module.css';
import { pointFigure } from './pointFigure';

interface Row {
  readonly at: number;
  readonly point: FrontierPoint;
}

function useColumns(answer: AllocationAnswer): Column<Row>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const lasting = useLasting(answer);
  const rate = (value: CellValue): string => numbers.full(typeof value === 'number' ? value : null, 'rate');
  const figure = (id: 'return' | 'risk'): Column<Row> => ({
    ...{ id, header: t(`allocation.${id}`), width: 100, write: rate },
    value: ({ point }) => point[id],
  });
  const chance: Column<Row> = {
    ...{ id: 'chance', header: t('allocation.chance'), width: 110, write: rate },
    value: ({ at }) => lasting?.choice.trials[at]?.chance.value ?? null,
  };
  return [
    figure('return'),
    figure('risk'),
    ...(lasting === null ? [] : [chance]),
    ...answer.given.classes.map(
      (name, k): Column<Row> => ({
        ...{ id: name, header: t(`assetClasses.${name}`), width: 116, write: rate },
        value: ({ point }) => point.weights[k] ?? 0,
      }),
    ),
    {
      ...{ id: 'binding', header: t('allocation.bindingLimits'), width: 300, isText: true },
      value: ({ point }) => point.binding.join(' '),
    },
  ];
}

/** Return over risk of the best portfolios; a point leads to its weights. */
export function FrontierChart({ answer, frontier }: { answer: AllocationAnswer; frontier: Frontier }) {
  const { t } = useText();
  const numbers = useNumbers();
  const columns = useColumns(answer);
  const { points } = frontier;
  const { dates } = answer.given;
  const rate = (value: number | undefined): string => numbers.full(value ?? null, 'rate');
  const title = t('allocation.title', {
    count: answer.limits.length,
    ...{ low: rate(points[0]?.return), high: rate(points.at(-1)?.return) },
    ...{ least: rate(points[0]?.risk), most: rate(points.at(-1)?.risk) },
  });
  const rows = points.map((point, at): Row => ({ at, point }));
  const open = (at: number): void => {
    const point = points[at];
    changeAllocation({ chosen: at });
    if (point !== undefined) inspect({ kind: 'worked', figure: pointFigure(answer, point) });
  };
  const percent = (value: number): string => numbers.tick(value, 'share') + numbers.unit('share');
  return (
    <div className={classes.chart} data-frontier={points.length}>
      <ChartFrame
        title={title}
        note={t('allocation.note', { from: dates[0] ?? '', to: dates.at(-1) ?? '', periods: dates.length })}
        fileName="efficient-frontier"
        figures={() => [
          columns.map(({ header }) => header),
          ...rows.map((row) => columns.map(({ value }) => value(row))),
        ]}
        table={
          <DataTable
            label={t('allocation.points')}
            columns={columns}
            rows={rows}
            rowKey={({ at }) => String(at)}
            onCell={({ at }) => open(at)}
          />
        }
      >
        <PointDrawing
          points={points.map(({ risk, return: brought }) => ({ x: risk, y: brought }))}
          description={t('frame.chart.description', { title })}
          xTick={percent}
          yTick={percent}
          onPoint={open}
        />
      </ChartFrame>
    </div>
  );
}
