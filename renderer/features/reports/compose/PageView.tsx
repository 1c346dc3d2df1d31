import { Select } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, useEffect, useState } from 'react';
import { contentsOf } from '../../../../shared/report/contents';
import type { Figure, ReportDocument } from '../../../../shared/report/document';
import { type Laid, ReportPages } from '../../../print/ReportPages';
import { choosePassage, useReportPlace } from '../../../state/reportPlace';
import { useText } from '../../../text';
import { Warning } from '../Warning';
import classes from './Compose.module.css';

/** Width of A4 in CSS pixels: 210 mm at 96 to the inch. */
const paperWidth = (210 / 25.4) * 96;
/** Around the pages, with the bar that scrolls them. */
const margin = 48;
const zooms = ['fit', '0.75', '1', '1.25', '1.5'] as const;
type Zoom = (typeof zooms)[number];

interface ToolsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** Where the pages can be scrolled to, as selectors. */
  readonly places: readonly { readonly value: string; readonly label: string }[];
  readonly onPlace: (place: string) => void;
  readonly laid: Laid | null;
}

function Tools({ zoom, onZoom, places, onPlace, laid }: ToolsProps) {
  const { t } = useText();
  return (
    <div className={classes.tools}>
      <Select
        w={112}
        aria-label={t('reportsScreen.pages.zoom')}
        data={zooms.map((value) => ({
          value,
          label: value === 'fit' ? t('reportsScreen.pages.fit') : `${Number(value) * 100} %`,
        }))}
        value={zoom}
        onChange={(value) => value !== null && onZoom(value)}
      />
      <Select
        w={220}
        aria-label={t('reportsScreen.pages.go')}
        placeholder={t('reportsScreen.pages.go')}
        data={[...places]}
        value={null}
        onChange={(place) => place !== null && onPlace(place)}
      />
      <span data-testid="page-count">{laid !== null && t('reportsScreen.pages.count', { pages: laid.pages })}</span>
      <span className={classes.hint}>{t('reportsScreen.pages.hint')}</span>
    </div>
  );
}

/** Parts and sections of a long report, else its pages. */
function usePlaces(report: ReportDocument, laid: Laid | null): ToolsProps['places'] {
  const { t } = useText();
  const contents = contentsOf(report).map(({ anchor, level, text }) => ({
    value: `[id="${anchor}"]`,
    label: `${level === 2 ? '\u2003' : ''}${text}`,
  }));
  if (contents.length > 0) return contents;
  return Array.from({ length: laid?.pages ?? 0 }, (_, index) => ({
    value: `[data-page="${index + 1}"]`,
    label: t('reportsScreen.pages.page', { page: index + 1 }),
  }));
}

interface PageViewProps {
  /** In the user's words. */
  readonly report: ReportDocument;
  /** Ids of the passages that are in them. */
  readonly edited: readonly string[];
  readonly onFigure: (figure: Figure) => void;
}

/** Marks the passages in the user's words and the one that is open beside the pages, which is brought into view. */
function useMarks(paper: HTMLElement | null, edited: readonly string[], laid: Laid | null): void {
  const chosen = useReportPlace(({ passage }) => passage);
  useEffect(() => {
    if (laid === null) return;
    for (const element of paper?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? []) {
      const id = element.dataset.paragraph ?? '';
      if (id === chosen) element.dataset.words = 'chosen';
      else if (edited.includes(id)) element.dataset.words = 'edited';
      else delete element.dataset.words;
    }
  }, [paper, edited, laid, chosen]);
  useEffect(() => {
    paper?.querySelector(`[data-paragraph="${CSS.escape(chosen ?? '')}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [paper, chosen]);
}

/** The very pages that are printed, larger or smaller; a number explains itself, a paragraph opens beside them. */
export function PageView({ report, edited, onFigure }: PageViewProps) {
  const { t } = useText();
  const { ref, width } = useElementSize();
  const [paper, setPaper] = useState<HTMLDivElement | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [laid, setLaid] = useState<Laid | null>(null);
  const places = usePlaces(report, laid);
  useMarks(paper, edited, laid);
  const scale = zoom === 'fit' ? Math.max(0.3, (width - margin) / paperWidth) : Number(zoom);
  const style: CSSProperties & Record<'--zoom', number> = { '--zoom': scale };
  const region = { role: 'region', tabIndex: 0, 'aria-label': t('reportsScreen.pages.label') } as const;
  return (
    <div className={classes.view}>
      <Tools
        zoom={zoom}
        onZoom={setZoom}
        places={places}
        onPlace={(place) => paper?.querySelector(place)?.scrollIntoView({ block: 'start' })}
        laid={laid}
      />
      {laid?.problem != null && (
        <Warning name="pages">{t('reportsScreen.pages.problem', { problem: laid.problem })}</Warning>
      )}
      <div className={classes.desk} ref={ref} {...region}>
        <div className={classes.paper} ref={setPaper} style={style}>
          <ReportPages
            report={report}
            onLaid={setLaid}
            onFigure={onFigure}
            onParagraph={({ id }) => choosePassage(id)}
          />
        </div>
      </div>
    </div>
  );
}
