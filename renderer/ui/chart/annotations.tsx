import { useActiveTooltipLabel, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartMark } from './chartData';

/** What pointing and keys need to know of the drawn chart. */
export interface ChartGeometry {
  readonly pixelOfY: (y: number) => number | undefined;
  readonly activeX: number | null;
}

const lineHeight = 14;

/**
 * Vertical lines with their names on top: the valuation date and the years that matter.
 * Each begins beside its own name, so that it does not run through the names before it.
 */
export function Marks({ marks, boundary }: { marks: readonly ChartMark[]; boundary: ChartMark | null }) {
  const area = usePlotArea();
  const pixelOf = useXAxisScale();
  if (area === undefined || pixelOf === undefined) {
    return null;
  }
  const all = [
    ...(boundary === null ? [] : [{ ...boundary, strong: false }]),
    ...marks.map((m) => ({ ...m, strong: true })),
  ];
  return (
    <g>
      {all.map(({ x, label, strong }, index) => {
        const pixel = pixelOf(x);
        if (pixel === undefined || pixel < area.x + 1 || pixel > area.x + area.width + 1) {
          return null;
        }
        const toLeft = pixel > area.x + area.width * 0.6;
        return (
          <g key={`${x} ${label}`}>
            <line
              x1={pixel}
              x2={pixel}
              y1={area.y + index * lineHeight}
              y2={area.y + area.height}
              stroke={strong ? 'var(--ink)' : 'var(--line-strong)'}
              strokeWidth={1}
            />
            <text
              x={pixel + (toLeft ? -5 : 5)}
              y={area.y + 9 + index * lineHeight}
              textAnchor={toLeft ? 'end' : 'start'}
              fontSize={11}
              fill={strong ? 'var(--ink)' : 'var(--ink-dim)'}
              stroke="var(--panel)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Hands the drawn scale to whoever handles clicks and keys. */
export function GeometryProbe({ onChange }: { onChange: (geometry: ChartGeometry) => void }) {
  const pixelOfY = useYAxisScale();
  const active = useActiveTooltipLabel();
  onChange({ pixelOfY: (y) => pixelOfY?.(y), activeX: typeof active === 'number' ? active : null });
  return null;
}
