import { describe, expect, test } from 'vitest';
import { backtest } from '../../shared/balance/backtest';
import type { YearAccount } from '../../shared/data/baseData';
import { bilingual } from '../../shared/parameters/readReform';
import { chosenScenario, modelChoices, modelRisk } from '../../shared/stochastic/modelRisk';
import { outcomePlaces } from '../../shared/stochastic/outcomePlaces';
import { projectionErrors } from '../../shared/stochastic/projectionErrors';
import { publishedFigures, readPublishedProjections } from '../../shared/stochastic/publishedProjections';
import { runFigures } from '../../shared/stochastic/runFigures';
import { pathMeasures } from '../../shared/stochastic/simulatePaths';
import { datasetFile } from '../support/balanceBench';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

describe('errors of past projections', () => {
  test('are means of projected over actual, by projection and item', () => {
    const figure = (vintage: string, item: string, projected: number, actual: number) => ({
      ...{ vintage, item, year: 2020, projected, actual },
    });
    // +10 % and −20 %: bias −5 %, mean absolute error 15 %.
    expect(projectionErrors([figure('a', 'x', 110, 100), figure('b', 'x', 3, 2), figure('a', 'x', 40, 50)])).toEqual([
      { ...{ vintage: 'a', item: 'x', figures: 2 }, bias: expect.closeTo(-0.05), meanAbsolute: expect.closeTo(0.15) },
      { ...{ vintage: 'b', item: 'x', figures: 1 }, bias: expect.closeTo(0.5), meanAbsolute: expect.closeTo(0.5) },
    ]);
  });

  test('can be had of what is bundled, each with its scope in both languages', async () => {
    const published = unwrapped(readPublishedProjections(datasetFile('projections.yaml')));
    const base = await bundledBase();
    for (const projection of published) {
      expect(bilingual.safeParse(projection.scope).success).toBe(true);
      expect(publishedFigures(projection, base)).toHaveLength(projection.figures.length);
    }
    // 270 million of the report against 311.775 million in the accounts of 2019.
    const [insured] = publishedFigures(published[0], base);
    expect(insured.projected / insured.actual - 1).toBeCloseTo(-0.134, 3);
  });
});

test('figures of the model’s own run are those of years with accounts, without the first, which is fitted', async () => {
  const base = await bundledBase();
  const own = unwrapped(backtest(base, bundledParameters(), bundledScenario('backtest-2018')));
  const figures = runFigures('own', own);
  expect(Math.min(...figures.map(({ year }) => year))).toBe(2019);
  for (const { item, year, projected, actual } of figures) {
    const row = own.items.find(({ measure }) => measure === item)?.rows.find((one) => one.year === year);
    expect([row?.model, row?.actual]).toEqual([projected, actual]);
  }
  // Income was fitted, so that a wrong pairing of years would show: no year is off by a tenth.
  const income = projectionErrors(figures).find(({ item }) => item === 'income');
  expect(income?.meanAbsolute).toBeLessThan(0.1);
});

describe('what happened', () => {
  const years = 3;
  const width = pathMeasures.length * years;
  /** Paths 0 to 99, whose income in the last year is their number. */
  const block = (from: number, paths: number) => {
    const data = new Float64Array(paths * width);
    for (let n = 0; n < paths; n++) data[n * width + pathMeasures.indexOf('income') * years + 2] = from + n;
    return { from, paths, firstYear: 2020, years, data };
  };
  const account = (year: number, income: number): YearAccount => ({
    year,
    measures: { income: { value: income, status: 'verified', reference: 'test', file: 'test.csv', line: year } },
  });

  test('is placed by the share of the paths below it, in the years ahead that have accounts', () => {
    const accounts = [account(2020, 5), account(2022, 24.5), account(2023, 5)];
    const places = outcomePlaces([block(60, 40), block(0, 60)], { accounts });
    expect(places).toEqual([
      expect.objectContaining({ measure: 'income', year: 2022, outcome: 24.5, share: 0.25, status: 'verified' }),
    ]);
    // Type 7 of 0 … 99: 99·0.05, 99·0.5, 99·0.95.
    expect(places[0]?.quantiles).toEqual([4.95, 49.5, 94.05].map((value) => expect.closeTo(value, 9)));
  });
});

describe('the comparison of models', () => {
  test('takes each model of mortality with each kind of shocks, and counts them alike', () => {
    expect(new Set(modelChoices.map((choice) => JSON.stringify(choice))).size).toBe(9);
    const scenario = bundledScenario('current-law');
    expect(modelChoices.map((choice) => chosenScenario(scenario, choice).mortality).slice(0, 3)).toEqual([
      'lee-carter',
      'lee-carter',
      'lee-carter',
    ]);
    const outcomes = modelChoices.slice(0, 3).map((choice, at) => ({
      ...choice,
      point: {
        paths: 1,
        exhaustion: { year: 2050, value: [0.1, 0.2, 0.6][at] ?? 0, standardError: 0 },
        quantiles: [at, 10 * at, 20],
        quantileErrors: [0, 0, 0],
      },
    }));
    const { exhaustion, quantiles } = modelRisk(outcomes);
    expect(exhaustion).toEqual({ mean: expect.closeTo(0.3, 12), lowest: 0.1, highest: 0.6 });
    expect(quantiles).toEqual([
      { mean: 1, lowest: 0, highest: 2 },
      { mean: 10, lowest: 0, highest: 20 },
      { mean: 20, lowest: 20, highest: 20 },
    ]);
  });
});
