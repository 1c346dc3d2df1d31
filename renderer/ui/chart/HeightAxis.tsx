import { DefaultZIndexes, ZIndexLayer } from 'recharts';
import classes from './Chart.module.css';
import { usePlot } from './plot';
import { textWidth } from './textWidth';

/** Between a height and the frame. */
const gap = 8;
const fontSize = 11;

/** Room that the written heights take to the left of the frame. */
export const heightsWidth = (texts: readonly string[]): number => Math.round(textWidth(texts, fontSize)) + gap;

interface HeightAxisProps {
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
}

/** Round heights: written beside the frame, and a line across it for each; the line of zero stands out. */
export function HeightAxis({ ticks, tick }: HeightAxisProps) {
  const plot = usePlot();
  if (plot === null) return null;
  const { x, width } = plot.area;
  const across = (value: number, stroke: string) => (
    <line key={value} x1={x} x2={x + width} y1={plot.y(value)} y2={plot.y(value)} stroke={stroke} />
  );
  return (
    <>
      <g>{ticks.map((value) => across(value, 'var(--grid)'))}</g>
      <g className={classes.heights}>
        {ticks.map((value) => (
          <text key={value} x={x - gap} y={plot.y(value)} dy="0.355em" textAnchor="end">
            {tick(value)}
          </text>
        ))}
      </g>
      <ZIndexLayer zIndex={DefaultZIndexes.line}>{ticks.includes(0) && across(0, 'var(--line-strong)')}</ZIndexLayer>
    </>
  );
}
