import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRules } from '../../shared/audit/readRule';
import type { Failure } from '../../shared/base/failure';
import { unwrapped } from '../support/bundled';
import { everyPension, read, ruleText } from './ownRules';

function failureOf(text: string): Failure {
  const result = read(text);
  if (result.ok) throw new Error('accepted');
  return result.failure;
}

describe('a rule file', () => {
  test('names its file and line where it is no YAML', () => {
    expect(failureOf('id: own.a\ntitle: [\n')).toMatchObject({ code: 'rule/not-yaml', file: 'own.yaml', line: 3 });
  });

  test('names the field that is not valid', () => {
    const text = ruleText('own.a', everyPension).replace('severity: notice', 'severity: bad');
    expect(failureOf(text)).toMatchObject({ code: 'rule/invalid-field', line: 6, id: 'own.a', field: 'severity' });
  });

  test('suggests the nearest table, column and prepared table', () => {
    const facts = { code: 'rule/unknown-name', id: 'own.a', file: 'own.yaml' };
    expect(failureOf(ruleText('own.a', everyPension, 'tables: { benefit: [amount] }'))).toMatchObject({
      ...facts,
      name: 'benefit',
      nearest: 'benefits',
    });
    expect(failureOf(ruleText('own.a', everyPension, 'tables: { benefits: [ammount] }'))).toMatchObject({
      ...facts,
      name: 'benefits.ammount',
      nearest: 'amount',
    });
    const more = 'tables: { benefits: [amount] }\nprepared: [known_death]';
    expect(failureOf(ruleText('own.a', everyPension, more))).toMatchObject({
      name: 'known_death',
      nearest: 'known_deaths',
    });
  });

  test('may read only what it lists, so that a change of it is seen', () => {
    const sql = 'SELECT member_id, amount AS amount_at_risk FROM benefits JOIN deaths USING (member_id)';
    expect(failureOf(ruleText('own.a', sql))).toMatchObject({ code: 'rule/not-listed', name: 'deaths' });
  });

  test('states each figure that its query names, within its range', () => {
    const sql = `${everyPension} WHERE amount > $least`;
    expect(failureOf(ruleText('own.a', sql))).toMatchObject({ code: 'rule/unknown-name', name: 'least' });
    const least = (value: number): string =>
      `tables: { benefits: [amount] }
parameters: [{ id: least, label: { zh: 下限, en: Least }, unit: yuan, value: ${value}, range: [0, 100] }]`;
    expect(read(ruleText('own.a', sql, least(50))).ok).toBe(true);
    expect(failureOf(ruleText('own.a', sql, least(500)))).toMatchObject({ code: 'rule/invalid-field' });
  });

  test('with two rules of one id is refused', () => {
    const one = { name: 'a.yaml', text: ruleText('own.a', everyPension) };
    const two = { name: 'b.yaml', text: ruleText('own.a', everyPension) };
    expect(readRules([one, two])).toMatchObject({ ok: false, failure: { code: 'rule/duplicate', file: 'b.yaml' } });
  });
});

const guides = ['audit.md', '审计.md'];

test.each(guides)('the rule that %s shows is one', (name) => {
  const text = readFileSync(path.join(import.meta.dirname, '../../docs/guide', name), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(text) ?? [];
  expect(unwrapped(read(example))).toMatchObject([{ id: 'own.large-cash', parameters: [{ id: 'limit' }] }]);
});
