import { useEffect, useMemo, useState } from 'react';
import type { Figure, ParagraphBlock, ReportDocument } from '../../shared/report/document';
import { figureAnchors, withAnnexes } from '../../shared/report/origins';
import { translator } from '../../shared/text/translator';
import { useReadable } from './fonts';
import type { Layout } from './layout';
import { Measuring } from './Measuring';
import { type Reading, ReadingContext } from './ReadingContext';
import { SheetView } from './SheetView';
import './paper.css';

/** How the pages came out: how many there are, and what does not fit on them. */
export interface Laid {
  readonly pages: number;
  readonly problem: string | null;
}

interface ReportPagesProps {
  readonly report: ReportDocument;
  readonly onLaid?: (laid: Laid) => void;
  /** Called for a click on a figure; without it figures lead to the annex. */
  readonly onFigure?: (figure: Figure) => void;
  /** Called for a paragraph whose words are to be changed. */
  readonly onParagraph?: (block: ParagraphBlock) => void;
}

/** The report as pages of A4, the same on the screen and on paper: white, whatever the colours around. */
export function ReportPages({ report, onLaid, onFigure, onParagraph }: ReportPagesProps) {
  const whole = useMemo(() => withAnnexes(report), [report]);
  const write = useMemo(() => translator(report.language), [report.language]);
  const readable = useReadable(whole);
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    if (readable.state === 'failed') onLaid?.({ pages: 0, problem: write('reportPages.problem.fonts') });
  }, [readable, onLaid, write]);
  useEffect(() => {
    if (layout !== null) onLaid?.({ pages: layout.sheets.length, problem: layout.problem });
  }, [layout, onLaid]);
  // The report without its annex: a figure of the annex is the same as the one that it explains.
  const anchors = useMemo(() => figureAnchors(report), [report]);
  const reading: Reading = {
    anchors,
    isAnnex: false,
    write,
    onFigure,
    onParagraph,
  };
  return (
    <div className="report-pages" lang={report.language}>
      <ReadingContext value={reading}>
        {readable.state === 'ready' && layout?.report !== readable.report && (
          <Measuring report={readable.report} onMeasured={setLayout} />
        )}
        {layout?.sheets.map((sheet, index) => (
          <SheetView key={keyOf(index)} report={layout.report} sheet={sheet} page={index + 1} layout={layout} />
        ))}
      </ReadingContext>
    </div>
  );
}

const keyOf = (index: number): string => `page ${index + 1}`;
