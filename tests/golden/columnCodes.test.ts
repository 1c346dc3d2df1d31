import { beforeAll, describe, expect, test } from 'vitest';
import { failed, success } from '../../shared/base/result';
import type { CanonicalColumn } from '../../shared/data/canonical/canonicalTable';
import { canonicalTable, canonicalTables } from '../../shared/data/canonical/canonicalTables';
import { codeOf } from '../../shared/data/matching/codeOf';
import type { MatchProposal } from '../../shared/data/matching/mapping';
import { matchColumns } from '../../shared/data/matching/matchColumns';
import { readSynonyms, type Synonyms } from '../../shared/data/matching/synonyms';
import { readDataset } from '../integration/dataFiles';
import { unwrapped } from '../support/bundled';
import { recordsOf } from '../support/records';

let synonyms: Synonyms;
beforeAll(async () => {
  synonyms = unwrapped(await readSynonyms(readDataset));
});

/** The best proposal for a file of this heading and this row. */
const best = (heading: string, row: string): MatchProposal => {
  const headings = heading.split(',');
  const sample = recordsOf(headings.length, [row.split(',')]);
  const [first] = matchColumns(headings, sample, canonicalTables, synonyms);
  if (!first) throw new Error('no proposal');
  return first;
};

describe('codes', () => {
  const columnOf = (table: string, name: string): CanonicalColumn => {
    const column = canonicalTable(table)?.columns.find((each) => each.name === name);
    if (!column) throw new Error(name);
    return column;
  };
  test.each([
    { table: 'members', name: 'sex', written: '男', code: 'M' },
    { table: 'members', name: 'sex', written: '２', code: 'F' },
    { table: 'members', name: 'sex', written: 'f', code: 'F' },
    { table: 'members', name: 'sex', written: '未知', code: null },
    { table: 'contributions', name: 'scheme', written: '企业职工基本养老保险', code: 'pension_employee' },
    { table: 'contributions', name: 'scheme', written: '390', code: 'medical_resident' },
    { table: 'contributions', name: 'scheme', written: 'Pension_Employee', code: 'pension_employee' },
    { table: 'members', name: 'status', written: ' 离退休 ', code: 'retired' },
    { table: 'fund_ledger', name: 'item', written: '财政补贴收入', code: 'subsidy' },
  ])('$written of $name is $code', ({ table, name, written, code }) => {
    expect(codeOf(columnOf(table, name), written, synonyms.codes[name] ?? {})).toBe(code);
  });

  test.each([
    { written: '北京市', code: '110000' },
    { written: '内蒙古', code: '150000' },
    { written: '110000', code: '110000' },
    { written: '11', code: '110000' },
    { written: '1101', code: '110100' },
    { written: '110101001001', code: '110101' },
    { written: 'cn', code: 'CN' },
    { written: '11010', code: null },
    { written: '亚特兰蒂斯', code: null },
  ])('region $written is $code', ({ written, code }) => {
    expect(codeOf(columnOf('contributions', 'region_code'), written, synonyms.codes.region_code ?? {})).toBe(code);
  });

  test.each([
    { heading: 'AAC031', codes: { 1: 'active', 2: 'paused' } },
    { heading: '参保状态', codes: { 1: 'active', 2: 'paused' } },
    { heading: '离退休标志', codes: { 0: 'active', 1: 'retired' } },
    { heading: 'AAC060', codes: {} },
  ])('figures mean what they mean under $heading', ({ heading, codes }) => {
    const found = best(`个人编号,公民身份号码,性别,出生日期,${heading}`, `1,11010519491231002X,女,1949-12-31,2`);
    expect(found.mapping.columns.status).toBe(heading);
    const figures = Object.entries(found.mapping.codes.status ?? {}).filter(([written]) => /^\d$/.test(written));
    expect(Object.fromEntries(figures)).toEqual(codes);
    expect(found.unknownCodes.status).toEqual('2' in codes ? undefined : ['2']);
  });

  test('not known are shown before loading', () => {
    const found = best('个人编号,公民身份号码,性别,出生日期,参保状态', '1,11010519491231002X,女,1949-12-31,失踪');
    expect(found.unknownCodes).toEqual({ status: ['失踪'] });
  });
});

describe('the files of synonyms', () => {
  const withLine = (file: string, line: string) => async (name: string) => {
    const bytes = await readDataset(name);
    if (!bytes.ok || name !== file) return bytes;
    return success(new TextEncoder().encode(new TextDecoder().decode(bytes.value) + line));
  };
  const linesOf = async (file: string) =>
    new TextDecoder()
      .decode(unwrapped(await readDataset(file)))
      .trimEnd()
      .split('\n').length;

  test.each([
    { file: 'columns/synonyms.csv', line: 'nowhere,member_id,号,word,1,common-usage\n', column: 'table_name' },
    { file: 'columns/synonyms.csv', line: '*,member_id,号,word,9,common-usage\n', column: 'rank' },
    { file: 'columns/codes.csv', line: 'sex,*,雄,X,common-usage\n', column: 'code' },
    { file: 'columns/codes.csv', line: 'region_code,*,某地,12345,common-usage\n', column: 'code' },
  ])('$file with a wrong $column is refused with its line', async ({ file, line, column }) => {
    expect(await readSynonyms(withLine(file, line))).toMatchObject({
      ok: false,
      failure: { code: 'dataset/bad-value', file, line: (await linesOf(file)) + 1, column },
    });
  });

  test('a source that is not listed is refused', async () => {
    expect(await readSynonyms(withLine('columns/codes.csv', 'sex,*,雄,M,hearsay\n'))).toMatchObject({
      ok: false,
      failure: { code: 'dataset/unknown-reference', reference: 'hearsay' },
    });
  });

  test('a file that is not there is a failure', async () => {
    const failure = { code: 'file/not-read', path: 'x', trouble: 'missing', detail: '' } as const;
    expect(await readSynonyms(async () => failed(failure))).toEqual({ ok: false, failure });
  });

  test('no heading stands for two columns of one table with the same rank', () => {
    for (const [form, entries] of synonyms.headings) {
      for (const { name, columns } of canonicalTables) {
        const names = new Set(columns.map((column) => column.name));
        const here = entries.filter(({ table, column }) => (table === '*' || table === name) && names.has(column));
        const first = here.filter(({ rank }) => rank === 1);
        expect(new Set(first.map(({ column }) => column)).size, `${form} in ${name}`).toBeLessThanOrEqual(1);
      }
    }
  });
});
