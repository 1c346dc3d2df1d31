import { describe, expect, test } from 'vitest';
import { applyReforms } from '../../shared/parameters/applyReforms';
import type { Parameter, ParameterSet, Reform } from '../../shared/parameters/parameter';
import { readParameters } from '../../shared/parameters/readParameters';
import { readScenario } from '../../shared/parameters/readScenario';
import { yearlyValues } from '../../shared/parameters/yearlyValues';
import { bundledParameters, parameterFiles, unwrapped } from '../support/bundled';

const parameter = (id: string): Parameter => {
  const found = bundledParameters().byId.get(id);
  if (!found) throw new Error(id);
  return found;
};

const valueIn = (id: string, year: number) => unwrapped(yearlyValues(parameter(id), year, 1))[0];

describe('a year takes the values in force, weighed by days', () => {
  // 国办发〔2019〕13号: 16 % from 1 May; 120 days at 19 % and 245 at 16 %.
  test('employer rate of 2019', () => {
    expect(valueIn('contribution.employerRate', 2019)).toBeCloseTo((120 * 0.19 + 245 * 0.16) / 365, 12);
    expect(valueIn('contribution.employerRate', 2018)).toBeCloseTo(0.19, 12);
    expect(valueIn('contribution.employerRate', 2098)).toBeCloseTo(0.16, 12);
  });

  // Decision of 2024-09-13: 15 years to 2029, then half a year more each year to 20 in 2039.
  test.each([
    { year: 2029, years: 15 },
    { year: 2030, years: 15.5 },
    { year: 2035, years: 18 },
    { year: 2039, years: 20 },
    { year: 2060, years: 20 },
  ])('minimum years of $year are $years', ({ year, years }) => {
    expect(valueIn('retirement.minimumYears', year)).toBeCloseTo(years, 12);
  });

  test('a value not yet in force is a failure, not a zero', () => {
    expect(yearlyValues(parameter('contribution.employerRate'), 1997, 1)).toEqual({
      ok: false,
      failure: { code: 'parameter/not-in-force', id: 'contribution.employerRate', day: '1997-01-01' },
    });
  });
});

test('an assumption path runs straight between its years and level outside them', () => {
  const path = parameter('economy.wageGrowth');
  const [first, second] = path.values;
  expect(valueIn('economy.wageGrowth', 2010)).toBe(first.value);
  expect(valueIn('economy.wageGrowth', 2026)).toBeCloseTo(first.value + (second.value - first.value) / 5, 12);
  expect(valueIn('economy.wageGrowth', 2099)).toBe(path.values.at(-1)?.value);
});

describe('a parameter file is refused with file, line and field', () => {
  const refused = (change: (text: string) => string, file = 'parameters/fund.yaml') => {
    const files = parameterFiles().map(({ name, text }) => ({ name, text: name === file ? change(text) : text }));
    const result = readParameters(files);
    if (result.ok) throw new Error('the damaged file was accepted');
    return result.failure;
  };

  test('an id that the engine does not know, with the nearest one', () => {
    expect(refused((text) => text.replace('fund.subsidyShare', 'fund.subsidyShaer'))).toEqual({
      code: 'parameter/unknown',
      file: 'parameters/fund.yaml',
      line: 2,
      id: 'fund.subsidyShaer',
      nearest: 'fund.subsidyShare',
    });
  });

  test('a wrong unit', () => {
    expect(refused((text) => text.replace('unit: ratio', 'unit: years'))).toMatchObject({
      code: 'parameter/wrong-unit',
      line: 4,
      id: 'fund.subsidyShare',
      unit: 'years',
      expected: 'ratio',
    });
  });

  test('a percentage where a fraction belongs', () => {
    expect(refused((text) => text.replace('value: 0.21', 'value: 21'))).toMatchObject({
      code: 'parameter/out-of-range',
      id: 'fund.subsidyShare',
      value: 21,
      low: 0,
      high: 1,
    });
  });

  test('a value without a source', () => {
    const withoutBasis = (text: string) => text.replace(/\n {6}basis: .*/, '');
    expect(refused(withoutBasis)).toMatchObject({ code: 'parameter/invalid-field', id: 'fund.subsidyShare' });
  });

  test('dates out of order', () => {
    const failure = refused((text) => text.replace('from: 2016-01-01', 'from: 2001-01-01'));
    expect(failure).toMatchObject({ code: 'parameter/invalid-field', field: 'values.from' });
  });

  test('text that is not YAML', () => {
    const failure = refused((text) => text.replace('label: {', 'label: ['));
    expect(failure).toMatchObject({ code: 'parameter/not-yaml', file: 'parameters/fund.yaml', line: 3 });
  });

  test('an id given twice', () => {
    expect(refused((text) => `${text}\n${text}`)).toMatchObject({
      code: 'parameter/duplicate',
      id: 'fund.subsidyShare',
    });
  });

  test('an id left out', () => {
    const files = parameterFiles().filter(({ name }) => name !== 'parameters/fund.yaml');
    expect(readParameters(files)).toMatchObject({ ok: false, failure: { code: 'parameter/missing' } });
  });
});

describe('reforms', () => {
  const law: ParameterSet = bundledParameters();
  const raise: Reform = {
    id: 'raise',
    title: { zh: '提高费率', en: 'Raise the rate' },
    changes: [
      {
        parameter: 'contribution.employerRate',
        unit: 'ratio',
        values: [{ from: '2030-07-01', value: 0.2, basis: { kind: 'assumed', why: { zh: '检验', en: 'Test' } } }],
      },
    ],
  };

  test('change the law from their date on and nothing before it', () => {
    const reformed = unwrapped(applyReforms(law, [raise])).byId.get('contribution.employerRate');
    if (!reformed) throw new Error('lost');
    const rates = unwrapped(yearlyValues(reformed, 2029, 3));
    expect(rates[0]).toBeCloseTo(0.16, 12);
    expect(rates[1]).toBeCloseTo((181 * 0.16 + 184 * 0.2) / 365, 12);
    expect(rates[2]).toBeCloseTo(0.2, 12);
    expect(law.byId.get('contribution.employerRate')?.values.at(-1)?.value).toBe(0.16);
  });

  test('an empty list is current law', () => {
    expect(unwrapped(applyReforms(law, []))).toEqual(law);
  });

  test('a scenario with an unknown lever or a wrong unit is refused', () => {
    const text = (id: string, unit: string) => `
id: test
title: { zh: 检验, en: Test }
firstYear: 2024
years: 75
reforms:
  - id: r
    title: { zh: 检验, en: Test }
    changes:
      - parameter: ${id}
        unit: ${unit}
        values:
          - { from: 2030-01-01, value: 0.2, basis: { kind: assumed, why: { zh: 检验, en: Test } } }
`;
    const read = (id: string, unit: string) => readScenario({ name: 'test.yaml', text: text(id, unit) });
    expect(read('contribution.employerRate', 'ratio')).toMatchObject({ ok: true });
    expect(read('contribution.flexibelRate', 'ratio')).toMatchObject({
      failure: { code: 'parameter/unknown', line: 10, nearest: 'contribution.flexibleRate' },
    });
    expect(read('contribution.employerRate', 'years')).toMatchObject({
      failure: { code: 'parameter/wrong-unit', line: 11, expected: 'ratio' },
    });
  });
});
