import type { ReactNode } from 'react';
import { partAnchor } from '../../shared/report/contents';
import type { ReportDocument } from '../../shared/report/document';
import { translator } from '../../shared/text/translator';
import { FlowContent } from './FlowContent';
import type { Layout, SheetContent } from './layout';
import { Opening } from './Opening';
import { SectionView } from './SectionView';

interface SheetViewProps {
  readonly report: ReportDocument;
  readonly sheet: SheetContent;
  /** Counted from 1. */
  readonly page: number;
  /** Null while the sheet is only measured. */
  readonly layout: Layout | null;
}

/** One page of A4: its running head, what stands on it, and its foot. */
export function SheetView({ report, sheet: { stretch, density, shown, title }, page, layout }: SheetViewProps) {
  if (stretch.kind === 'page') {
    return (
      <Sheet report={report} page={page} layout={layout} density={density} running={page === 1 ? null : ''}>
        <PageContent report={report} part={stretch.part} isFirst={page === 1} isDrawn={layout !== null} />
      </Sheet>
    );
  }
  return (
    <Sheet report={report} page={page} layout={layout} density={density} running={title}>
      <FlowContent report={report} items={stretch.items} shown={shown} layout={layout} />
    </Sheet>
  );
}

interface PageContentProps {
  readonly report: ReportDocument;
  readonly part: number;
  readonly isFirst: boolean;
  readonly isDrawn: boolean;
}

function PageContent({ report, part, isFirst, isDrawn }: PageContentProps) {
  const { title = '', sections = [] } = report.parts[part] ?? {};
  return (
    <>
      {isFirst && <Opening report={report} />}
      {title !== '' && (
        <h2 className="title" id={partAnchor(part)}>
          {title}
        </h2>
      )}
      {sections.map((section) => (
        <SectionView key={section.id} section={section} isUnderTitle={title !== ''} isDrawn={isDrawn} />
      ))}
    </>
  );
}

interface SheetProps {
  readonly report: ReportDocument;
  readonly page: number;
  readonly layout: Layout | null;
  readonly density: string;
  /** What the running head says on the right, or the report's subject where that is nothing; null for no such head. */
  readonly running: string | null;
  readonly children: ReactNode;
}

function Sheet({ report, page, layout, density, running, children }: SheetProps) {
  const { provenance, day } = report;
  const write = translator(report.language);
  return (
    <article className="sheet" data-density={density} data-page={page}>
      {running !== null && (
        <header className="running" data-hidden={page === 1 || undefined}>
          <span>{report.title}</span>
          <span>{running || report.identity[0]?.value}</span>
        </header>
      )}
      {children}
      <footer className="foot">
        <span>{`Fundscope ${provenance.engineVersion} · SHA-256 ${provenance.inputsHash.slice(0, 12)} · ${day}`}</span>
        <span>{write('report.pageOf', { page, pages: layout?.sheets.length ?? page })}</span>
      </footer>
    </article>
  );
}
