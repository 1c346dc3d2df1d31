import { describe, expect, test } from 'vitest';
import { barBox, barShape, bridgeScale, drawnBars, lookOf, stacked } from '../../shared/report/bridge/bridgeBars';
import type { BridgeBar } from '../../shared/report/document';
import fc from '../support/fastCheck';

const bar = (from: number | null, to: number): BridgeBar => ({
  name: 'step',
  figure: { text: '', value: to - (from ?? 0), cell: 'step' },
  ...{ from, to },
});

describe('the scale of a bridge', () => {
  test.each([
    { why: 'levels that the steps are large beside begin at zero', values: [2, 5, 4], floor: 0, low: 0, high: 5 },
    { why: 'so do levels on either side of it', values: [-1, 3, 2], floor: 0, low: -1, high: 3 },
    // A span of 8 years over 4.5 is 1.8: steps of 2, the floor a step below 2050.
    { why: 'dates begin just before the first', values: [2050, 2058, 2055], floor: 2048, low: 2048, high: 2060 },
    // A span of 3 over 4.5 is 0.67: steps of 1.
    { why: 'values far below zero begin just above', values: [-20, -17, -18], floor: -16, low: -21, high: -16 },
  ])('$why', ({ values: [first = 0, second = 0, last = 0], floor, low, high }) => {
    const bars = [bar(null, first), bar(first, second), bar(second, last), bar(null, last)];
    expect(bridgeScale(bars)).toEqual({ floor, low, high });
  });
});

const steps = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 8 });

test('every bar lies within the drawing', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), steps, (start, changes) => {
      let level = start;
      const bars = [bar(null, start)];
      for (const change of changes) {
        bars.push(bar(level, level + change));
        level += change;
      }
      bars.push(bar(null, level));
      const drawn = drawnBars(bars);
      for (const one of drawn) {
        const { x, width } = barShape(one);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(barBox.width);
      }
    }),
  );
});

test('stacked parts cover just what lies between the ends of a bar', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, (from, to) => {
      const { unseen, above, below } = stacked(bar(from, to), 0);
      expect(above - below).toBeCloseTo(Math.abs(to - from), 6);
      expect(Math.max(0, unseen) + above).toBeCloseTo(Math.max(0, from, to), 6);
      expect(Math.min(0, unseen) + below).toBeCloseTo(Math.min(0, from, to), 6);
    }),
  );
});

test('a step down is told from a step up, and both from a level', () => {
  expect([bar(null, -3), bar(2, 1), bar(1, 2)].map(lookOf)).toEqual(['level', 'fall', 'rise']);
});
