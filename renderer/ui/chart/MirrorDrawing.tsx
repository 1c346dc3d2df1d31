import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import classes from './Chart.module.css';
import { niceTicks } from './chartData';

/** One rung: two quantities, and the outline that they are compared with. */
export interface MirrorRow {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly leftOutline: number;
  readonly rightOutline: number;
}

interface MirrorDrawingProps {
  readonly rows: readonly MirrorRow[];
  readonly leftName: string;
  readonly rightName: string;
  readonly atName: string;
  /** How a rung is named in words. */
  readonly writeAt: (at: number) => string;
  readonly write: (value: number) => string;
  readonly tick: (value: number) => string;
  readonly description: string;
}

function Names({ leftName, rightName }: Pick<MirrorDrawingProps, 'leftName' | 'rightName'>) {
  const area = usePlotArea();
  if (area === undefined) {
    return null;
  }
  const middle = area.x + area.width / 2;
  return (
    <g fontSize={12} fontWeight={700}>
      <text x={middle - 14} y={area.y + 10} textAnchor="end" fill="var(--blue)">
        {leftName}
      </text>
      <text x={middle + 14} y={area.y + 10} fill="var(--orange)">
        {rightName}
      </text>
    </g>
  );
}

function MirrorTooltip({ at: wanted, props }: { at: number; props: MirrorDrawingProps }) {
  const row = props.rows.find(({ at }) => at === wanted);
  if (row === undefined) {
    return null;
  }
  return (
    <div className={classes.tooltip}>
      <strong>
        {props.atName} {props.writeAt(row.at)}
      </strong>
      <table>
        <tbody>
          {[
            [props.leftName, row.left],
            [props.rightName, row.right],
          ].map(([name, value]) => (
            <tr key={name}>
              <td>{name}</td>
              <td className={classes.number}>{props.write(Number(value))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const mirrored = (rows: readonly MirrorRow[]) =>
  rows.map(({ at, left, right, leftOutline, rightOutline }) => ({
    at,
    left: -left,
    right,
    leftOutline: -leftOutline,
    rightOutline,
  }));

/** The scale holds for the outline too, so that it does not jump while the rows change. */
const reach = (rows: readonly MirrorRow[]): number =>
  Math.max(...rows.flatMap(({ left, right, leftOutline, rightOutline }) => [left, right, leftOutline, rightOutline]));

/** Round ticks on both sides of zero. */
function mirrorTicks(widest: number): number[] {
  const right = niceTicks(0, widest, 3);
  return [
    ...right
      .slice(1)
      .reverse()
      .map((value) => -value),
    ...right,
  ];
}

const still = { isAnimationActive: false, dot: false, activeDot: false } as const;

/** Two quantities back to back over a vertical axis: a population pyramid. */
export function MirrorDrawing(props: MirrorDrawingProps) {
  const { rows, leftName, rightName, tick, description } = props;
  const ticks = mirrorTicks(reach(rows));
  const widest = ticks.at(-1) ?? 0;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        layout="vertical"
        data={mirrored(rows)}
        margin={{ top: 4, right: 12, bottom: 0, left: 0 }}
        title={description}
      >
        <CartesianGrid stroke="var(--grid)" horizontal={false} />
        <XAxis
          type="number"
          domain={[-widest, widest]}
          ticks={ticks}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickFormatter={(value: number) => tick(Math.abs(value))}
        />
        <YAxis
          type="number"
          dataKey="at"
          reversed
          width={32}
          domain={['dataMin', 'dataMax']}
          ticks={rows.filter(({ at }) => at % 20 === 0).map(({ at }) => at)}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          cursor={{ stroke: 'var(--ink-dim)' }}
          isAnimationActive={false}
          content={({ active, label }) => (active ? <MirrorTooltip at={Number(label)} props={props} /> : null)}
        />
        <Area dataKey="left" type="step" fill="var(--blue)" fillOpacity={0.75} stroke="none" {...still} />
        <Area dataKey="right" type="step" fill="var(--orange)" fillOpacity={0.75} stroke="none" {...still} />
        <Line dataKey="leftOutline" type="step" stroke="var(--ink)" strokeWidth={1} {...still} />
        <Line dataKey="rightOutline" type="step" stroke="var(--ink)" strokeWidth={1} {...still} />
        <ReferenceLine x={0} stroke="var(--panel)" />
        <Names leftName={leftName} rightName={rightName} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
