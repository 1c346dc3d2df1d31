import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { readCell } from '../../shared/report/cells';
import { committeeReport } from '../../shared/report/committeeReport';
import type { ReportDocument, TableBlock } from '../../shared/report/document';
import type { ReportInput } from '../../shared/report/reportContext';
import { blocksOf, blocksOfKind } from '../../shared/report/sectionsOf';
import { deficitOnly, emptied, higherRate, sampleInput, sampleRun, sound } from '../support/reportSample';
import { expectCells, expectDigits, expectSound, shownInReport } from '../support/shownFigures';

const shapes = { emptied, deficitOnly, sound };
const cases = languages.flatMap((language) =>
  Object.entries(shapes).map(([name, shape]) => ({ name, language, input: sampleInput(shape, language) })),
);

const changed = (language: 'zh-CN' | 'en', shape = deficitOnly): ReportInput => ({
  ...sampleInput(shape, language),
  run: sampleRun(shape, 'higher-rate'),
  scenario: higherRate,
  baseline: sampleRun(emptied),
});

const tablesOf = (report: ReportDocument): readonly TableBlock[] => blocksOfKind(report, 'table');

describe.each([...cases, ...languages.map((language) => ({ name: 'changed', language, input: changed(language) }))])(
  'the report on a fund that is $name, in $language',
  ({ input }) => {
    const report = committeeReport(input);

    test('every figure has the value of its cell and stands in its words', () => {
      expect(shownInReport(report).length).toBeGreaterThan(150);
      expectCells(report, (cell) => readCell(input, cell));
    });

    test('every printed number reads back as its value, to its last digit', () => {
      expect(expectDigits(report)).toBeGreaterThan(150);
    });

    test('it has two pages, and nothing is missing in them', () => {
      expect(report.parts).toHaveLength(2);
      expectSound(report);
    });
  },
);

// Payroll 10e12·1.02^t, income 10 % of it, cost 9 % + 0.2 % t: deficit once t > 5, that is in 2030.
describe('headline and key figures', () => {
  const keyTexts = (report: ReportDocument): readonly string[] =>
    blocksOf(report).flatMap((block) =>
      block.kind === 'figures' ? block.items.map(({ value, note }) => `${value.text} | ${note.text}`) : [],
    );

  test('of a fund that runs out, in English', () => {
    const report = committeeReport(sampleInput(emptied, 'en'));
    expect(report.headline.text).toBe(
      'The fund is empty in March 2047; 74% of benefits stay payable from the income of that year.',
    );
    // 2047: t = 23, cost 13.6 %, so 10/13.6 = 73.5 %. 2024: 4 + 0.1 trillion; 4.1/0.9·12 = 54.7 months.
    expect(keyTexts(report)).toEqual([
      '4.10 trillion yuan | pays for 54.7 months',
      '2030 | short by 22.5 billion yuan',
      '4.31 trillion yuan | at the end of 2028',
      'March 2047 | in year 24 of 75',
      '73.5% | from the income of 2047',
      '−3.1% | of payroll over 75 years',
    ]);
  });

  test('of a fund that runs out, in Chinese', () => {
    const report = committeeReport(sampleInput(emptied, 'zh-CN'));
    expect(report.headline.text).toBe('基金将于2047年3月用尽，届时当年收入仅够支付74%的待遇。');
    expect(keyTexts(report)).toEqual([
      '4.10万亿元 | 可支付54.7个月',
      '2030年 | 当年缺口225.2亿元',
      '4.31万亿元 | 2028年末',
      '2047年3月 | 75年中第24年',
      '73.5% | 以2047年收入计',
      '−3.1% | 占75年缴费工资',
    ]);
  });

  test('of a fund with a deficit that does not run out', () => {
    expect(committeeReport(sampleInput(deficitOnly, 'zh-CN')).headline.text).toBe(
      '基金在75年内不会用尽；2075年首次出现当期收不抵支。',
    );
    expect(keyTexts(committeeReport(sampleInput(deficitOnly, 'en'))).slice(3, 5)).toEqual([
      'Not empty | within 75 years',
      '20.19 | years of expenditure',
    ]);
  });

  test('of a fund without any deficit', () => {
    const report = committeeReport(sampleInput(sound, 'en'));
    expect(report.headline.text).toBe(
      'The fund does not run out within 75 years and takes in no less than it pays out in every year.',
    );
    expect(keyTexts(report)[1]).toBe('None | up to 2098');
  });

  test('of a fund whose month of exhaustion and payable share are not known', () => {
    const input = sampleInput(emptied, 'en');
    const summary = { ...input.run.outlook.summary, exhaustionMonth: null, payableShare: null };
    const run = { ...input.run, outlook: { ...input.run.outlook, summary } };
    expect(committeeReport({ ...input, run }).headline.text).toBe('The fund is empty in 2047.');
  });
});

