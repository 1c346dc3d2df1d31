import { useLayoutEffect, useRef, useState } from 'react';
import type { ChartBlock } from '../../shared/report/document';
import { PrintChart } from './PrintChart';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface ChartFigureProps {
  readonly chart: ChartBlock;
  readonly drawn: boolean;
}

/** A chart with its message above it, drawn into the place that the page leaves for it. */
export function ChartFigure({ chart, drawn }: ChartFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (drawn && place.current !== null) {
      setSize({ width: place.current.clientWidth, height: place.current.clientHeight });
    }
  }, [drawn]);
  return (
    <figure>
      <figcaption>
        <strong>{chart.title}</strong>
        <span>{chart.yLabel}</span>
      </figcaption>
      <div className="plot" ref={place} role="img" aria-label={chart.title}>
        {size !== null && <PrintChart chart={chart} width={size.width} height={size.height} />}
      </div>
    </figure>
  );
}
