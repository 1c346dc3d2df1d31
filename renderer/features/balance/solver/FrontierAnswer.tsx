import type { Frontier, FrontierPoint } from '../../../../shared/balance/frontier/frontier';
import { writeParameter } from '../../../measures/parameterValue';
import { useFactorName } from '../../../measures/useFactorName';
import { useLeverPlaces } from '../../../state/balanceLevers';
import { applyPulls } from '../../../state/balanceSolver';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { PointDrawing } from '../../../ui/chart/PointDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from '../Balance.module.css';

/** One axis of a frontier: what it measures and how its figures are written. */
export interface FrontierAxis {
  readonly name: string;
  readonly value: (point: FrontierPoint) => number;
  readonly write: (value: number) => string;
}

interface FrontierAnswerProps {
  readonly frontier: Frontier;
  readonly title: string;
  readonly note: string;
  readonly fileName: string;
  readonly x: FrontierAxis;
  readonly y: FrontierAxis;
}

const keyOf = ({ pulls, objectives }: FrontierPoint): string => `${JSON.stringify(pulls)} ${objectives.join(' ')}`;

/** The levers of a point, in words. */
function usePullsText(): (point: FrontierPoint) => string {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useFactorName();
  const places = useLeverPlaces();
  return ({ pulls }) =>
    pulls
      .map(({ parameter, value }) => {
        const unit = places.find(({ lever }) => lever.parameter.id === parameter)?.lever.parameter.unit;
        const written = unit === undefined ? '' : writeParameter(value, unit, numbers, t);
        return t('projection.compare.change', { name: nameOf(parameter), value: written });
      })
      .join(t('projection.compare.and'));
}

/** What was asked for and no point stands for. */
function LeftOut({ frontier, write }: { frontier: Frontier; write: (at: number) => string }) {
  const { t } = useText();
  const kinds = [
    { key: 'frontierUnsolved', some: frontier.unsolved },
    { key: 'frontierBeaten', some: frontier.beaten },
  ] as const;
  return kinds.map(({ key, some }) =>
    some.length === 0 ? null : (
      <p key={key} className={classes.dim} data-left-out={key}>
        {t(`solving.${key}`, { list: some.map(write).join(t('projection.compare.and')) })}
      </p>
    ),
  );
}

/** Ways to meet a target none of which is beaten by another, as points to choose from. */
export function FrontierAnswer({ frontier, title, note, fileName, x, y }: FrontierAnswerProps) {
  const { t } = useText();
  const { points } = frontier;
  const pullsText = usePullsText();
  const axis = (id: string, { name, value, write }: FrontierAxis): Column<FrontierPoint> => ({
    ...{ id, header: name, width: 170, value },
    write: (one) => (typeof one === 'number' ? write(one) : '–'),
  });
  const columns: Column<FrontierPoint>[] = [
    axis('x', x),
    axis('y', y),
    { ...{ id: 'pulls', header: t('balanceWork.solver.pulledLevers'), width: 640, isText: true }, value: pullsText },
  ];
  const label = t('balanceWork.solver.pulledLevers');
  const table = (
    <DataTable label={label} columns={columns} rows={points} rowKey={keyOf} onCell={({ pulls }) => applyPulls(pulls)} />
  );
  const leftOut = <LeftOut frontier={frontier} write={x.write} />;
  if (points.length === 0) {
    return (
      <>
        <p className={classes.sentence}>{title}</p>
        {leftOut}
      </>
    );
  }
  return (
    <>
      <div className={classes.tall} data-frontier={points.length}>
        <ChartFrame
          title={title}
          note={`${y.name} ↑ · ${x.name} → · ${note}`}
          fileName={fileName}
          figures={() => [
            columns.map(({ header }) => header),
            ...points.map((point) => columns.map(({ value }) => value(point))),
          ]}
          table={table}
        >
          <PointDrawing
            description={t('frame.chart.description', { title })}
            points={points.map((point) => ({ x: x.value(point), y: y.value(point) }))}
            xTick={x.write}
            yTick={y.write}
            onPoint={(at) => {
              const chosen = points[at];
              if (chosen !== undefined) applyPulls(chosen.pulls);
            }}
          />
        </ChartFrame>
      </div>
      {leftOut}
      <div className={classes.exact}>{table}</div>
    </>
  );
}