describe('against current law', () => {
  test('a fund that is saved, and what saves it', () => {
    const report = committeeReport(changed('en'));
    const words = blocksOf(report).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(words).toContain(
      'Against current law. The fund does not run out within 75 years; under current law it is empty in March 2047. ' +
        'The actuarial balance over 75 years is −3.1% of payroll instead of −3.1%.',
    );
    const [, changes, assumptions] = tablesOf(report);
    expect(changes?.rows[0]).toMatchObject([
      'Employer contribution rate',
      { text: '16.0%', figures: [{ value: 0.16, cell: 'parameters.contribution.employerRate@2019-05-01' }] },
      { text: '20.0%', figures: [{ value: 0.2, cell: 'changes.contribution.employerRate@2025-01-01' }] },
      'Set by the user',
      '2025-01-01',
    ]);
    expect(assumptions?.rows.map(([name]) => name)).toEqual(['Births per woman', 'Growth of the average wage']);
  });

  test('another variant of fertility is a change too', () => {
    const input = changed('en');
    const low = committeeReport({ ...input, scenario: { ...input.scenario, fertility: 'low' } });
    expect(tablesOf(low)[1]?.rows[0]?.slice(0, 3)).toEqual(['Births per woman', 'UN medium variant', 'UN low variant']);
  });

  test.each([
    [emptied, 'The fund is empty in March 2047 instead of March 2047.'],
    [sound, 'The fund does not run out within 75 years; under current law it is empty in March 2047.'],
  ])('says how the end of the fund moves', (shape, words) => {
    expect(JSON.stringify(committeeReport(changed('en', shape)))).toContain(words);
  });
});

describe('assumptions and sources', () => {
  const report = committeeReport(sampleInput(emptied, 'zh-CN'));

  test('an assumption on a path has its value in the first year and the last one stated', () => {
    // 6 % in 2020 to 4 % in 2030: 5.2 % in 2024.
    expect(JSON.stringify(tablesOf(report)[1]?.rows[2])).toContain('每年5.2%');
    expect(JSON.stringify(tablesOf(report)[1]?.rows[2])).toContain('2030年起每年4.0%');
  });

  test('each source has its mark in words', () => {
    const sources = blocksOf(report).flatMap((block) => (block.kind === 'sources' ? block.items : []));
    expect(sources.map(({ mark, status }) => `${mark} ${status}`)).toEqual(['unverified 未核实', 'verified 已核实']);
  });

  test('communiqués that differ in their year alone share a line', () => {
    const input = sampleInput(emptied, 'en');
    const one = input.references[0];
    if (one === undefined) throw new Error('the sample has references');
    const years = [2018, 2020, 2021, 2022];
    const references = years.map((year) => ({
      ...one,
      id: `c${year}`,
      title: { zh: '公报', en: `Communiqué ${year}` },
    }));
    const accounts = years.map((year) => ({
      year,
      measures: { income: { value: 1, reference: `c${year}`, status: 'verified' as const, file: '', line: 1 } },
    }));
    const blocks = blocksOf(committeeReport({ ...input, references, accounts }));
    expect(JSON.stringify(blocks)).toContain('Communiqué 2018, 2020–2022');
  });
});
