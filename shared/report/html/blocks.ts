import type { BlockRow } from '../blockRows';
import { bridgeContent } from '../bridge/bridgeHtml';
import { numericColumns } from '../cellShape';
import type { ChartBlock, KeyFigure, SourceItem, TableBlock } from '../document';
import { cellContent, sentenceContent, type WriteFigure } from './figures';
import { type Content, element } from './markup';
import { svgChart } from './svgChart';

export function rowContent(block: BlockRow, write: WriteFigure): Content {
  switch (block.kind) {
    case 'paragraph':
      return element('p', block.isToWrite ? { class: 'to-write' } : {}, sentenceContent(block, write));
    case 'figures':
      return keyFigures(block.items, write);
    case 'table':
      return tableContent(block, write);
    case 'charts':
      return element(
        'div',
        { class: 'charts' },
        block.charts.map((chart) => chartFigure(chart, write)),
      );
    case 'bridge':
      return bridgeContent(block, write);
    case 'sources':
      return sourceList(block.items);
  }
}

function keyFigures(items: readonly KeyFigure[], write: WriteFigure): Content {
  const entries = items.map(({ label, value, note }) =>
    element('div', {}, [
      element('dt', {}, label),
      element('dd', { class: 'value' }, sentenceContent(value, write)),
      element('dd', {}, sentenceContent(note, write)),
    ]),
  );
  return element('dl', { class: 'key-figures' }, entries);
}

function chartFigure(chart: ChartBlock, write: WriteFigure): Content {
  const title = sentenceContent({ text: chart.title, figures: chart.figures }, write);
  const caption = element('figcaption', {}, [element('strong', {}, title), element('span', {}, chart.yLabel)]);
  return element('figure', {}, [caption, svgChart(chart)]);
}

/** A table that scrolls within its own frame where the page is too narrow for it. */
export function tableContent(table: TableBlock, write: WriteFigure): Content {
  const { caption, header, units, rows, note } = table;
  const look = numericColumns(table).map((isNumber) => (isNumber ? { class: 'number' } : {}));
  const head = header.map((label, column) => {
    const unit = units[column] ?? '';
    return element('th', { scope: 'col', ...look[column] }, [label, unit === '' ? '' : element('small', {}, unit)]);
  });
  const body = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const scope = column === 0 ? { scope: 'row' } : {};
      return element(column === 0 ? 'th' : 'td', { ...scope, ...look[column] }, cellContent(cell, write));
    });
    return element('tr', {}, cells);
  });
  const parts = [element('thead', {}, element('tr', {}, head)), element('tbody', {}, body)];
  const written = element('table', {}, [element('caption', {}, caption), ...parts]);
  const frame = element('div', { class: 'frame', role: 'group', tabindex: 0, 'aria-label': caption }, written);
  return [frame, note === '' ? '' : element('p', { class: 'note' }, note)];
}

function sourceList(items: readonly SourceItem[]): Content {
  const entries = items.map(({ title, mark, status, detail }) =>
    element('li', {}, [
      element('span', { class: `status is-${mark}` }, status),
      ` ${title} `,
      element('small', {}, detail),
    ]),
  );
  return element('ul', { class: 'sources' }, entries);
}
