import { describe, expect, test } from 'vitest';
import {
  type ChartLine,
  heightOf,
  lastPoint,
  niceTicks,
  partsOf,
  roundTicks,
  xsOf,
} from '../../renderer/ui/chart/chartData';
import { dayScale } from '../../renderer/ui/chart/xScale';
import { dayNumber } from '../../shared/base/day';

const line: ChartLine = {
  key: 'income',
  label: 'Income',
  colour: 'blue',
  look: 'main',
  points: [
    { x: 2022, y: 1 },
    { x: 2023, y: 2 },
    { x: 2024, y: -3 },
    { x: 2025, y: null },
  ],
};

describe('lines of a chart', () => {
  test('past and future meet at the valuation date; other looks are one part', () => {
    expect(partsOf(line, 2023)).toEqual([
      { isDashed: false, points: line.points.slice(0, 2) },
      { isDashed: true, points: line.points.slice(1) },
    ]);
    expect(partsOf(line, null)).toEqual([{ isDashed: false, points: line.points }]);
    expect(partsOf({ ...line, look: 'dashed' }, 2023)).toEqual([{ isDashed: true, points: line.points }]);
  });

  test('every x of any line comes once, in order', () => {
    const other = { ...line, points: [{ x: 2026, y: 1 }, ...line.points.slice(1), { x: 2020, y: 1 }] };
    expect(xsOf([line, other], null)).toEqual([2020, 2022, 2023, 2024, 2025, 2026]);
  });

  test('a range leaves out what lies beyond it', () => {
    expect(xsOf([line], [2023, 2024])).toEqual([2023, 2024]);
    expect(heightOf([line], [2023, 2024])).toEqual([-3, 2]);
    expect(heightOf([line], [2022, 2023])).toEqual([1, 2]);
    expect(lastPoint(line, null)).toEqual({ x: 2024, y: -3 });
    expect(lastPoint(line, [2022, 2023])).toEqual({ x: 2023, y: 2 });
  });
});

describe('ticks', () => {
  test.each([
    [
      [2000, 2098],
      [2000, 2020, 2040, 2060, 2080],
    ],
    [
      [2018, 2024],
      [2018, 2019, 2020, 2021, 2022, 2023, 2024],
    ],
    [
      [2024, 2060],
      [2030, 2040, 2050, 2060],
    ],
  ] as const)('years %j', (range, ticks) => {
    expect(roundTicks(range)).toEqual(ticks);
  });

  test.each([
    [0, 447, [0, 200, 400, 600]],
    [-0.6, 1.66, [-1, 0, 1, 2]],
    [0, 0, [0]],
    [300, 390, [300, 325, 350, 375, 400]],
  ] as const)('values from %d to %d', (low, high, ticks) => {
    expect(niceTicks(low, high, 4)).toEqual(ticks);
  });
});

describe('an axis of days', () => {
  const ticks = (from: string, to: string): string[] =>
    dayScale.ticks([dayNumber(from), dayNumber(to)]).map(dayScale.text);

  test('stands at first days of months, seven at most, and of years in January', () => {
    expect(ticks('2024-01-01', '2024-12-13')).toEqual([
      ...['2024-01-01', '2024-03-01', '2024-05-01', '2024-07-01', '2024-09-01', '2024-11-01'],
    ]);
    expect(ticks('2019-12-20', '2024-12-31')).toEqual([2020, 2021, 2022, 2023, 2024].map((year) => `${year}-01-01`));
    expect(dayScale.tick(dayNumber('2024-03-01'))).toBe('2024-03');
  });

  test('stands at its ends where no month begins between them', () => {
    expect(ticks('2024-03-04', '2024-03-20')).toEqual(['2024-03-04', '2024-03-20']);
  });
});
