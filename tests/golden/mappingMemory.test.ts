import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import type { Mapping } from '../../shared/data/matching/mapping';
import { carriedOver, mappingDiff } from '../../shared/data/matching/mappingDiff';
import {
  exportMappings,
  fingerprintOf,
  importMappings,
  recall,
  remember,
  sourceColumns,
} from '../../shared/data/matching/mappingMemory';
import { statedProposal } from '../../shared/data/matching/statedProposal';
import { readSynonyms, type Synonyms } from '../../shared/data/matching/synonyms';
import { readDataset } from '../integration/dataFiles';
import { unwrapped } from '../support/bundled';
import { recordsOf } from '../support/records';

let synonyms: Synonyms;
beforeAll(async () => {
  synonyms = unwrapped(await readSynonyms(readDataset));
});

const mapping: Mapping = {
  table: 'deaths',
  columns: { id_number: '身份证号', death_date: '死亡日期', registry: '登记机关', member_id: null },
  dateOrder: 'ymd',
  moneyUnit: 'yuan',
  codes: { registry: { 公安: 'police' } },
};
const columnsOf = (heading: string, row: string) =>
  sourceColumns(heading.split(','), recordsOf(heading.split(',').length, [row.split(',')]));
const january = columnsOf('身份证号,死亡日期,登记机关,备注', '11010519491231002X,2024-01-03,公安,x');
const saved = (savedOn: string, agency = '公安局', columns = january) =>
  remember(mapping, columns, { agency, savedOn });

describe('a source', () => {
  test('is known by its headings in any order and writing, and by its agency', () => {
    const same = fingerprintOf(['死亡日期', ' 身份证号', '备注', '登记机关'], '公安局');
    expect(saved('2024-01-31').fingerprint).toBe(same);
    expect(fingerprintOf(['死亡日期', '身份证号', '备注', '登记机关'], '民政局')).not.toBe(same);
  });

  test('gives back what was used last', () => {
    const memory = [saved('2024-01-31'), saved('2024-04-30'), saved('2024-05-31', '民政局')];
    const headings = january.map(({ heading }) => heading);
    expect(recall(memory, headings, '公安局')).toEqual({ remembered: memory[1], sameHeadings: true });
  });

  test('of the same agency with half of its headings changed is offered for comparison, with fewer it is not', () => {
    const memory = [saved('2024-01-31')];
    expect(recall(memory, ['身份证号', '死亡日期', '登记机关', '说明'], '公安局')).toMatchObject({
      sameHeadings: false,
    });
    expect(recall(memory, ['身份证号', '死亡日期', '部门', '说明'], '公安局')).toBeNull();
    expect(recall(memory, ['身份证号', '死亡日期', '登记机关', '说明'], '医院')).toBeNull();
  });
});

describe('between two quarters', () => {
  const april = columnsOf('身份证号码,死亡日期,登记机关,联系电话', '11010519491231002X,202404,公安,139');

  test('columns are new, gone, renamed and of another kind', () => {
    expect(mappingDiff(saved('2024-01-31'), april)).toEqual([
      { kind: 'renamed', heading: '身份证号码', before: '身份证号', columns: ['id_number'] },
      { kind: 'retyped', heading: '死亡日期', before: 'date', shape: 'period', columns: ['death_date'] },
      { kind: 'gone', heading: '备注', columns: [] },
      { kind: 'new', heading: '联系电话', shape: 'integer' },
    ]);
  });

  test('nothing changed where only the order did', () => {
    expect(mappingDiff(saved('2024-01-31'), [...january].reverse())).toEqual([]);
  });

  test('the mapping follows the new names', () => {
    expect(carriedOver(saved('2024-01-31'), april).columns).toEqual({
      id_number: '身份证号码',
      death_date: '死亡日期',
      registry: '登记机关',
      member_id: null,
    });
    const without = april.filter(({ heading }) => heading !== '登记机关');
    expect(carriedOver(saved('2024-01-31'), without).columns.registry).toBeNull();
  });
});

describe('a remembered mapping for the file of today', () => {
  const file = {
    headings: ['身份证号码', '死亡日期', '登记机关'],
    sample: recordsOf(3, [
      ['11010519491231002X', '2024-04-03', '公安'],
      ['11010519491231002X', '2024-04-03', '外办'],
    ]),
  };
  const proposal = (stated: Mapping) => {
    const table = canonicalTable('deaths');
    if (!table) throw new Error('deaths');
    return statedProposal(table, { mapping: stated, reason: 'remembered' }, file, synonyms);
  };

  test('says what it lacks: headings that are gone, codes never seen', () => {
    const found = proposal(mapping);
    expect(found.missing).toEqual(['member_id|id_number']);
    expect(found.unused).toEqual(['身份证号码']);
    expect(found.unknownCodes).toEqual({ registry: ['外办'] });
    expect(found.mapping.columns).toMatchObject({ id_number: null, death_date: '死亡日期', registry: '登记机关' });
  });

  test('keeps the codes, units and order of dates that were stated', () => {
    const stated = { ...mapping, dateOrder: 'dmy', codes: { registry: { 外办: 'police' } } } as const;
    const found = proposal(
      carriedOver({ ...saved('2024-01-31'), mapping: stated }, sourceColumns(file.headings, file.sample)),
    );
    expect(found.missing).toEqual([]);
    expect(found.unknownCodes).toEqual({});
    expect(found.mapping.dateOrder).toBe('dmy');
    expect(found.columns.find(({ column }) => column === 'id_number')?.chosen).toEqual({
      heading: '身份证号码',
      score: 1,
      reason: 'remembered',
    });
  });
});

describe('a file of mappings', () => {
  const text = exportMappings([saved('2024-01-31'), saved('2024-04-30')]);
  const withUnits = remember(
    { ...mapping, table: 'accounts', columns: { opening: '期初' }, moneyUnits: { opening: 'tenThousand' }, codes: {} },
    january,
    { agency: '社保', savedOn: '2024-01-31' },
  );

  test.each([{ memory: [saved('2024-01-31'), saved('2024-04-30')] }, { memory: [withUnits] }, { memory: [] }])(
    'gives back what was written',
    ({ memory }) => {
      expect(importMappings('a.json', exportMappings(memory))).toEqual({ ok: true, value: memory });
    },
  );

  test.each([
    { altered: text.replaceAll('"登记机关"', '"备注"'), field: 'sha256' },
    { altered: text.replace('"fundscope-mapping"', '"other"'), field: 'format' },
    { altered: text.replace('"deaths"', '"death"'), field: 'mappings.0.mapping.table' },
    {
      altered: text.replace('"registry": "登记机关"', '"region": "登记机关"'),
      field: 'mappings.0.mapping.columns.region',
    },
    { altered: text.replace('"ymd"', '"ydm"'), field: 'mappings.0.mapping.dateOrder' },
    { altered: text.slice(0, -10), field: '' },
    { altered: '[]', field: '' },
  ])('is refused where $field is not as written', ({ altered, field }) => {
    expect(altered).not.toBe(text);
    expect(importMappings('a.json', altered)).toMatchObject({
      ok: false,
      failure: { code: 'mapping/invalid', file: 'a.json', field },
    });
  });
});
