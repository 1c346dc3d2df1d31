import { type Translate, translator } from '../../text/translator';
import type { ReportDocument, Section } from '../document';
import { inputsTable } from '../inputsTable';
import { sectionsOf } from '../sectionsOf';
import { blockContent, tableContent } from './blocks';
import { figureWriter, sentenceContent, type WriteFigure } from './figures';
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
  const write = figureWriter(report.provenance.inputsHash);
  const words = translator(report.language);
  return [
    opening(report, write),
    ...sectionsOf(report).map((section) => sectionContent(section, write)),
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

function sectionContent({ heading, blocks }: Section, write: WriteFigure): Content {
  const title = heading === '' ? '' : element('h2', {}, heading);
  const charts = blocks.length > 0 && blocks.every(({ kind }) => kind === 'chart');
  const content = blocks.map((block) => blockContent(block, write));
  return element('section', {}, [title, charts ? element('div', { class: 'charts' }, content) : content]);
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
