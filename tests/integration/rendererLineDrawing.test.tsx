import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ChartLine } from '../../renderer/ui/chart/chartData';
import { LineDrawing } from '../../renderer/ui/chart/LineDrawing';
import { textWidth } from '../../renderer/ui/chart/textWidth';
import { yearScale } from '../../renderer/ui/chart/xScale';

const size = { x: 0, y: 0, left: 0, top: 0, right: 600, bottom: 300, width: 600, height: 300, toJSON: () => '' };

const measure = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(size);

afterEach(cleanup);

const line = (...ys: number[]): ChartLine => ({
  ...{ key: 'fund', label: 'Fund', colour: 'green', look: 'main' },
  points: ys.map((y, at) => ({ x: 2024 + at, y })),
});

const drawing = (one: ChartLine, onPoint: (key: string, x: number) => void = () => undefined) => (
  <LineDrawing
    {...{ lines: [one], bands: [], boundary: null, marks: [], floor: null, ceiling: Number.POSITIVE_INFINITY }}
    {...{ xScale: yearScale, syncId: 'test', range: null, onRange: () => undefined, onPoint, description: 'Fund' }}
    write={(value) => `${value} bn`}
    tick={(value) => `${value}`}
  />
);

const textsOf = (place: Element): (string | null)[] =>
  [...place.querySelectorAll('text')].map(({ textContent }) => textContent);

const pathOf = (place: Element): string | null | undefined => place.querySelector('path[stroke]')?.getAttribute('d');

// The frame: 600 × 300 less 6 above, 30 for the axis below, 8 + 12 for "40" at 11 px on the left and 16 on the right.
test('a line runs between round heights, on a frame that leaves room for what is written around it', () => {
  const { container } = render(drawing(line(10, 40, 20)));
  expect(textsOf(container)).toEqual(['0', '10', '20', '30', '40', '2024', '2025', '2026']);
  expect(pathOf(container)).toBe('M20.00,204.00L302.00,6.00L584.00,138.00');
});

test('a line of one height all along has a place too', () => {
  expect(pathOf(render(drawing(line(0, 0))).container)).toBe('M14.00,138.00L584.00,138.00');
});

test('new figures are drawn with new heights, and nothing is measured for it', () => {
  const page = render(drawing(line(10, 40, 20)));
  measure.mockClear();
  page.rerender(drawing(line(20, 60, 80)));
  expect(textsOf(page.container).slice(0, 5)).toEqual(['0', '20', '40', '60', '80']);
  expect(pathOf(page.container)).toBe('M20.00,204.00L302.00,72.00L584.00,6.00');
  expect(measure).not.toHaveBeenCalled();
});

test('arrow keys walk along the line, Enter opens where they stand, also after new figures', () => {
  const onPoint = vi.fn();
  const page = render(drawing(line(10, 40, 20), onPoint));
  const chart = page.getByRole('application');
  fireEvent.focus(chart);
  fireEvent.keyDown(chart, { key: 'ArrowRight' });
  expect(page.container.querySelector('strong')?.textContent).toBe('2025');
  expect(page.getByText('40 bn')).toBeDefined();
  page.rerender(drawing(line(10, 30, 20), onPoint));
  expect(page.getByText('30 bn')).toBeDefined();
  fireEvent.keyDown(chart, { key: 'Enter' });
  expect(onPoint.mock.calls).toEqual([['fund', 2025]]);
});

// Widths of Noto Sans SC: 555 for a figure, 278 for a comma, 921 for a percent sign, 1000 for a Chinese character.
test('a written figure takes the room that its letters take', () => {
  expect(textWidth(['1,000'], 10)).toBeCloseTo(4 * 5.55 + 2.78);
  expect(textWidth(['7', '25%', '9'], 10)).toBeCloseTo(2 * 5.55 + 9.21);
  expect(textWidth(['3万'], 10)).toBeCloseTo(5.55 + 10);
});
