import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../../shared/base/day';
import { drawnPlaces, mostDrawn } from '../../shared/base/drawnPlaces';
import { openSample } from '../../shared/investment/opening/openPortfolio';
import { linesOf } from '../../shared/report/chartLines';
import type { ChartBlock } from '../../shared/report/document';
import { svgChart } from '../../shared/report/html/svgChart';
import { investmentFacts, usualQuestion } from '../../shared/report/investment/investmentFacts';
import { investmentReport } from '../../shared/report/investment/investmentReport';
import { blocksOfKind } from '../../shared/report/sectionsOf';
import { reportXlsx } from '../../shared/report/xlsx/reportXlsx';
import fc from '../support/fastCheck';
import { statedSheets } from '../support/spreadsheet';

const idle = { bufferMonths: 2, paid: 0.002, better: 0.015 };
const facts = investmentFacts(openSample(), new Map(), {
  ...usualQuestion,
  ...{ fund: 'basic-pension', limits: [], caps: [], idle, expected: null },
});
if (!facts.ok) throw new Error(facts.failure.code);
const { view, risk, returns } = facts.value;
const report = investmentReport({ facts: { ...facts.value, liabilities: null }, language: 'en', day: '2025-01-31' });
const [value, growth, fall] = blocksOfKind(report, 'chart');
if (value === undefined || growth === undefined || fall === undefined) throw new Error('A chart is missing');
const valuesOf = (chart: ChartBlock, line: number): readonly number[] =>
  (chart.series[line]?.points ?? []).map(({ y }) => y ?? Number.NaN);
const figuresIn = ({ figures }: ChartBlock) => new Map(figures.map((figure) => [figure.cell, figure.value]));

describe('the charts of the report on a portfolio', () => {
  test('what lies between value and flows is what was earned, with outflows that come back', () => {
    const [change, paid] = [valuesOf(value, 0), valuesOf(value, 1)];
    const [first, last] = [view.valuations[0]?.value ?? 0, view.valuations.at(-1)?.value ?? 0];
    expect(change[0]).toBe(0);
    expect(change.at(-1)).toBeCloseTo((last - first) / 1e6, 6);
    expect(Math.min(...paid)).toBeLessThan(-50);
    const said = figuresIn(value);
    expect(said.get('value.earned')).toBeCloseTo(((change.at(-1) ?? 0) - (paid.at(-1) ?? 0)) * 1e6, 0);
    // Flows do not show in what was earned: no day earns or loses a hundredth of the portfolio.
    const earned = change.map((one, at) => one - (paid[at] ?? 0));
    const steps = earned.slice(1).map((one, at) => Math.abs(one - (earned[at] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(first / 1e6 / 100);
  });

  test('growth ends at the time-weighted return, and the fall at its deepest is the deepest drawdown', () => {
    expect(valuesOf(growth, 0).at(-1)).toBeCloseTo(100 * (returns.figures.timeWeighted.value ?? Number.NaN), 9);
    expect(figuresIn(growth).get('growth.benchmark')).toBeCloseTo((valuesOf(growth, 1).at(-1) ?? 0) / 100, 12);
    expect(Math.min(...valuesOf(fall, 0))).toBeCloseTo(100 * (risk.figures.maxDrawdown.value ?? Number.NaN), 9);
    const lowest = fall.series[0]?.points.find(({ y }) => y === Math.min(...valuesOf(fall, 0)));
    expect(fall.title).toContain(isoDay(lowest?.x ?? 0));
  });

  test('two lines without a projection have a name, an ink and dashes of their own', () => {
    const lines = linesOf(growth);
    expect(lines.map(({ isHistory }) => isHistory)).toEqual([false, false]);
    expect(new Set(lines.map(({ ink }) => ink)).size).toBe(2);
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(2);
    expect(svgChart(growth).text).toMatch(/>Portfolio<.*>Benchmark</s);
  });
});

test('days are named by their months along the axis, and are days in a workbook', () => {
  expect(svgChart(fall).text.match(/>2024-\d\d</g)).toEqual(
    ['03', '05', '07', '09', '11'].map((month) => `>2024-${month}<`),
  );
  const file = reportXlsx(report);
  const sheet = statedSheets(file).get('Charts') ?? [];
  // 2 January 2024 is day 45293 of a workbook: 45292 is the first of that year.
  expect(sheet.some(({ column, value: x }) => column === 1 && x === 45_293)).toBe(true);
  expect(strFromU8(unzipSync(file)['xl/charts/chart1.xml'] ?? new Uint8Array())).toContain('formatCode="yyyy-mm-dd"');
});

const lengthOf = fc.integer({ min: 1, max: 3000 });
const lines = lengthOf.chain((count) =>
  fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: count, maxLength: count, size: 'max' }), {
    minLength: 1,
    maxLength: 3,
  }),
);

test('as many places as can be told apart, the ends and every extreme among them', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const places = drawnPlaces(all);
      const count = all[0]?.length ?? 0;
      expect(places.length).toBeLessThanOrEqual(mostDrawn);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect([places[0], places.at(-1)]).toEqual([0, count - 1]);
      for (const line of all) {
        const drawn = places.map((at) => line[at] ?? Number.NaN);
        expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([Math.min(...line), Math.max(...line)]);
      }
    }),
    { numRuns: 40 },
  );
});

test('a gap leaves a place in its stretch', () => {
  const line = Array.from({ length: 2000 }, (_, at) => (at < 100 ? Number.NaN : at));
  const places = drawnPlaces([line]);
  // 249 stretches of eight values: the first hundred are twelve whole ones and the beginning of another.
  expect(places.filter((at) => at < 100)).toHaveLength(13);
  expect(Math.min(...places)).toBe(0);
});
