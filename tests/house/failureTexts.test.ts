import { describe, expect, test } from 'vitest';
import type { Failure, FailureCode } from '../../shared/base/failure';
import { languages } from '../../shared/base/language';
import { describeFailure } from '../../shared/text/describeFailure';
import { translator } from '../../shared/text/translator';

/** Facts that are codes, which the sentences put in words. */
const saidInWords: readonly string[] = ['trouble', 'damage', 'needs'];

const file = 'tables/x.csv';
const place = { file, line: 41 };
const path = '/home/user/报告.pdf';
const folder = '/home/user/工作区';

/** One failure of each code, each fact a word of its own that can be found again in the sentence. */
const samples: { readonly [C in FailureCode]: Extract<Failure, { code: C }> } = {
  'dataset/missing': { code: 'dataset/missing', file },
  'dataset/not-utf8': { code: 'dataset/not-utf8', file },
  'dataset/missing-column': { code: 'dataset/missing-column', file, column: 'region_code' },
  'dataset/bad-value': { code: 'dataset/bad-value', ...place, column: 'age', value: 'abc', expected: '0 … 120' },
  'dataset/duplicate-key': { code: 'dataset/duplicate-key', ...place, key: 'CN 2024 M 7' },
  'dataset/incomplete': { code: 'dataset/incomplete', file, missing: 'CN 2024 M: age 37' },
  'dataset/unknown-reference': { code: 'dataset/unknown-reference', ...place, reference: 'nowhere' },
  'parameter/not-yaml': { code: 'parameter/not-yaml', ...place, column: 9, reason: 'bad indentation' },
  'parameter/invalid-field': {
    code: 'parameter/invalid-field',
    ...place,
    id: 'a.rate',
    field: 'values.from',
    reason: 'not a day',
  },
  'parameter/duplicate': { code: 'parameter/duplicate', ...place, id: 'a.rate' },
  'parameter/unknown': { code: 'parameter/unknown', file, line: 7, id: 'a.rat', nearest: 'a.rate' },
  'parameter/unused': { code: 'parameter/unused', file, id: 'a.rate' },
  'parameter/wrong-unit': { code: 'parameter/wrong-unit', ...place, id: 'a.rate', unit: 'years', expected: 'months' },
  'parameter/out-of-range': { code: 'parameter/out-of-range', ...place, id: 'a.rate', value: 16, low: 0.01, high: 0.3 },
  'parameter/not-in-force': { code: 'parameter/not-in-force', id: 'a.rate', day: '1999-12-31' },
  'parameter/missing': { code: 'parameter/missing', id: 'a.rate' },
  'solver/beyond-horizon': { code: 'solver/beyond-horizon', firstYear: 2023, years: 75 },
  'scenario/unknown': { code: 'scenario/unknown', id: 'currentlaw', nearest: 'current-law' },
  'scenario/unknown-parent': { code: 'scenario/unknown-parent', ...place, id: 'curent', nearest: 'current-law' },
  'scenario/cycle': { code: 'scenario/cycle', ...place, chain: 'a → b → a' },
  'scenario/no-common-ground': { code: 'scenario/no-common-ground', first: 'cass-2019', second: 'retirement-65' },
  'scenario/bad-name': { code: 'scenario/bad-name', file, id: 'a/b' },
  'scenario/bad-horizon': { code: 'scenario/bad-horizon', firstYear: 1950, years: 200, low: 1991, high: 2100 },
  'calibration/not-possible': { code: 'calibration/not-possible', item: 'income', year: 2018, reason: 'no account' },
  'mortality/no-deaths': { code: 'mortality/no-deaths', fromAge: 61, toAge: 89, fromYear: 1987, toYear: 2003 },
  'mortality/no-fit': {
    code: 'mortality/no-fit',
    model: 'Lee–Carter',
    fromAge: 61,
    toAge: 89,
    fromYear: 1987,
    toYear: 2003,
  },
  'mortality/not-single-ages': { code: 'mortality/not-single-ages', fromAge: 61, toAge: 89 },
  'mortality/not-rising': { code: 'mortality/not-rising', fromAge: 61, toAge: 89 },
  'reconciliation/no-measure': {
    code: 'reconciliation/no-measure',
    measure: 'closing',
    scenario: 'current-law',
    year: 2150,
  },
  'mapping/invalid': {
    code: 'mapping/invalid',
    file: 'mapping.json',
    field: 'mappings.0.table',
    reason: 'no such table',
  },
  'rule/not-yaml': { code: 'rule/not-yaml', ...place, column: 9, reason: 'bad indentation' },
  'rule/invalid-field': {
    code: 'rule/invalid-field',
    ...place,
    id: 'own.a',
    field: 'severity',
    reason: 'no such word',
  },
  'rule/unknown-name': { code: 'rule/unknown-name', ...place, id: 'own.a', name: 'membres', nearest: 'members' },
  'rule/not-listed': { code: 'rule/not-listed', ...place, id: 'own.a', name: 'deaths' },
  'rule/rejected': { code: 'rule/rejected', ...place, id: 'own.a', reason: 'Binder Error' },
  'rule/duplicate': { code: 'rule/duplicate', ...place, id: 'own.a' },
  'rule/unknown': { code: 'rule/unknown', id: 'own.b', nearest: 'own.a' },
  'rule/bad-value': { code: 'rule/bad-value', id: 'own.a', parameter: 'days', value: '-3', expected: '0 … 90' },
  'audit/no-data': { code: 'audit/no-data', folder },
  'portfolio/unknown-form': { code: 'portfolio/unknown-form', file, forms: 'date,value | date,return' },
  'portfolio/form-twice': { code: 'portfolio/form-twice', file, other: 'b.csv' },
  'portfolio/none-open': { code: 'portfolio/none-open' },
  'portfolio/lacks': { code: 'portfolio/lacks', columns: 'date,value' },
  'price/no-share': { code: 'price/no-share' },
  'case/bad-move': { code: 'case/bad-move' },
  'case/no-verdict': { code: 'case/no-verdict' },
  'case/early-verdict': { code: 'case/early-verdict' },
  'case/too-much': { code: 'case/too-much', amount: 1200.5, most: 987.25 },
  'query/rejected': { code: 'query/rejected', sql: 'SELECT x', reason: 'Binder Error' },
  'query/not-read-only': { code: 'query/not-read-only', sql: 'DROP TABLE x', reason: 'DROP' },
  'database/not-started': { code: 'database/not-started', reason: 'out of memory' },
  'file/not-written': { code: 'file/not-written', path, trouble: 'disk-full', detail: 'ENOSPC' },
  'file/not-read': { code: 'file/not-read', path, trouble: 'no-permission', detail: 'EACCES' },
  'import/no-such-heading': { code: 'import/no-such-heading', file, column: 'base', heading: '缴费基数' },
  'import/missing-column': { code: 'import/missing-column', file, table: 'members', column: 'birth_date' },
  'import/already-loaded': { code: 'import/already-loaded', file, table: 'members', day: '2025-03-01' },
  'import/too-large': { code: 'import/too-large', file, rows: 90000001, limit: 12000002 },
  'import/bad-total': { code: 'import/bad-total', column: 'base', declared: 'many' },
  'import/which-table': { code: 'import/which-table', file, tables: 'benefits, contributions' },
  'import/unknown': { code: 'import/unknown', id: 'f00d' },
  'import/counts-differ': { code: 'import/counts-differ', read: 103, loaded: 81, rejected: 21 },
  'reading/unknown-format': { code: 'reading/unknown-format', file, format: 'PDF' },
  'reading/damaged': { code: 'reading/damaged', file, detail: 'CRC-32' },
  'reading/too-large': { code: 'reading/too-large', file, megabytes: 512 },
  'reading/inflated': { code: 'reading/inflated', file, ratio: 200 },
  'reading/encrypted': { code: 'reading/encrypted', file },
  'reading/no-table': { code: 'reading/no-table', file },
  'reading/unknown-part': { code: 'reading/unknown-part', file, part: 'Sheet 9', known: 'Sheet 1, Sheet 2' },
  'print/not-drawn': { code: 'print/not-drawn', detail: 'timeout' },
  'report/not-ready': { code: 'report/not-ready', needs: 'run' },
  'report/not-a-report': { code: 'report/not-a-report', file, field: 'parts.0' },
  'report/no-findings': { code: 'report/no-findings', rule: 'benefit.after-death' },
  'report/names-persons': { code: 'report/names-persons', table: '疑点', columns: '证件号码', rows: 12 },
  'report/few-persons': { code: 'report/few-persons', table: '疑点', columns: '地区, 年龄', rows: 12, least: 5 },
  'worker/crashed': { code: 'worker/crashed', worker: 'projection', detail: 'RangeError' },
  'workspace/not-found': { code: 'workspace/not-found', folder },
  'workspace/already-there': { code: 'workspace/already-there', folder },
  'workspace/newer-format': { code: 'workspace/newer-format', folder, found: 7, known: 1 },
  'workspace/file-damaged': { code: 'workspace/file-damaged', folder, file: 'tables.duckdb' },
  'workspace/journal-broken': { code: 'workspace/journal-broken', folder, line: 41 },
  'workspace/in-use': { code: 'workspace/in-use', folder, who: 'wang', host: 'pc-7', since: '2026-03-01 09:12' },
  'workspace/read-only': { code: 'workspace/read-only', folder },
  'workspace/lock-lost': { code: 'workspace/lock-lost', folder },
  'workspace/reopen': { code: 'workspace/reopen', folder },
  'workspace/not-open': { code: 'workspace/not-open' },
  'workspace/passphrase-needed': { code: 'workspace/passphrase-needed', folder },
  'workspace/wrong-passphrase': { code: 'workspace/wrong-passphrase', folder },
  'workspace/passphrase-short': { code: 'workspace/passphrase-short', low: 10 },
  'workspace/seal-changed': { code: 'workspace/seal-changed', file },
  'workspace/seal-truncated': { code: 'workspace/seal-truncated', file },
  'workspace/seal-reordered': { code: 'workspace/seal-reordered', file },
  'workspace/backup-damaged': { code: 'workspace/backup-damaged', file, part: 'workspace.json' },
  'workspace/bad-steps': { code: 'workspace/bad-steps', file, field: 'steps.0.table', reason: 'no such table' },
  'workspace/no-table': { code: 'workspace/no-table', folder, table: 'membres', nearest: 'members' },
  'evidence/damaged': { code: 'evidence/damaged', file, part: 'results.json', damage: 'changed' },
  'evidence/newer-format': { code: 'evidence/newer-format', file, found: 7, known: 1 },
  'evidence/wrong-signature': { code: 'evidence/wrong-signature', file },
  'evidence/not-signed': { code: 'evidence/not-signed', file, key: 'office.pem.pub' },
  'evidence/not-a-key': { code: 'evidence/not-a-key', file },
  'request/invalid': { code: 'request/invalid', channel: 'file.save', detail: 'no path' },
  'usage/unknown-command': { code: 'usage/unknown-command', command: 'projekt', nearest: 'project' },
  'usage/bad-option': { code: 'usage/bad-option', option: '--years', value: 'ten', expected: '1 … 200' },
  cancelled: { code: 'cancelled' },
};

