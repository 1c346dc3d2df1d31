import { type RefObject, useLayoutEffect } from 'react';
import { useActiveTooltipLabel } from 'recharts';
import type { ChartMark, Range } from './chartData';
import { usePlot } from './plot';
import type { ChartGeometry } from './usePointing';

const lineHeight = 14;

/**
 * Vertical lines with their names on top: the valuation date and the years that matter.
 * Each begins beside its own name, so that it does not run through the names before it.
 */
export function Marks({ marks, boundary }: { marks: readonly ChartMark[]; boundary: ChartMark | null }) {
  const plot = usePlot();
  if (plot === null) {
    return null;
  }
  const { area } = plot;
  const all = [
    ...(boundary === null ? [] : [{ ...boundary, strong: false }]),
    ...marks.map((m) => ({ ...m, strong: true })),
  ];
  return (
    <g>
      {all.map(({ x, label, strong }, index) => {
        const pixel = plot.x(x);
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

/** What the mouse is dragged over. */
export function Dragged({ drag }: { drag: Range }) {
  const plot = usePlot();
  const [from, to] = [plot?.x(Math.min(...drag)), plot?.x(Math.max(...drag))];
  if (plot === null || from === undefined || to === undefined) return null;
  const { y, height } = plot.area;
  return <rect x={from} y={y} width={to - from} height={height} fill="var(--accent)" fillOpacity={0.15} />;
}

/** Hands the drawn scale to whoever handles clicks and keys. */
export function GeometryProbe({ geometry }: { geometry: RefObject<ChartGeometry | null> }) {
  const plot = usePlot();
  const active = useActiveTooltipLabel();
  useLayoutEffect(() => {
    geometry.current = plot && { pixelOfY: plot.y, activeX: typeof active === 'number' ? active : null };
  });
  return null;
}
