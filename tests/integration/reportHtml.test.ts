import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { committeeReport } from '../../shared/report/committeeReport';
import { contentsOf } from '../../shared/report/contents';
import type { ReportDocument } from '../../shared/report/document';
import { figuresOf } from '../../shared/report/figuresOf';
import { reportHtml } from '../../shared/report/html/html';
import { withAnnexes } from '../../shared/report/origins';
import { blocksOf, blocksOfKind } from '../../shared/report/sectionsOf';
import { everyBlock } from '../support/everyBlock';
import { emptied, sampleInput, sampleRun, sound } from '../support/reportSample';

const input = (language: 'en' | 'zh-CN') => ({ ...sampleInput(emptied, language), baseline: sampleRun(sound) });

function opened(report: ReportDocument): Window['document'] {
  const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
  window.document.write(reportHtml(report));
  return window.document;
}

describe.each(languages)('the report as HTML in %s', (language) => {
  const report = committeeReport(input(language));
  const document = opened(report);
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test('is one page in its language, which needs nothing beside it', () => {
    const html = reportHtml(report);
    expect(html.slice(0, 15)).toBe('<!doctype html>');
    expect(document.documentElement.lang).toBe(language);
    expect(document.title).toContain(report.title);
    expect(html.match(/<(script|link|img|iframe|object|embed|form)\b|\b(src|href|on\w+)=|url\(|@import/gi)).toBeNull();
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
  });

  test('has every figure with its text, exact value, cell and run, and no other', () => {
    const found = all('data').map((one) => ({
      text: one.textContent,
      value: Number(one.getAttribute('value')),
      cell: one.getAttribute('data-cell'),
      run: one.getAttribute('data-run'),
    }));
    const shown: { text: string; value: number; cell: string }[] = [];
    JSON.stringify([report.headline, report.parts, report.data], (_, value) => {
      if (value !== null && typeof value === 'object' && 'cell' in value && 'text' in value) shown.push(value);
      return value;
    });
    const run = report.provenance.inputsHash.slice(0, 12);
    expect(found.length).toBeGreaterThan(1000);
    expect(found).toEqual(shown.map(({ text, value, cell }) => ({ text, value, cell, run })));
  });

  test('says every sentence of the document whole', () => {
    const words = document.body.textContent;
    expect(words).toContain(report.headline.text);
    for (const block of blocksOf(report)) {
      if (block.kind === 'paragraph') expect(words).toContain(block.text);
      if (block.kind === 'chart') expect(words).toContain(block.title);
      if (block.kind !== 'figures') continue;
      for (const { value, note } of block.items) for (const { text } of [value, note]) expect(words).toContain(text);
    }
  });

  test('has headings in order, and tables whose heads say what they head', () => {
    const levels = all('h1,h2,h3,h4').map(({ tagName }) => tagName);
    expect(levels[0]).toBe('H1');
    expect(new Set(levels.slice(1))).toEqual(new Set(['H2']));
    for (const table of all('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect([...table.querySelectorAll('thead th')].every((head) => head.getAttribute('scope') === 'col')).toBe(true);
      expect([...table.querySelectorAll('tbody th')].every((head) => head.getAttribute('scope') === 'row')).toBe(true);
      const [wide] = [...table.querySelectorAll('thead tr')].map(({ children }) => children.length);
      for (const row of table.querySelectorAll('tbody tr')) expect(row.children.length).toBe(wide);
    }
  });

  test('draws each line of each chart through its points, in different dashes', () => {
    const charts = blocksOfKind(report, 'chart');
    const drawn = all('svg');
    expect(drawn.map((svg) => svg.getAttribute('aria-label'))).toEqual(charts.map(({ title }) => title));
    for (const [at, chart] of charts.entries()) {
      const lines = [...(drawn[at]?.querySelectorAll('polyline') ?? [])];
      expect(lines.map((line) => line.getAttribute('points')?.split(' ').length)).toEqual(
        chart.series.map(({ points }) => points.filter(({ y }) => y !== null).length),
      );
      const projected = lines.filter((_, line) => chart.series[line]?.form === 'dashed');
      expect(new Set(projected.map((line) => line.getAttribute('stroke-dasharray'))).size).toBe(projected.length);
    }
  });

  test('draws a point higher the greater its value', () => {
    const [svg] = all('svg');
    const [chart] = blocksOfKind(report, 'chart');
    if (chart?.kind !== 'chart') throw new Error('no chart');
    const series = chart.series.findIndex(({ form }) => form === 'dashed');
    const heights = svg
      ?.querySelectorAll('polyline')
      [series]?.getAttribute('points')
      ?.split(' ')
      .map((point) => -Number(point.split(',')[1]));
    const values = chart.series[series]?.points.map(({ y }) => Number(y)) ?? [];
    const order = (numbers: readonly number[]) => [
      numbers.indexOf(Math.max(...numbers)),
      numbers.indexOf(Math.min(...numbers)),
    ];
    expect(order(heights ?? [])).toEqual(order(values));
  });
});

describe.each(languages)('a report with chapters as HTML in %s', (language) => {
  const report = everyBlock(language);
  const document = opened(report);
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test('has no contents where it is a letter', () => {
    expect(opened({ ...report, kind: 'findings' }).querySelector('nav')).toBeNull();
  });

  test('has contents that lead to each named part and section, the annex last', () => {
    const entries = all('nav a').map((link) => [link.getAttribute('href'), link.textContent]);
    expect(entries).toEqual(contentsOf(withAnnexes(report)).map(({ anchor, text }) => [`#${anchor}`, text]));
    for (const [href] of entries) {
      const target = document.querySelector(`[id="${href?.slice(1)}"]`);
      expect(target?.querySelector('h2,h3')?.textContent).toBe(entries.find(([other]) => other === href)?.[1]);
    }
  });

  test('leads from each figure to its row of the annex, which has the exact value and the cell', () => {
    const links = all('a > data');
    expect(links.length).toBe(figuresOf(report).length);
    for (const one of links) {
      const href = one.parentElement?.getAttribute('href') ?? '';
      const target = document.querySelector(`[id="${href.slice(1)}"]`);
      expect(target?.getAttribute('data-cell')).toBe(one.getAttribute('data-cell'));
      expect(Number(target?.textContent)).toBe(Number(one.getAttribute('value')));
    }
  });

  test('names nothing twice, and has headings in order', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = all('h1,h2,h3').map(({ tagName }) => Number(tagName.slice(1)));
    for (const [index, level] of levels.slice(1).entries())
      expect(level - Number(levels[index])).toBeLessThanOrEqual(1);
  });

  test('names the inputs of the run with their hashes in the annex', () => {
    const annex = all('.part').at(-1)?.textContent ?? '';
    for (const [name, hash] of Object.entries(report.provenance.inputs)) expect(annex).toContain(`${name}${hash}`);
  });
});

test('what a document says never becomes markup', () => {
  const bad = '<img src=x onerror=alert(1)>"\'&';
  const report = committeeReport(input('en'));
  const document = opened({ ...report, title: bad, subtitle: bad, identity: [{ label: bad, value: bad }] });
  expect(document.querySelectorAll('img')).toHaveLength(0);
  expect(document.querySelector('h1')?.textContent).toBe(bad);
  expect(document.querySelector('.identity dd')?.textContent).toBe(bad);
});
