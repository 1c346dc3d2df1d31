import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { sha256Of } from '../../shared/base/sha256';
import { canonicalTable, canonicalTables } from '../../shared/data/canonical/canonicalTables';
import type { Ledger } from '../../shared/data/database';
import { importFile } from '../../shared/data/loading/importFile';
import type { ImportReport } from '../../shared/data/loading/importReport';
import { plainSql } from '../../shared/data/loading/sqlText';
import type { MatchProposal } from '../../shared/data/matching/mapping';
import { matchColumns } from '../../shared/data/matching/matchColumns';
import { readSynonyms, type Synonyms } from '../../shared/data/matching/synonyms';
import { usualThresholds } from '../../shared/data/people/decide';
import { matchPeople } from '../../shared/data/people/matchPeople';
import { peopleOfPairs } from '../../shared/data/people/peopleOfPairs';
import { dataParagraph } from '../../shared/data/quality/dataParagraph';
import { measureQuality } from '../../shared/data/quality/quality';
import { bytesSource } from '../../shared/data/reading/byteStream';
import { openSource } from '../../shared/data/reading/openSource';
import { translator } from '../../shared/text/translator';
import { unwrapped } from '../support/bundled';
import { bytesOf, readDataset } from './dataFiles';
import { openWasmInNode } from './dataWasmInNode';

/** Files as three agencies send them; the numbers are those of the standard and its old form, and one with a slip. */
const members = `\ufeff个人编号,公民身份号码,姓名,性别,出生日期,人员类别,参保状态,参保日期,统筹区编码
1001,11010519491231002X,王小红,女,1949-12-31,干部,退休,1993年7月1日,北京市
1002,440524188001010014,李 建国,1,1880/1/1,企业职工,在职,19920701,440500
1003,110105491231002,王小红,女,19491231,职工,离退休,1993-07-01,110105001001
1004,110105194912310021,张三,女,1949-12-31,职工,在职,1993-07-01,110105
`;
const contributions = `AAC001,AAE140,AAE003,AAC040(元),AAE080,AAE082,AAA027
1001,110,202401,"5,000.00",800,400,110000
1002,企业职工基本养老保险,2024年1月,"12,345.67","1,975.31",987.65,110000
1002,企业职工基本养老保险,2024年2月,五千,1,1,110000
`;
const deaths = `姓名,身份证号,死亡日期,登记机关
王小红,11010519491231002X,2024-03-05,民政局
李建国,440524188001010014,2024/3/6,邻居
`;