describe.each(languages)('in %s', (language) => {
  const translate = translator(language);

  test.each(Object.values(samples))('$code says what, where and what to do', (failure) => {
    const { title, detail, nextStep } = describeFailure(failure, translate);
    const { code, ...facts } = failure;
    for (const text of [title, detail, nextStep]) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\{\{|undefined|failures\./);
      expect(text).not.toContain(code === 'cancelled' ? '{{' : code);
    }
    for (const [name, fact] of Object.entries(facts)) {
      if (!saidInWords.includes(name)) expect(`${detail} ${nextStep}`, name).toContain(String(fact));
    }
  });

  test('a title is never the same for two codes', () => {
    const titles = Object.values(samples).map((failure) => describeFailure(failure, translate).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('an empty cell, a code for what was expected and no suggestion are put in words', () => {
    const empty = describeFailure(
      { code: 'dataset/bad-value', ...place, column: 'age', value: '', expected: 'notEmpty' },
      translate,
    );
    expect(empty.detail).not.toMatch(/“”|notEmpty/);
    const unknown = describeFailure({ code: 'parameter/unknown', file, line: 7, id: 'zzz', nearest: '' }, translate);
    expect(unknown.nextStep).not.toMatch(/“”|\?$|？$/);
  });

  test('what a file says is shown, never taken as a text of the program', () => {
    const value = '{{file}} $t(failures.empty)';
    const { detail } = describeFailure(
      { code: 'dataset/bad-value', ...place, column: 'age', value, expected: 'integer' },
      translate,
    );
    expect(detail).toContain(value);
  });
});

test('the two languages say different things', () => {
  for (const failure of Object.values(samples)) {
    const [chinese, english] = languages.map((language) => describeFailure(failure, translator(language)).title);
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
  }
});
