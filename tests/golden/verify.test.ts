import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../shared/verify/compare';
import { computed, type Registry } from '../../shared/verify/known';
import { verifyCases } from '../../shared/verify/verifyCases';
import { readVerifyFile, type VerifyFile } from '../../shared/verify/verifyFile';

const folder = path.join(import.meta.dirname, '../../datasets/checks');
const bundled = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(name: string, text: string): VerifyFile {
  const file = readVerifyFile(name, text);
  if (!file.ok) throw new Error(JSON.stringify(file.failure));
  return file.value;
}

const one = (facts: Record<string, unknown>): VerifyFile =>
  read('one.json', JSON.stringify([{ id: 'one', inputs: {}, tolerance: { abs: 0.01 }, ...facts }]));

const answering: Registry = {
  seven: () => computed(7),
  none: () => computed(null),
  list: () => computed([1, 2, 3]),
  parts: () => computed({ a: 1, b: [2, 3] }),
};

describe('bundled known answers', () => {
  test.each(bundled)('%s is reproduced whole', (name) => {
    const report = verifyCases(read(name, readFileSync(path.join(folder, name), 'utf8')));
    expect(report.failures).toEqual([]);
    expect(report.unsupported).toBe(0);
    expect(report.passed).toBe(report.outcomes.length);
  });

  test('there are at least 60 of them, each with its source', () => {
    const cases = bundled.flatMap((name) => read(name, readFileSync(path.join(folder, name), 'utf8')).cases);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.filter((item) => item.source === '' || item.kind === '')).toEqual([]);
    expect(new Set(cases.map((item) => item.id)).size).toBe(cases.length);
  });

  test('a published figure that is off by more than its print fails', () => {
    const name = 'ssa-period-life-tables.json';
    const file = read(name, readFileSync(path.join(folder, name), 'utf8'));
    const wrong = file.cases.map((item) =>
      item.id === 'ssa-1990-male-ex' ? { ...item, expected: (item.expected as number[]).map((e) => e + 0.02) } : item,
    );
    const report = verifyCases({ ...file, cases: wrong });
    expect(report.failed).toBe(1);
    expect(report.failures[0]).toMatchObject({ id: 'ssa-1990-male-ex', fn: 'lifeTableColumn' });
    expect(report.failures[0].difference).toBeGreaterThan(0.01);
  });
});

describe('what counts as passed', () => {
  test.each([
    { name: 'a number in the band', fn: 'seven', expected: 7.009, state: 'passed' },
    { name: 'a number outside', fn: 'seven', expected: 7.02, state: 'failed' },
    { name: 'no value where none is expected', fn: 'none', expected: 'NaN', state: 'passed' },
    { name: 'no value where a number is expected', fn: 'none', expected: 0, state: 'failed' },
    { name: 'a number where none is expected', fn: 'seven', expected: null, state: 'failed' },
    { name: 'a list', fn: 'list', expected: [1, 2, 3], state: 'passed' },
    { name: 'a shorter list', fn: 'list', expected: [1, 2], state: 'failed' },
    { name: 'a longer list', fn: 'list', expected: [1, 2, 3, 4], state: 'failed' },
    { name: 'some of the parts', fn: 'parts', expected: { b: [2, 3] }, state: 'passed' },
    { name: 'a part that is not there', fn: 'parts', expected: { c: 1 }, state: 'failed' },
    { name: 'a part that is not there and has no value', fn: 'parts', expected: { c: null }, state: 'failed' },
    { name: 'nothing to compare', fn: 'parts', expected: {}, state: 'failed' },
    { name: 'words instead of a number', fn: 'seven', expected: 'seven', state: 'failed' },
    { name: 'a function that is not known', fn: 'eight', expected: 7, state: 'unsupported' },
    { name: 'a name that every object has', fn: 'toString', expected: 7, state: 'unsupported' },
  ])('$name: $state', ({ fn, expected, state }) => {
    expect(verifyCases(one({ fn, expected }), answering).outcomes[0].state).toBe(state);
  });

  test('a function that gets other inputs than it takes fails and says which', () => {
    const report = verifyCases(one({ fn: 'annuityDue', inputs: { i: 'high', n: 10 }, expected: 8 }));
    expect(report.failures[0].reason).toContain('i:');
  });

  test('a table that the file does not have fails and is named', () => {
    const report = verifyCases(one({ fn: 'Ax', inputs: { table: 'gone', x: 0, i: 0.05 }, expected: 1 }));
    expect(report.failures[0].reason).toBe('tables.gone');
  });

  test('figures shared by name are put in place', () => {
    const flows = { i: 0.25, cashflows: { series: 'flows' }, times: [1] };
    const file = one({ fn: 'macaulayDuration', inputs: flows, expected: 1 });
    expect(verifyCases({ ...file, tables: { flows: [5] } }).passed).toBe(1);
  });
});

test('the band of a field may be a bare number', () => {
  const file = one({ fn: 'parts', expected: { a: 1.5 }, tolerance: { byField: { a: 0.6 } } });
  expect(verifyCases(file, answering).passed).toBe(1);
});

test('a field has its own band', () => {
  const tolerance = { abs: 0, byField: { b: { abs: 1 } } };
  expect(compare({ a: 1, b: 2 }, { a: 1, b: 2.9 }, tolerance).worst).toBeNull();
  expect(compare({ a: 1, b: 2 }, { a: 1.5, b: 2 }, tolerance).worst?.at).toBe('a');
  expect(compare([1, 5], [1.1, 7], {}).worst).toEqual({ at: '[1]', expected: 5, actual: 7, difference: 2 });
});

describe('files that are no check files', () => {
  test.each([
    { text: '{"cases": ', wrong: 'JSON' },
    { text: '{"cases": []}', wrong: 'cases' },
    { text: '{"cases": [{"id": "a", "inputs": {}}]}', wrong: 'cases.0.fn' },
  ])('$text', ({ text, wrong }) => {
    const file = readVerifyFile('mine.json', text);
    expect(file.ok).toBe(false);
    expect(JSON.stringify(file)).toContain(wrong);
    expect(JSON.stringify(file)).toContain('mine.json');
  });
});
