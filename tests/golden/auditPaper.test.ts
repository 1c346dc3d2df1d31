import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseTotals } from '../../shared/audit/cases/caseTotals';
import { findingCase } from '../../shared/audit/cases/findingCase';
import { readRules } from '../../shared/audit/readRule';
import type { Rule } from '../../shared/audit/rule';
import { evaluateDrawn } from '../../shared/audit/sampling/auditedSample';
import { languages } from '../../shared/base/language';
import type { AuditFacts, CaseGroup } from '../../shared/report/audit/auditFacts';
import { auditPaper } from '../../shared/report/audit/auditPaper';
import { figuresOf } from '../../shared/report/figuresOf';
import { personalColumnsFile, readPersonalColumns, treated } from '../../shared/report/redaction/personalColumns';
import { StandIns } from '../../shared/report/redaction/standIns';
import { blocksOf, blocksOfKind, sectionsOf } from '../../shared/report/sectionsOf';
import { unwrapped, yamlFiles } from '../support/bundled';

const ruleId = 'benefit.after-death';
const found = unwrapped(readRules(yamlFiles('rules'))).find(({ id }) => id === ruleId);
if (found === undefined) throw new Error(ruleId);
const rule: Rule = found;
const outcome: CaseGroup['outcome'] = {
  ...{ rule: ruleId, count: 2, rows: 3, amountAtRisk: 900, milliseconds: 1, tested: 50 },
  status: 'hits',
};

const decided = findingCase({
  ...{
    id: 'a',
    rule: ruleId,
    status: 'confirmed',
    note: '已核实',
    decidedAt: '2026-01-02T08:00:00Z',
    decidedBy: '王审计',
  },
  ...{ stage: 'decided', verdict: 'confirmed', confirmedAmount: 600, recovered: 250 },
});
const finding = (id: string, amountAtRisk: number) => ({
  ...{ id, rule: ruleId, keys: {}, rows: 1, firstPeriod: '2023-05-01', lastPeriod: '2023-06-01', amountAtRisk },
});
const row = (at: number, person: string, amount: number) => ({
  ...{ finding: at, person, amount, values: { period: '2023-05-01' }, file: 'benefits.csv', line: '7' },
});
const group: CaseGroup = {
  ...{ rule, outcome, persons: 2, firstPeriod: '2023-05-01', lastPeriod: '2023-06-01' },
  findings: [finding('a', 600), finding('b', 300)],
  rows: [row(1, 'P1', 400), row(1, 'P1', 200), row(2, 'P2', 300)],
  ...{ leftOut: [], cases: [decided] },
};

const drawn = {
  question: { rows: { table: 'benefits', amount: 'amount', where: [] }, seed: 7, method: 'monetary', size: 2 },
  strata: [{ id: 'all', count: 40, bookValue: 1000, size: 2 }],
  ...{ interval: 500, start: 10 },
  items: [100, 200].map((book) => ({ stratum: 'all', book, hits: 1, columns: {} })),
} as unknown as NonNullable<AuditFacts['sampling']>['sample']; // the strata's spread is not looked at here

const facts: AuditFacts = {
  ...{ asOf: '2024-01-01', rules: [rule], outcomes: [outcome], persons: 2, files: [], regions: [], groups: [group] },
  totals: caseTotals([outcome], [{ case: decided, isFound: true }], '2026-01-03'),
  sampling: {
    sample: drawn,
    confidence: 0.95,
    // Half of the second amount is wrong.
    answer: evaluateDrawn(drawn, [100, 100], { confidence: 0.95, tolerable: 2500 }),
  },
  price: {
    question: { confidence: 0.9 },
    measures: [
      { id: 'recovered', value: 1234.5, low: 1000, high: 1500 },
      { id: 'fundMonths', value: Number.POSITIVE_INFINITY, low: null, high: Number.POSITIVE_INFINITY },
    ],
  } as unknown as AuditFacts['price'], // as above: what else was asked is not said
};

const paper = (language: (typeof languages)[number]) => auditPaper({ facts, language, day: '2026-01-03' });
const cells = new Map(figuresOf(paper('en')).map(({ figure }) => [figure.cell, figure.value]));

describe('a paper on one rule', () => {
  test('says what was confirmed and recovered, by whom and why', () => {
    expect(cells.get('totals.confirmed.amount')).toBe(600);
    expect(cells.get('totals.recovered.amount')).toBe(250);
    const decisions = blocksOfKind(paper('zh-CN'), 'table').find(({ caption }) => caption === '查实与办理记录');
    expect(decisions?.rows.map((cols) => cols.map((one) => (typeof one === 'string' ? one : one.text)))).toEqual([
      ['1', '已查实', '600.00', '250.00', '王审计', '2026-01-02', '已核实'],
    ]);
  });

  test('has no breakdown by region where there are fewer than five persons', () => {
    expect(sectionsOf(paper('en')).map(({ id }) => id)).not.toContain('regions');
  });

  // One sampled yuan stands for 500; tainting (200 − 100)/200 = ½, so that 250 yuan are most likely. AICPA factors of
  // 95 %: 3.00 for none, 4.75 for one error. Limit: 500·3.00 + 250·(4.75 − 3.00) = 1500 + 437.5 = 1937.5 or so.
  test('says what the sample stands for', () => {
    expect(cells.get('sample.over.mostLikely')).toBeCloseTo(250, 9);
    expect(Math.abs((cells.get('sample.over.upperLimit') ?? 0) - 1937.5)).toBeLessThan(5);
    expect(cells.get('sample.size')).toBe(2);
    expect(cells.get('sample.bookValue')).toBe(1000);
  });

  test.each(languages)('in %s says the price, in words where it has no number', (language) => {
    const [table] = sectionsOf(paper(language)).flatMap(({ id, blocks }) =>
      id === 'price' ? blocks.filter((block) => block.kind === 'table') : [],
    );
    expect(table?.rows[0]?.slice(1).map((cell) => (typeof cell === 'string' ? cell : cell.text))).toEqual([
      ...['1,234.50', '1,000.00', '1,500.00'],
    ]);
    expect(table?.rows[1]?.slice(1).every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
    expect(JSON.stringify(blocksOf(paper(language)))).not.toMatch(/undefined|NaN|\{\{|auditReport\./);
  });
});

describe('columns that could make a person known', () => {
  const file = { name: personalColumnsFile, text: readFileSync(`datasets/${personalColumnsFile}`, 'utf8') };
  const personal = unwrapped(readPersonalColumns(file));

  test.each([
    ['member_id', 'M00000108', 'P1'],
    ['id_number', '110101199003070038', null],
    ['name', '王建国', null],
    ['payee_account', '6217000000000005', '****0005'],
    ['birth_date', '1990-03-07', '1990'],
    ['death_date', '2022-07-16', '2022-07'],
    ['counterparty', '城投平台公司', '城投平台公司'],
    ['counterparty', '王建国', '王****'],
  ])('%s %s is shown as %s', (column, value, shown) => {
    const treatment = personal.get(column);
    expect(treatment && treated(treatment, value, new StandIns())).toBe(shown);
  });

  test('a file with a treatment that is none is refused', () => {
    const text = file.text.replace('treatment: mask', 'treatment: blur');
    expect(readPersonalColumns({ ...file, text })).toMatchObject({ ok: false });
  });
});
