import type { BridgeBlock } from '../document';
import { sentenceContent, type WriteFigure } from '../html/figures';
import { type Content, element } from '../html/markup';
import { barBox, barShape, drawnBars } from './bridgeBars';

/** Steps below one another with their figures, each bar from where the last one ended. */
export function bridgeContent(
  { title, figures, stepLabel, valueLabel, bars }: BridgeBlock,
  write: WriteFigure,
): Content {
  const drawn = drawnBars(bars);
  const rows = bars.map(({ name, figure }, at) => {
    const box = { viewBox: `0 0 ${barBox.width} ${barBox.height}`, 'aria-hidden': 'true' };
    const bar = drawn[at] === undefined ? '' : element('rect', barShape(drawn[at]));
    return element('tr', {}, [
      element('th', { scope: 'row' }, name),
      element('td', {}, element('svg', box, bar)),
      element('td', { class: 'number' }, write(figure)),
    ]);
  });
  const head = [
    element('th', { scope: 'col', colspan: 2 }, stepLabel),
    element('th', { scope: 'col', class: 'number' }, valueLabel),
  ];
  return element('table', { class: 'bridge' }, [
    element('caption', {}, element('strong', {}, sentenceContent({ text: title, figures }, write))),
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, rows),
  ]);
}
