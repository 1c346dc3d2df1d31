import { type ReactNode, useId } from 'react';
import { DefaultZIndexes, useActiveTooltipLabel, ZIndexLayer } from 'recharts';
import {
  type ChartBand,
  type ChartLine,
  type ChartMark,
  type ChartPoint,
  colourOf,
  partsOf,
  pointsIn,
  type Range,
  valueAt,
} from './chartData';
import { usePlot } from './plot';

interface Pixel {
  readonly x: number;
  readonly y: number;
}

interface CurvesProps {
  readonly lines: readonly ChartLine[];
  readonly bands: readonly ChartBand[];
  readonly boundary: ChartMark | null;
  readonly range: Range | null;
}

type Pixels = (points: readonly ChartPoint[]) => Pixel[];

/** Where points in view are drawn; those without a value are not. */
function usePixels(range: Range | null): Pixels | null {
  const plot = usePlot();
  if (plot === null) return null;
  return (points) =>
    pointsIn({ points }, range).flatMap((point) => {
      const x = plot.x(point.x);
      return x !== undefined && point.y !== null ? [{ x, y: plot.y(point.y) }] : [];
    });
}

const pathThrough = (pixels: readonly Pixel[]): string =>
  pixels.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)},${y.toFixed(2)}`).join('');

/** Thin lines are compared runs: finer than the run itself. */
function widthOf({ look, tag }: ChartLine, isCompared: boolean): number {
  if (look !== 'thin') return isCompared ? 2.75 : 2;
  return tag === undefined ? 1 : 1.5;
}

interface CurveProps extends Pick<CurvesProps, 'boundary'> {
  readonly line: ChartLine;
  readonly isCompared: boolean;
  readonly pixels: Pixels;
}

function Curve({ line, boundary, isCompared, pixels }: CurveProps) {
  const width = widthOf(line, isCompared);
  const drawn = partsOf(line, boundary?.x ?? null).map(({ isDashed, points }) => ({
    isDashed,
    d: pathThrough(pixels(points)),
  }));
  return drawn.map(({ isDashed, d }) => (
    <g key={String(isDashed)}>
      {/* Clears the ground, so that a compared line that runs along does not fill the gaps of the dashes. */}
      {isCompared && line.look === 'main' && isDashed && (
        <path d={d} fill="none" stroke="var(--panel)" strokeWidth={width + 1} />
      )}
      <path
        d={d}
        fill="none"
        stroke={colourOf(line.colour)}
        strokeWidth={width}
        {...(isDashed ? { strokeDasharray: '5 3' } : {})}
      />
    </g>
  ));
}

/** Up along one line, back along the other. */
function Band({ band, lines, pixels }: { band: ChartBand; lines: readonly ChartLine[]; pixels: Pixels }) {
  const [low, high] = [band.low, band.high].map((bound) => lines.find(({ key }) => key === bound));
  if (low === undefined || high === undefined) return null;
  const ofBoth = (line: ChartLine, other: ChartLine) =>
    pixels(line.points.filter(({ x }) => valueAt(other, x) !== null));
  const around = [...ofBoth(low, high), ...ofBoth(high, low).reverse()];
  return <path d={`${pathThrough(around)}Z`} fill={colourOf(low.colour)} fillOpacity={band.opacity} />;
}

/** Drawings that leave the frame are cut at its edge. */
function Clipped({ layer, children }: { layer: number; children: ReactNode }) {
  const plot = usePlot();
  const id = useId();
  if (plot === null) return null;
  const { x, y, width, height } = plot.area;
  return (
    <ZIndexLayer zIndex={layer}>
      <clipPath id={id}>
        <rect x={x} y={y} width={width} height={height} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </ZIndexLayer>
  );
}

const order = { thin: 0, dashed: 1, main: 1 } as const;

/**
 * All lines and bands as plain paths: with a series of Recharts for each, a fan holds the window up about twice as long.
 * A compared line always lies below the run itself.
 */
export function Curves({ lines, bands, boundary, range }: CurvesProps) {
  const pixels = usePixels(range);
  if (pixels === null) return null;
  const isCompared = lines.some(({ tag }) => tag !== undefined);
  const inOrder = lines.toSorted((one, other) => order[one.look] - order[other.look]);
  return (
    <>
      <Clipped layer={DefaultZIndexes.area}>
        {bands.map((band) => (
          <Band key={band.key} {...{ band, lines, pixels }} />
        ))}
      </Clipped>
      <Clipped layer={DefaultZIndexes.line}>
        {inOrder.map((line) => (
          <Curve key={line.key} {...{ line, boundary, isCompared, pixels }} />
        ))}
      </Clipped>
    </>
  );
}

/** A dot on each line at the x that the pointer or the arrow keys stand on. */
export function ActiveDots({ lines, range }: Pick<CurvesProps, 'lines' | 'range'>) {
  const active = useActiveTooltipLabel();
  const pixels = usePixels(range);
  if (pixels === null || typeof active !== 'number') return null;
  const main = lines.filter(({ look }) => look !== 'thin');
  return (
    <Clipped layer={DefaultZIndexes.activeDot}>
      {main.flatMap((line) =>
        pixels([{ x: active, y: valueAt(line, active) }]).map(({ x, y }) => (
          <circle key={line.key} cx={x} cy={y} r={3.5} fill={colourOf(line.colour)} />
        )),
      )}
    </Clipped>
  );
}
