import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { translator } from '../text/translator';
import type { ReportDocument, Section } from './document';
import { blockContent, type DocxContent } from './docxBlocks';
import { docxStyles, page, textWidth } from './docxStyles';
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
    styles: docxStyles(report.language),
    sections: [
      {
        properties: { page },
        headers: { default: runningHead(report) },
        footers: { default: pageFoot(report) },
        children: [
          ...opening(report),
          ...report.parts.flatMap(({ sections }, index) => pageContent(sections, index, report)),
        ],
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
    new Paragraph({ text: report.headline.text, style: 'Headline' }),
  ];
}

function pageContent(sections: readonly Section[], index: number, report: ReportDocument): readonly DocxContent[] {
  const content = sections.flatMap((section) => sectionContent(section, report));
  return index === 0 ? content : [new Paragraph({ children: [new PageBreak()], spacing: { line: 20 } }), ...content];
}

function sectionContent({ heading, blocks }: Section, report: ReportDocument): readonly DocxContent[] {
  const content = blockContent(blocks, report.language);
  return heading === '' ? content : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }), ...content];
}

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
