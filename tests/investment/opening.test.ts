import { describe, expect, test } from 'vitest';
import { openFiles, openSample } from '../../shared/investment/opening/openPortfolio';
import { partShares, portfolioView } from '../../shared/investment/opening/portfolioView';
import { performanceFile } from '../../shared/investment/opening/valuations';

const holdings = `portfolio,date,instrument,asset_class,manager,market_value,cost
fund,2024-01-30,a,treasury,m,60,60
fund,2024-01-30,b,stock,,40,40
fund,2024-01-31,a,treasury,m,61,60
fund,2024-01-31,b,stock,,39,40
fund,2024-02-02,a,treasury,m,71,70
fund,2024-02-02,b,stock,,41,40
`;
// The flow of the first day is in its value; that of a day without a valuation belongs to the next.
const flows = `portfolio,date,line,amount,kind
fund,2024-01-30,1,100,subscription
fund,2024-02-01,1,12,subscription
fund,2024-02-02,1,-2,redemption
fund,2024-02-02,2,-1,fee
`;

describe('files of a portfolio', () => {
  test('are known by their columns whatever their names and order, and read = used + refused', () => {
    const { files, tables } = openFiles([
      { name: 'x.csv', text: flows },
      { name: 'y.csv', text: holdings },
      { name: 'z.csv', text: 'what,ever\n1,2\n3,4\n' },
    ]);
    expect(files.map(({ file, form, read, used, refused }) => [file, form, read, used, refused])).toEqual([
      ['y.csv', 'holdings', 6, 6, 0],
      ['x.csv', 'flows', 4, 4, 0],
      ['z.csv', null, 2, 0, 2],
    ]);
    expect(files[2]?.failure).toMatchObject({ code: 'portfolio/unknown-form', file: 'z.csv' });
    expect(tables.holdings).toHaveLength(6);
  });

  test('a bad cell refuses its file with line and column, and the others are used', () => {
    const { files, tables } = openFiles([
      { name: 'holdings.csv', text: holdings.replace('stock,,39', 'stock,,many') },
      { name: 'values.csv', text: 'date,value\n2024-01-30,100\n2024-01-31,101\n' },
    ]);
    expect(files.map(({ used, refused }) => [used, refused])).toEqual([
      [0, 6],
      [2, 0],
    ]);
    expect(files[0]?.failure).toMatchObject({
      code: 'dataset/bad-value',
      line: 5,
      column: 'market_value',
      value: 'many',
    });
    expect(tables.holdings).toBeUndefined();
    expect(performanceFile(tables)).toMatchObject({ ok: true, value: { kind: 'values' } });
  });

  test('the second file of a form is refused, and two portfolios in one file', () => {
    const twice = openFiles([
      { name: 'a.csv', text: holdings },
      { name: 'b.csv', text: holdings },
    ]);
    expect(twice.files[1]?.failure).toEqual({ code: 'portfolio/form-twice', file: 'b.csv', other: 'a.csv' });
    const two = openFiles([{ name: 'a.csv', text: `${holdings}other,2024-02-02,c,stock,,1,1\n` }]);
    expect(two.files[0]?.failure).toMatchObject({ code: 'dataset/bad-value', value: 'fund, other' });
  });

  test('indices before weights: a weight of an index that has no returns is refused', () => {
    const index = 'index,date,return\nstock,2024-01-31,0.01\n';
    const { files } = openFiles([
      { name: 'w.csv', text: 'from,index,weight\n2024-01-01,stocks,1\n' },
      { name: 'i.csv', text: index },
    ]);
    expect(files.map(({ form }) => form)).toEqual(['indices', 'weights']);
    expect(files[1]?.failure).toMatchObject({ code: 'dataset/bad-value', line: 2, column: 'index', expected: 'stock' });
  });
});

test('what is shown first: values, flows and shares, worked by hand', () => {
  const view = portfolioView(
    openFiles([
      { name: 'h.csv', text: holdings },
      { name: 'f.csv', text: flows },
    ]),
  );
  expect(view.valuations).toEqual([
    { date: '2024-01-30', value: 100, flow: 100 },
    { date: '2024-01-31', value: 100, flow: 0 },
    { date: '2024-02-02', value: 112, flow: 10 },
  ]);
  expect(view.gain).toEqual({ change: 12, netFlow: 10, paidIn: 10, paidOut: 0, flowDays: 1 });
  expect(view.flows).toEqual([{ period: '2024-02', amount: 10 }]);
  expect(partShares(view, 'assetClass', 2)).toEqual([
    { part: 'treasury', value: 71, share: 71 / 112 },
    { part: 'stock', value: 41, share: 41 / 112 },
  ]);
  expect(partShares(view, 'mandate', 0).map(({ part, value }) => [part, value])).toEqual([
    ['entrusted', 60],
    ['direct', 40],
  ]);
});

test('the sample is whole: every file is used, and managers together are the fund', () => {
  const open = openSample();
  expect(open.files.filter(({ failure }) => failure !== null)).toEqual([]);
  const view = portfolioView(open);
  expect(view.parts?.manager).toHaveLength(5);
  expect(view.parts?.assetClass).toHaveLength(6);
  for (const [at, { value }] of view.valuations.entries()) {
    for (const grouping of ['manager', 'assetClass'] as const) {
      const sum = partShares(view, grouping, at).reduce((total, part) => total + part.value, 0);
      expect(sum).toBeCloseTo(value, 2);
    }
  }
});
