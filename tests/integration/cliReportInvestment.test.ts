import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { riskNames } from '../../shared/investment/risk/riskSet';
import { reportCsv } from '../../shared/report/csv';
import type { ReportDocument } from '../../shared/report/document';
import { reportDocumentSchema } from '../../shared/report/documentSchema';
import { figuresOf } from '../../shared/report/figuresOf';
import { blocksOf } from '../../shared/report/sectionsOf';
import { at, document, folder, put, within } from '../support/commandLine';

interface Limits {
  readonly limits: readonly { id: string; share: number | null; distance: number | null; breachDays: number }[];
  readonly fees: readonly { charged: number; rate: number | null; excess: number | null }[];
}
interface Safety {
  readonly ladder: { readonly months: readonly { readonly month: string; readonly cash: number }[] };
}

const book = at('book');
const file = (name: string): string => `${book}/${name}.csv`;
const reportIn = (path: string): ReportDocument => reportDocumentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const cellsOf = (report: ReportDocument): ReadonlyMap<string, number> =>
  new Map(figuresOf(report).map(({ figure }) => [figure.cell, figure.value]));

let report: ReportDocument;
let cells: ReadonlyMap<string, number>;

beforeAll(async () => {
  expect((await within(['limits', '--write-sample', book])).status).toBe(0);
  const portfolio = ['holdings', 'cash_flows', 'placements', 'interest', 'fees', 'payments'].flatMap((name) => [
    ...['--portfolio', file(name)],
  ]);
  const out = ['--format', 'json', '--out', at('report.json'), '--languages', languages.join(',')];
  const ran = await within(['report', '--kind', 'investment', ...portfolio, ...out]);
  expect(ran.status, ran.err).toBe(0);
  report = reportIn(at('report.en.json'));
  cells = cellsOf(report);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the report on a portfolio says what the other commands say', () => {
  test('of limits and fees', async () => {
    const options = ['--flows', file('cash_flows'), '--fees', file('fees')];
    const said = document<Limits>(await within(['limits', file('holdings'), ...options, '--json']));
    const shown = said.limits.filter(({ id }) => cells.has(`limits(${id}).limit`));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.some(({ breachDays }) => breachDays > 0)).toBe(true);
    for (const { id, share, distance, breachDays } of shown) {
      expect(cells.get(`limits(${id}).share`) ?? null, id).toBe(share);
      expect(cells.get(`limits(${id}).distance`) ?? null, id).toBe(distance);
      expect(cells.get(`limits(${id}).breachDays`), id).toBe(breachDays);
    }
    expect(said.fees.length).toBeGreaterThan(0);
    for (const [k, { charged, rate }] of said.fees.entries()) {
      expect(cells.get(`fees(${k + 1}).charged`)).toBe(charged);
      expect(cells.get(`fees(${k + 1}).rate`) ?? null).toBe(rate);
    }
  });

  test('of returns and risk, worked out anew from its own values and flows', async () => {
    const [, ...lines] = reportCsv(report).trim().split('\r\n');
    const values = put('values.csv', ['date,value,flow', ...lines].join('\n'));
    const ran = await within(['returns', at(values), '--json']);
    const said = document<Record<string, number | null>>(ran);
    expect(cells.get('returns.timeWeighted')).toBeCloseTo(said.timeWeighted ?? Number.NaN, 12);
    expect(cells.get('returns.modifiedDietz')).toBeCloseTo(said.modifiedDietz ?? Number.NaN, 12);
    // The deepest drawdown is answered with its dates, as a record of its own.
    const compared = riskNames.filter((name) => name !== 'maxDrawdown' && cells.has(`risk.${name}`));
    expect(compared.length).toBeGreaterThan(12);
    for (const name of compared) expect(cells.get(`risk.${name}`), name).toBeCloseTo(said[name] ?? Number.NaN, 9);
  });

  test('of safety', async () => {
    const options = [
      '--placements',
      file('placements'),
      '--interest',
      file('interest'),
      '--payments',
      file('payments'),
    ];
    const said = document<Safety>(await within(['safety', file('holdings'), ...options, '--json']));
    expect(said.ladder.months.length).toBeGreaterThan(12);
    for (const { month, cash } of said.ladder.months) expect(cells.get(`ladder(${month}).cash`), month).toBe(cash);
  });

  test('in both languages with the same numbers', () => {
    const chinese = reportIn(at('report.zh-CN.json'));
    expect(cellsOf(chinese)).toEqual(cells);
    expect(chinese.headline.text).toMatch(/[\u4e00-\u9fff]/);
    const text = JSON.stringify(report.parts);
    expect(text).not.toMatch(/undefined|NaN|\{\{|investmentReport\./);
  });

  test('leaves the assessment to whoever signs it', () => {
    const open = blocksOf(report).flatMap((block) => (block.kind === 'paragraph' && block.isToWrite ? [block.id] : []));
    expect(open).toEqual(['opinion']);
  });
});

test.each([
  { args: [], status: 2, says: '--portfolio' },
  { args: ['--portfolio', at('none.csv')], status: 1, says: 'none.csv' },
])('$args makes none', async ({ args, status, says }) => {
  const ran = await within(['report', '--kind', 'investment', '--format', 'csv', '--out', at('x.csv'), ...args]);
  expect(ran.status).toBe(status);
  expect(ran.err).toContain(says);
});

test('the made-up portfolio is said to be one, and is attributed to its benchmark', async () => {
  const out = ['--format', 'json', '--out', at('sample.json'), '--language', 'en'];
  expect((await within(['report', '--kind', 'investment', '--portfolio', 'sample', ...out])).status).toBe(0);
  const made = reportIn(at('sample.json'));
  expect(blocksOf(made).some((block) => block.kind === 'paragraph' && block.text.includes('made up'))).toBe(true);
  const own = cellsOf(made);
  const of = (name: string): number => own.get(`attribution.${name}`) ?? Number.NaN;
  // Portfolio less benchmark is what all effects come to.
  expect(of('portfolio') - of('benchmark')).toBeCloseTo(of('excess'), 12);
  expect(of('allocation') + of('selection') + of('interaction')).toBeCloseTo(of('excess'), 9);
});
