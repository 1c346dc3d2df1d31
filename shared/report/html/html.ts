import { type Translate, translator } from '../../text/translator';
import { blockRows } from '../blockRows';
import { contentsOf, hasChapters, hasContents, partAnchor, sectionAnchor } from '../contents';
import type { Part, ReportDocument, Section } from '../document';
import { inputsTable } from '../inputsTable';
import { figureAnchors, withAnnexes } from '../origins';
import { rowContent, tableContent } from './blocks';
import { figureWriter, sentenceContent, targetWriter, type WriteFigure } from './figures';
import { type Content, element, Markup, single } from './markup';
import { style } from './style';

/** Nothing but the page's own style: no script, no picture from elsewhere, no network. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one HTML file that needs nothing beside it. */
export function reportHtml(report: ReportDocument): string {
  const head = element('head', {}, [
    single('meta', { charset: 'utf-8' }),
    single('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    single('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    single('meta', { name: 'generator', content: `Fundscope ${report.provenance.engineVersion}` }),
    element('title', {}, `${report.title} · ${report.subtitle}`),
    // Our own text, which has signs that HTML would not let stand elsewhere.
    element('style', {}, new Markup(style)),
  ]);
  const body = element('body', {}, element('main', {}, pageContent(report)));
  return `<!doctype html>\n${element('html', { lang: report.language }, [head, body]).text}\n`;
}

function pageContent(report: ReportDocument): Content {
  const { inputsHash } = report.provenance;
  const anchors = figureAnchors(report);
  const write = figureWriter(inputsHash, anchors);
  if (!hasChapters(report))
    return [opening(report, write), report.parts.map(partContent(write)), allYears(report, write)];
  const words = translator(report.language);
  const { parts } = withAnnexes(report);
  const target = targetWriter(inputsHash, anchors);
  return [
    opening(report, write),
    hasContents(report) ? contentsList(report, words('reportPages.contents')) : '',
    parts.slice(0, -1).map(partContent(write)),
    parts.slice(-1).map((annex) => partContent(target)(annex, parts.length - 1)),
  ];
}

function contentsList(report: ReportDocument, heading: string): Content {
  const entries = contentsOf(withAnnexes(report)).map(({ anchor, level, text }) =>
    element('li', { class: `is-level-${level}` }, element('a', { href: `#${anchor}` }, text)),
  );
  return element('nav', { 'aria-label': heading }, [element('h2', {}, heading), element('ol', {}, entries)]);
}

/** A part with a title has its sections one level lower. */
const partContent =
  (write: WriteFigure) =>
  ({ title, sections }: Part, index: number): Content => {
    const level = title === '' ? 'h2' : 'h3';
    const content = sections.map((section) => sectionContent(section, level, write));
    if (title === '') return content;
    return element('section', { class: 'part', id: partAnchor(index) }, [element('h2', {}, title), content]);
  };

/** What a report of pages alone ends with: its data in full, and where the figures come from. */
function allYears(report: ReportDocument, write: WriteFigure): Content {
  const words = translator(report.language);
  return [
    element('section', {}, [element('h2', {}, words('report.annex.allYears')), tableContent(report.data, write)]),
    provenance(report, words, write),
  ];
}

function opening({ subtitle, title, identity, headline }: ReportDocument, write: WriteFigure): Content {
  const pairs = identity.map(({ label, value }) =>
    element('div', {}, [element('dt', {}, label), element('dd', {}, value)]),
  );
  return element('header', {}, [
    element('p', { class: 'over' }, subtitle),
    element('h1', {}, title),
    element('dl', { class: 'identity' }, pairs),
    element('p', { class: 'headline' }, sentenceContent(headline, write)),
  ]);
}

function sectionContent({ id, heading, blocks }: Section, level: 'h2' | 'h3', write: WriteFigure): Content {
  const title = heading === '' ? '' : element(level, {}, heading);
  const content = blockRows(blocks).map((row) => rowContent(row, write));
  return element('section', { id: sectionAnchor(id) }, [title, content]);
}

/** Which run the figures come from, and the hash of everything that went into it. */
function provenance(report: ReportDocument, words: Translate, write: WriteFigure): Content {
  const { inputsHash, engineVersion } = report.provenance;
  return element('section', {}, [
    element('h2', {}, words('report.annex.provenance')),
    element('p', {}, words('report.annex.trace', { run: inputsHash.slice(0, 12), engine: engineVersion })),
    element('p', { class: 'hash' }, inputsHash),
    tableContent(inputsTable(report), write),
  ]);
}
