import { describe, expect, test } from 'vitest';
import { type OwnRule, readOwnRule, withOwnRules } from '../../shared/audit/own/ownRules';
import { draftOf, fieldAt, newDraft, type RuleDraft, ruleText, tablesOf } from '../../shared/audit/own/ruleDraft';
import { readRules } from '../../shared/audit/readRule';
import { freeId } from '../../shared/base/freeId';
import { bundledRules } from '../audit/world';

const words = { zh: '大额待遇', en: 'Large benefits' };
const own: RuleDraft = { ...newDraft, id: 'own.large', title: words, explanation: words, confirm: words };

const kept = (draft: RuleDraft, enabled = true): OwnRule => ({
  ...{ id: draft.id, yaml: ruleText(draft), enabled, standsFor: null },
});

describe('the form of a rule', () => {
  test.each(bundledRules().map((rule) => [rule.id, rule] as const))('of %s says what its file says', (_, rule) => {
    const read = readRules([{ name: 'copy.yaml', text: ruleText(draftOf(rule)) }]);
    expect(read).toEqual({ ok: true, value: [{ ...rule, group: 'own', file: 'copy.yaml' }] });
  });

  test('that a new rule begins with lacks its words alone', () => {
    expect(readOwnRule(ruleText(newDraft), 'new.yaml').ok).toBe(false);
    expect(readOwnRule(ruleText(own), 'own.yaml')).toMatchObject({ ok: true, value: { group: 'own', file: null } });
  });

  test.each([
    [{ title: { zh: '', en: 'Large' } }, 'title'],
    [{ identity: [] }, 'identity'],
    [{ tables: [{ table: 'benefit', columns: [] }] }, 'tables'],
    [{ sql: 'SELECT member_id FROM benefits WHERE amount > $most' }, 'sql'],
    [{ parameters: [{ id: 'least', label: words, unit: 'months', value: 'two', low: '1', high: '9' }] }, 'parameters'],
    [{ law: [{ ref: words, article: words, from: '2011-02-30', until: '', status: 'unverified' }] }, 'law'],
  ] as const satisfies readonly (readonly [Partial<RuleDraft>, string])[])(
    'shows a fault where it is: %o',
    (change, field) => {
      const text = ruleText({ ...own, ...change });
      const read = readOwnRule(text, 'own.yaml');
      if (read.ok || !('line' in read.failure)) throw new Error('the fault went unseen');
      expect(fieldAt(text, Number(read.failure.line))).toBe(field);
    },
  );

  test('takes tables and columns from the query', () => {
    expect(tablesOf('SELECT d.member_id, amount FROM benefits b JOIN deaths d ON death_date < period')).toEqual([
      { table: 'benefits', columns: ['member_id', 'period', 'amount'] },
      { table: 'deaths', columns: ['member_id', 'death_date'] },
    ]);
  });
});

describe('rules of a workspace', () => {
  test('run with the others while they are on', () => {
    expect(withOwnRules([], [kept(own), kept({ ...own, id: 'own.off' }, false)]).rules.map(({ id }) => id)).toEqual([
      'own.large',
    ]);
  });

  test('that are broken, or have the id of another, stop none', () => {
    const broken = { id: 'own.broken', yaml: 'id: [', enabled: true, standsFor: null };
    const read = withOwnRules([], [broken, kept(own), kept(own)]);
    expect(read.rules).toHaveLength(1);
    expect(read.broken.map(({ failure }) => failure.code)).toEqual(['rule/not-yaml', 'rule/duplicate']);
  });

  test('get an id that is free', () => {
    expect(freeId('own.a', ['own.a', 'own.a-2'])).toBe('own.a-3');
    expect(freeId('own.b', ['own.a'])).toBe('own.b');
  });
});
