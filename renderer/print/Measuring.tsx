import { useLayoutEffect, useRef } from 'react';
import type { ReportDocument } from '../../shared/report/document';
import { type Stretch, stretchesOf } from '../../shared/report/pagination/flow';
import { translator } from '../../shared/text/translator';
import { type Layout, layOut, type SheetContent } from './layout';
import { SheetView } from './SheetView';

interface MeasuringProps {
  readonly report: ReportDocument;
  readonly onMeasured: (layout: Layout) => void;
}

/** Draws the report out of sight, each part on one sheet however long, and finds out from that what goes on which. */
export function Measuring({ report, onMeasured }: MeasuringProps) {
  const place = useRef<HTMLDivElement>(null);
  const stretches = stretchesOf(report, translator(report.language)('reportPages.contents'));
  useLayoutEffect(() => {
    const sheets = [...(place.current?.querySelectorAll<HTMLElement>('.sheet') ?? [])];
    onMeasured(layOut(report, stretches, sheets));
  });
  return (
    <div className="measuring" ref={place} aria-hidden="true">
      {stretches.map((stretch, index) => (
        <SheetView key={keyOf(index)} report={report} sheet={wholeSheet(stretch)} page={index + 1} layout={null} />
      ))}
    </div>
  );
}

const keyOf = (index: number): string => `stretch ${index + 1}`;

const wholeSheet = (stretch: Stretch): SheetContent => ({
  stretch,
  density: 'calm',
  shown: stretch.kind === 'flow' ? [...stretch.items.keys()] : [],
  title: '',
});
