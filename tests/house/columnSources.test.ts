import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../datasets/columns', import.meta.url));
const textOf = (name: string): string => readFileSync(`${folder}/${name}.csv`, 'utf8');
const rowsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(textOf(name).trimEnd(), { header: true }).data;

const sources = rowsOf('sources');

test.each(['sources', 'synonyms', 'codes'])('%s.csv is UTF-8 without a mark, ends its lines the Unix way', (name) => {
  expect(textOf(name)).not.toMatch(/^\ufeff|\r|[^\n]$/);
  expect(Buffer.from(textOf(name), 'utf8').equals(readFileSync(`${folder}/${name}.csv`))).toBe(true);
});

describe('sources of headings and codes', () => {
  test('each is used', () => {
    const used = new Set([...rowsOf('synonyms'), ...rowsOf('codes')].map(({ reference }) => reference));
    for (const { id } of sources) expect(used, id).toContain(id);
  });

  test('what is not verified says why', () => {
    for (const { id, status, note_zh, note_en } of sources) {
      if (status === 'verified') continue;
      expect(note_zh?.length, id).toBeGreaterThan(6);
      expect(note_en?.length, id).toBeGreaterThan(20);
    }
  });

  test.each(['title', 'publisher', 'licence', 'note'])('each has its %s in both languages', (column) => {
    for (const row of sources) {
      const [zh = '', en = ''] = [row[`${column}_zh`], row[`${column}_en`]];
      if (zh !== 'Fundscope') expect(zh, row.id).toMatch(/[\u4e00-\u9fff]/);
      expect(en, row.id).toMatch(/[A-Za-z]/);
      expect(en, row.id).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    }
  });
});
