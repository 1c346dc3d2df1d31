import { describe, expect, test } from 'vitest';
import { translator } from '../../shared/text/translator';
import { deedWord, describeDeed } from '../../shared/workspace/describeDeed';
import { knownActions, startingDeed } from '../../shared/workspace/journal';

const english = translator('en');
const chinese = translator('zh-CN');
const files = [
  { importId: 'i', table: 'members', file: 'a.csv', sha256: '0', read: 60, loaded: 56, rejected: 4 },
  { importId: 'j', table: 'deaths', file: 'b.csv', sha256: '1', read: 2, loaded: 2, rejected: 0 },
];
const decision = {
  subject: 'people',
  a: { list: 'members', record: 'M1' },
  b: { list: 'deaths', record: 'D2' },
  decision: 'noMatch',
};

describe('a line of the journal in words', () => {
  test.each([
    {
      what: 'import',
      detail: { files },
      english: /^Members from a\.csv: 60 read, 56 loaded, 4 rejected; Deaths from b/,
    },
    { what: 'import', detail: startingDeed.detail, english: /^with the program: Regions, / },
    {
      what: 'undo',
      detail: { importId: 'i', table: 'members', file: 'a.csv', rows: 56, rejected: 4 },
      english: /^Members from a\.csv: 56 rows taken back$/,
    },
    { what: 'decision', detail: decision, english: /^Members M1 and Deaths D2: No match$/ },
    {
      what: 'decision',
      detail: { subject: 'package', package: 'Two steps', change: 'saved' },
      english: /^Reform package Two steps: saved$/,
    },
    {
      what: 'decision',
      detail: { subject: 'limits', limits: 'house.projects', change: 'deleted' },
      english: /^Investment limit house\.projects: deleted$/,
    },
    {
      what: 'decision',
      detail: { subject: 'words', report: 'Forecast', passage: 'headline', change: 'reset' },
      english: /^Forecast, passage headline: back to the program’s words$/,
    },
    {
      what: 'export',
      detail: { subject: 'report', report: 'Forecast', language: 'en', format: 'pdf', file: 'a.pdf', sha256: '0' },
      english: /^Forecast \(en, pdf\): a\.pdf$/,
    },
    { what: 'unmask', detail: { reason: 'case 12', what: 'members' }, english: /^members: case 12$/ },
    { what: 'create', detail: { name: 'Province', format: 1 }, english: /^Province$/ },
    { what: 'save', detail: {}, english: /^$/ },
    { what: 'decision', detail: { finding: 'f' }, english: /^\{"finding":"f"\}$/ },
    { what: 'of-the-future', detail: { x: 1 }, english: /^\{"x":1\}$/ },
  ])('$what', ({ what, detail, english: expected }) => {
    expect(describeDeed(what, detail, english)).toMatch(expected);
    expect(describeDeed(what, detail, chinese)).not.toMatch(/history\.|data\.|reportsScreen\./);
  });

  test('every action has a word; one that is not known keeps its own', () => {
    for (const action of knownActions) expect(deedWord(action, chinese)).not.toBe(action);
    expect(deedWord('of-the-future', english)).toBe('of-the-future');
  });
});
