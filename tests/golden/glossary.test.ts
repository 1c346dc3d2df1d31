import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { glossaryFile, readGlossary, searchTerms } from '../../shared/glossary/readGlossary';
import { unwrapped, yamlFiles } from '../support/bundled';

const text = readFileSync(fileURLToPath(new URL(`../../datasets/${glossaryFile}`, import.meta.url)), 'utf8');
const terms = unwrapped(readGlossary({ name: glossaryFile, text }));
const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);

const record = (id: string, more = ''): string =>
  `- { id: ${id}, name: { zh: 词, en: Word }, definition: { zh: 义, en: Meaning }${more} }\n`;
const failureOf = (yaml: string) => {
  const read = readGlossary({ name: glossaryFile, text: yaml });
  return read.ok ? null : read.failure;
};

const isVerified = ({ status }: { readonly status?: unknown }): boolean => status === 'verified';

/** Every object of a YAML tree. */
function objectsIn(node: unknown): readonly Record<string, unknown>[] {
  if (node === null || typeof node !== 'object') return [];
  const inner = Object.values(node).flatMap(objectsIn);
  return Array.isArray(node) ? inner : [{ ...node }, ...inner];
}

/** What rules, parameters and limits say of the laws that were read in the official text. */
const cited = [...yamlFiles('rules'), ...yamlFiles('parameters'), ...yamlFiles('limits')]
  .flatMap((file) => objectsIn(parse(file.text)))
  .filter(isVerified)
  .map((object) => JSON.stringify(object));

describe('the glossary', () => {
  test('says everything in both languages, briefly', () => {
    for (const { id, name, definition } of terms) {
      expect(`${name.zh}${definition.zh}`, id).toMatch(/[\u4e00-\u9fff]/);
      expect(`${name.en}${definition.en}`, id).not.toMatch(/[\u4e00-\u9fff]/);
      expect(definition.zh.match(/[。；]/g)?.length ?? 0, id).toBeLessThanOrEqual(3);
      expect(definition.en.length, id).toBeLessThan(260);
    }
  });

  test('no two terms share a name', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = terms.map(({ name }) => name[language].toLowerCase());
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  test('every term is met on a screen or named by another, and none sends the reader to itself', () => {
    const named = new Set(terms.flatMap(({ seeAlso }) => seeAlso));
    for (const { id, screens, seeAlso } of terms) {
      expect(screens.length > 0 || named.has(id), id).toBe(true);
      expect(seeAlso).not.toContain(id);
    }
  });

  test.each(terms.flatMap(({ id, laws }) => laws.filter(isVerified).map((law) => ({ id, law }))))(
    'the law of $id is cited as verified elsewhere, by its article',
    ({ law: { ref, article } }) => {
      const names = [ref.zh, article?.zh ?? ''];
      expect(cited.filter((words) => names.every((name) => words.includes(name)))).not.toEqual([]);
    },
  );
});

describe('what is wrong in a glossary is named with its line', () => {
  test('a term that sends the reader to one that is not there', () => {
    expect(failureOf(`${record('pool')}${record('fund', ', seeAlso: [pol]')}`)).toEqual({
      ...{ code: 'parameter/unknown', file: glossaryFile, line: 2, id: 'pol', nearest: 'pool' },
    });
  });

  test('a term that stands twice', () => {
    expect(failureOf(`${record('pool')}${record('pool')}`)).toMatchObject({ code: 'parameter/duplicate', line: 2 });
  });

  test('a term without its English words', () => {
    const failure = failureOf('- { id: pool, name: { zh: 池 }, definition: { zh: 义, en: M } }\n');
    expect(failure).toMatchObject({ code: 'parameter/invalid-field', field: '0.name.en' });
  });
});

describe('terms are looked for', () => {
  test.each([
    ['k anonymity', 'k-anonymity'],
    ['Time-Weighted', 'time-weighted-return'],
    ['计发月数', 'months-divisor'],
    ['moneys worth', 'money-worth'],
  ])('“%s” finds %s first', (search, id) => {
    expect(searchTerms(terms, search)[0]?.id).toBe(id);
  });

  test('a name comes before a mention', () => {
    const found = ids(searchTerms(terms, '个人账户'));
    expect(found.slice(0, 2).toSorted()).toEqual(['account-part', 'individual-account']);
    expect(found).toContain('crediting-rate');
  });

  test('no words find all, strange ones none', () => {
    expect(searchTerms(terms, ' ')).toHaveLength(terms.length);
    expect(searchTerms(terms, 'xyzzy')).toEqual([]);
  });
});