describe.each([
  { adapter: 'native', open: () => openNativeLedger() },
  { adapter: 'wasm', open: openWasmInNode },
])('from the files of three agencies, on $adapter', ({ open }) => {
  let ledger: Ledger;
  let synonyms: Synonyms;
  const reports: Record<string, ImportReport> = {};
  const proposals: Record<string, MatchProposal> = {};

  async function load(name: string, text: string): Promise<void> {
    const bytes = bytesOf(text);
    const [source] = unwrapped(await openSource(bytesSource(name, bytes)));
    if (!source) throw new Error(name);
    const [proposal] = matchColumns(source.columns, source.preview, canonicalTables, synonyms);
    const table = proposal && canonicalTable(proposal.table);
    if (!table) throw new Error(`no table for ${name}`);
    proposals[name] = proposal;
    const request = {
      source,
      file: { name, size: bytes.length, sha256: sha256Of(bytes) },
      mapping: proposal.mapping,
      table,
      privacy: { mode: 'hash', key: new Uint8Array(32).fill(7) },
      importedOn: '2024-05-20',
    } as const;
    const events = { onProgress: () => undefined, cancelled: () => false };
    reports[name] = unwrapped(await importFile(ledger, request, events));
  }

  beforeAll(async () => {
    ledger = unwrapped(await open());
    synonyms = unwrapped(await readSynonyms(readDataset));
    await load('members.csv', members);
    await load('contributions.csv', contributions);
    await load('deaths.csv', deaths);
  });
  afterAll(() => ledger.close());

  test('each file is known for what it is, with one registry left to state', () => {
    expect(Object.values(proposals).map(({ table, missing }) => [table, missing])).toEqual([
      ['members', []],
      ['contributions', []],
      ['deaths', []],
    ]);
    expect(Object.values(proposals).map(({ unknownCodes }) => unknownCodes)).toEqual([{}, {}, { registry: ['邻居'] }]);
  });

  test('what cannot be read is rejected with line, column and reason, and nothing else', () => {
    const told = Object.values(reports).map(({ read, loaded, rejects }) => [
      read,
      loaded,
      ...rejects.map(({ line, column, reason }) => `${line} ${column} ${reason}`),
    ]);
    expect(told).toEqual([
      [4, 3, '5 id_number id-check-digit'],
      [3, 2, '4 base not-a-number'],
      [2, 1, '3 registry unknown-code'],
    ]);
  });

  test('codes, days, months and places are those of the contract', async () => {
    const people = await ledger.query(
      plainSql(`SELECT member_id, sex, birth_date::VARCHAR AS born, member_type, status, enrolled_on::VARCHAR AS enrolled,
        region_code, length(id_number)::INTEGER AS hashed FROM members ORDER BY member_id`),
    );
    expect(unwrapped(people)).toEqual([
      {
        member_id: '1001',
        sex: 'F',
        born: '1949-12-31',
        member_type: 'cadre',
        status: 'retired',
        enrolled: '1993-07-01',
        region_code: '110000',
        hashed: 64,
      },
      {
        member_id: '1002',
        sex: 'M',
        born: '1880-01-01',
        member_type: 'employee',
        status: 'active',
        enrolled: '1992-07-01',
        region_code: '440500',
        hashed: 64,
      },
      {
        member_id: '1003',
        sex: 'F',
        born: '1949-12-31',
        member_type: 'employee',
        status: 'retired',
        enrolled: '1993-07-01',
        region_code: '110105',
        hashed: 64,
      },
    ]);
    const paid = await ledger.query(
      plainSql('SELECT scheme, period::VARCHAR AS period, base::VARCHAR AS base FROM contributions ORDER BY member_id'),
    );
    expect(unwrapped(paid)).toEqual([
      { scheme: 'pension_employee', period: '2024-01-01', base: '5000.00' },
      { scheme: 'pension_employee', period: '2024-01-01', base: '12345.67' },
    ]);
  });

  test('quality finds the number that two members share', async () => {
    const report = unwrapped(await measureQuality(ledger, '2024-05-20'));
    const found = report.tables.find(({ table }) => table === 'members');
    // Four rows read, one rejected; 1001 and 1003 share a number, one of it too many.
    expect(found?.dimensions).toMatchObject({ validity: 0.75, uniqueness: 0.75 });
    const speech = { language: 'zh-CN', translate: translator('zh-CN'), reason: (code: string) => code } as const;
    const [first] = dataParagraph(report, speech);
    expect(first).toContain('共读取3个文件，涉及3张表、9行；导入6行（66.6%），拒绝3行');
  });

  test('the dead are found among the members by hashed numbers alone', async () => {
    const { pairs } = unwrapped(
      await matchPeople(ledger, {
        a: { name: 'members', table: 'members' },
        b: { name: 'deaths', table: 'deaths' },
        clear: false,
        thresholds: usualThresholds,
        decisions: [],
        limit: 100,
      }),
    );
    expect(pairs.map(({ a, outcome, tier }) => [a.record, outcome, tier])).toEqual([
      ['1001', 'match', 'identity'],
      ['1003', 'match', 'identity'],
    ]);
    const [person, ...others] = peopleOfPairs(pairs, new Set(['members']));
    expect(others).toEqual([]);
    expect(person?.records.map(({ list }) => list).sort()).toEqual(['deaths', 'members', 'members']);
    expect(person?.conflicts).toEqual([{ kind: 'sameList', list: 'members' }]);
  });
});
