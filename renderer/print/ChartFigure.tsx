import { useLayoutEffect, useRef, useState } from 'react';
import type { ChartBlock } from '../../shared/report/document';
import { SentenceText } from './FigureText';
import { PrintChart } from './PrintChart';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface ChartFigureProps {
  readonly chart: ChartBlock;
  /** False while pages are only measured: the chart's place stays empty. */
  readonly isDrawn: boolean;
}

/** A chart with its message above it, drawn into the place that the page leaves for it. */
export function ChartFigure({ chart, isDrawn }: ChartFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (!isDrawn || place.current === null) return;
    const { clientWidth: width, clientHeight: height } = place.current;
    setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
  });
  return (
    <div className="chart">
      <div className="chart-caption">
        <strong>
          <SentenceText sentence={{ text: chart.title, figures: chart.figures }} />
        </strong>
        <span>{chart.yLabel}</span>
      </div>
      <div className="plot" ref={place} role="img" aria-label={chart.title} data-lines={chart.series.length}>
        {size !== null && <PrintChart chart={chart} width={size.width} height={size.height} />}
      </div>
    </div>
  );
}
