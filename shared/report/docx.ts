import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { translator } from '../text/translator';
import { hasChapters, hasContents } from './contents';
import type { Part, ReportDocument, Section } from './document';
import { blockContent, type Writing } from './docxBlocks';
import { docxStyles, page, textWidth } from './docxStyles';
import { linkedFigures, markedFigures, sentenceRuns } from './docxWords';
import { figureAnchors, withAnnexes } from './origins';
import { withoutMoment } from './withoutMoment';

/**
 * The report as a Word file: real styles, headings and tables, charts that Word can edit. It names no person and no
 * machine, and its dates are the report's day, so that the same report gives the same file.
 */
export async function reportDocx(report: ReportDocument): Promise<Uint8Array> {
  const file = new Document({
    title: report.title,
    subject: report.subtitle,
    description: report.headline.text,
    creator: 'Fundscope',
    lastModifiedBy: 'Fundscope',
    styles: docxStyles(report.language, hasChapters(report)),
    sections: [
      {
        properties: { page },
        headers: { default: runningHead(report) },
        footers: { default: pageFoot(report) },
        children: [...opening(report), ...content(report)],
      },
    ],
  });
  return withoutMoment(new Uint8Array(await Packer.toArrayBuffer(file)), report.day);
}

function opening(report: ReportDocument): readonly Paragraph[] {
  const identity = report.identity.map(({ label, value }) => `${label} ${value}`).join('   ');
  return [
    new Paragraph({ text: report.subtitle, style: 'Kicker' }),
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: identity, style: 'Identity' }),
    new Paragraph({ style: 'Headline', children: sentenceRuns(report.headline, linkedFigures(figureAnchors(report))) }),
  ];
}

/** The parts in their order; the contents of a long report follow the pages that it begins with. */
function content(report: ReportDocument): readonly FileChild[] {
  const anchors = figureAnchors(report);
  const { parts } = withAnnexes(report);
  const first = parts.findIndex(({ layout }) => layout === 'chapter');
  const written = parts.map((part, index) => {
    const isAnnex = first !== -1 && index === parts.length - 1;
    const figure = isAnnex ? markedFigures(anchors) : linkedFigures(anchors);
    return partContent(part, index > 0, { language: report.language, figure, isChapter: part.layout === 'chapter' });
  });
  if (!hasContents(report)) return written.flat();
  return [...written.slice(0, first), contentsList(report, first > 0), ...written.slice(first)].flat();
}

/** Filled in with the headings, so that it reads right before Word has updated it; Word adds the page numbers. */
function contentsList({ language }: ReportDocument, isOnNewPage: boolean): readonly FileChild[] {
  const heading = translator(language)('reportPages.contents');
  return [
    new Paragraph({ text: heading, style: 'ContentsTitle', pageBreakBefore: isOnNewPage }),
    new TableOfContents(heading, { hyperlink: true, headingStyleRange: '1-2', tabLeader: LeaderType.NONE }),
  ];
}

function partContent({ title, sections }: Part, isOnNewPage: boolean, writing: Writing): readonly FileChild[] {
  const level = title === '' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  const written = sections.flatMap((section) => sectionContent(section, level, writing));
  if (title !== '') {
    return [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, pageBreakBefore: isOnNewPage }), ...written];
  }
  return isOnNewPage ? [new Paragraph({ children: [new PageBreak()], spacing: { line: 20 } }), ...written] : written;
}

function sectionContent({ heading, blocks }: Section, level: SectionLevel, writing: Writing): readonly FileChild[] {
  const written = blockContent(blocks, writing);
  return heading === '' ? written : [new Paragraph({ text: heading, heading: level }), ...written];
}

type SectionLevel = (typeof HeadingLevel)['HEADING_1' | 'HEADING_2'];

function runningHead(report: ReportDocument): Header {
  const children = [new TextRun(report.title), new TextRun({ children: [new Tab(), report.identity[0]?.value ?? ''] })];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  return new Header({ children: [new Paragraph({ style: 'Running', tabStops, children })] });
}

function pageFoot(report: ReportDocument): Footer {
  const [before = '', between = '', after = ''] = translator(report.language)('report.pageOf', {
    page: '\u0000',
    pages: '\u0000',
  }).split('\u0000');
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      new Paragraph({ style: 'Running', alignment: AlignmentType.RIGHT, children: [new TextRun({ children })] }),
    ],
  });
}
