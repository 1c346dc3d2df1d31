import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalTable, canonicalTables } from '../../shared/data/canonical/canonicalTables';
import { readHeading } from '../../shared/data/matching/heading';
import type { MatchProposal } from '../../shared/data/matching/mapping';
import { matchColumns } from '../../shared/data/matching/matchColumns';
import { similarity } from '../../shared/data/matching/similarity';
import { readSynonyms, type Synonyms } from '../../shared/data/matching/synonyms';
import { dateOrderOf, shapeOf } from '../../shared/data/matching/valueShape';
import { readDataset } from '../integration/dataFiles';
import { unwrapped } from '../support/bundled';
import { recordsOf } from '../support/records';

let synonyms: Synonyms;
beforeAll(async () => {
  synonyms = unwrapped(await readSynonyms(readDataset));
});

/** Proposals for a file of this heading and these rows. */
const proposals = (heading: string, ...rows: string[]): readonly MatchProposal[] => {
  const headings = heading.split(',');
  return matchColumns(
    headings,
    recordsOf(
      headings.length,
      rows.map((row) => row.split(',')),
    ),
    canonicalTables,
    synonyms,
  );
};
const best = (heading: string, ...rows: string[]): MatchProposal => {
  const [first] = proposals(heading, ...rows);
  if (!first) throw new Error('no proposal');
  return first;
};
const chosen = ({ columns }: MatchProposal) =>
  Object.fromEntries(columns.flatMap(({ column, chosen: found }) => (found ? [[column, found.heading]] : [])));

describe('a heading', () => {
  test.each([
    { written: '缴费基数（万元）', plain: '缴费基数', unit: 'tenThousand' },
    { written: '缴费基数(元)', plain: '缴费基数', unit: 'yuan' },
    { written: '金额/亿元', plain: '金额', unit: 'hundredMillion' },
    { written: '金额 （单位：万元）', plain: '金额', unit: 'tenThousand' },
    { written: '　个 人 编 号', plain: '个人编号', unit: null },
    { written: 'Ｍｅｍｂｅｒ＿ＩＤ', plain: 'memberid', unit: null },
    { written: 'AAC001_个人编号', plain: '个人编号', unit: null },
    { written: '出生日期(YYYYMMDD)', plain: '出生日期', unit: null },
  ])('$written is read as $plain in $unit', ({ written, plain, unit }) => {
    expect(readHeading(written)).toMatchObject({ plain, unit });
  });

  test('is known under its words, its field code and what stands in brackets', () => {
    expect(readHeading('个人编号(AAC001)').forms).toEqual(expect.arrayContaining(['个人编号', 'aac001']));
    expect(readHeading('AAC001_个人编号').forms).toEqual(expect.arrayContaining(['个人编号', 'aac001']));
  });
});

describe('likeness', () => {
  test.each([
    // One of five characters differs: 1 − 1/5; pairs in common 3 of 4 and 4: 2·3/8.
    { a: '缴费基数额', b: '缴费基数', likeness: (2 * 3) / (4 + 3) },
    { a: '个人编码', b: '个人编号', likeness: 0.75 },
    { a: '姓名', b: '出生日期', likeness: 0 },
    { a: 'birthdate', b: 'birthdate', likeness: 1 },
  ])('of $a and $b is $likeness', ({ a, b, likeness }) => {
    expect(similarity(a, b)).toBeCloseTo(likeness, 12);
    expect(similarity(b, a)).toBeCloseTo(likeness, 12);
  });
});

describe('values', () => {
  test.each([
    { values: ['11010519491231002X', '440524188001010014'], shape: 'idNumber' },
    { values: ['110105194912310021', '440524188001010015'], shape: 'integer' },
    { values: ['2024-03-11', '2024/3/9', '20240311', '2024年3月11日'], shape: 'date' },
    { values: ['202403', '2024-03', '2024年3月'], shape: 'period' },
    { values: ['2023', '2024'], shape: 'year' },
    { values: ['1,234.50', '-3', '(1,000.00)'], shape: 'decimal' },
    { values: ['12', '1,234'], shape: 'integer' },
    { values: ['', null, '—', 'NULL', '无'], shape: 'empty' },
    { values: ['张三', '1'], shape: 'text' },
  ])('$values look like $shape', ({ values, shape }) => {
    expect(shapeOf(values)).toBe(shape);
  });

  test.each([
    { values: ['03/10/2024', '13/02/2024'], order: 'dmy' },
    { values: ['03/10/2024', '02/13/2024'], order: 'mdy' },
    { values: ['03/10/2024'], order: 'ymd' },
    { values: ['2024-13-02'], order: 'ymd' },
  ])('$values are written $order', ({ values, order }) => {
    expect(dateOrderOf(values)).toBe(order);
  });
});

describe('a file of a core system', () => {
  test('by its Chinese headings', () => {
    const found = best(
      '个人编号,姓名,险种类型,对应费款所属期,单位编号,缴费基数（元）,单位缴费金额,个人缴费金额,到账日期,统筹区编码',
      '1001,张三,企业职工基本养老保险,202401,A1,5000,800,400,2024-02-03,110000',
    );
    expect(found.table).toBe('contributions');
    expect(chosen(found)).toEqual({
      member_id: '个人编号',
      scheme: '险种类型',
      period: '对应费款所属期',
      region_code: '统筹区编码',
      employer_id: '单位编号',
      base: '缴费基数（元）',
      employer_amount: '单位缴费金额',
      employee_amount: '个人缴费金额',
      paid_on: '到账日期',
    });
    expect(found.unused).toEqual(['姓名']);
    expect(found.missing).toEqual([]);
  });

  test('by its field codes', () => {
    const found = best('AAC001,AAE140,AAE003,AAB001,AAC040,AAE080,AAE082,AAB191,AAA027,AAE013');
    expect(found.table).toBe('contributions');
    expect(chosen(found)).toMatchObject({ member_id: 'AAC001', scheme: 'AAE140', period: 'AAE003', base: 'AAC040' });
    expect(found.columns.every(({ chosen: each }) => each === null || each.reason === 'fieldCode')).toBe(true);
    expect(found.unused).toEqual(['AAE013']);
  });

  test('by the names of the medical platform', () => {
    const found = best('psn_no,insutype,cashym,emp_no,psn_clctstd,emp_clct_amt,psn_clct_amt,clct_time,poolarea_no');
    expect(found.table).toBe('contributions');
    expect(found.unused).toEqual([]);
  });

  test.each([
    { table: 'members', heading: '个人编号,单位编号,公民身份证号,姓名,性别,出生日期,参加工作时间,参保状态,人员类别' },
    { table: 'benefits', heading: '个人编号,险种,待遇所属期,待遇类型,本月养老金标准（元）,发放日期,银行账号,统筹区' },
    { table: 'deaths', heading: '姓名,身份证号码,死亡日期,登记机关' },
    { table: 'custody', heading: '姓名,身份证号,收监日期,释放日期' },
    { table: 'employers', heading: '单位编号,单位名称,行业,参保日期,注销日期,行政区划代码' },
    {
      table: 'accounts',
      heading: '个人编号,年度,截至上年末累计存储额,当年记账金额,当年记账利息,账户支出,年末累计存储额',
    },
    { table: 'transfers', heading: '转移流水号,个人编号,转出地,转入地,申请日期,办结日期,缴费月数,个人账户转移金额' },
    { table: 'fund_ledger', heading: '统筹区,险种,会计期间,收支项目,金额' },
    { table: 'bank_statements', heading: '账号,交易日期,序号,发生额,对方户名' },
    { table: 'holdings', heading: '组合,估值日期,证券代码,资产类别,管理人,市值,成本' },
    { table: 'members', heading: 'Member ID,ID No.,Full name,Gender,Date of Birth,Enrolment date,Region' },
  ])('is known as $table', ({ table, heading }) => {
    const found = best(heading);
    expect(found.table).toBe(table);
    expect(found.missing).toEqual([]);
  });

  test.each(canonicalTables.map(({ name }) => name))('%s knows its own headings', (name) => {
    const table = canonicalTable(name);
    const headings = table?.columns.map((column) => column.name) ?? [];
    const found = proposals(headings.join(',')).find((each) => each.table === name);
    expect(found?.score).toBeCloseTo(1, 9);
    expect(found && chosen(found)).toEqual(Object.fromEntries(headings.map((heading) => [heading, heading])));
  });
});

describe('where the heading is not known', () => {
  test('a likeness serves, and says so', () => {
    const found = best('个人编码,费款所属月,险种名,统筹区编码', '1,202401,110,110000');
    const period = found.columns.find(({ column }) => column === 'period');
    expect(period?.chosen).toMatchObject({ heading: '费款所属月', reason: 'similar' });
  });

  test('citizen numbers are known by their values alone', () => {
    const found = best('c1,c2,死亡日期', '7,11010519491231002X,2024-01-02', '8,440524188001010014,2024-01-03');
    expect(found.columns.find(({ column }) => column === 'id_number')?.chosen).toMatchObject({
      heading: 'c2',
      reason: 'values',
    });
  });

  test('a heading known to be something else is never taken for its likeness', () => {
    const found = best('证件类型,姓名,死亡日期', '身份证,张三,2024-01-02');
    expect(found.unused).toContain('证件类型');
    expect(found.missing).toEqual(['member_id|id_number']);
  });

  test('values that cannot be of the column speak against its heading', () => {
    const found = best('身份证号,死亡日期', '见附件,2024-01-02');
    expect(found.columns.find(({ column }) => column === 'id_number')?.chosen).toBeNull();
  });
});

test('months are offered for a column of days, and days taken for one of months', () => {
  const columns = '个人编号,公民身份号码,性别,出生日期,首次参保年月';
  const found = best(columns, '1,11010519491231002X,女,1949-12-31,199307');
  const enrolled = found.columns.find(({ column }) => column === 'enrolled_on');
  expect(enrolled).toMatchObject({ chosen: null, others: [{ heading: '首次参保年月' }] });
  expect(chosen(best('个人编号,险种,费款所属期,统筹区', '1,110,2024-01-31,110000')).period).toBe('费款所属期');
});

describe('the choice is left to the user', () => {
  test('where two headings fit a column alike', () => {
    const found = best('个人编号,险种,费款所属期,统筹区,缴费日期,到账日期');
    const paid = found.columns.find(({ column }) => column === 'paid_on');
    expect(paid?.chosen).toBeNull();
    expect(paid?.others.map(({ heading }) => heading)).toEqual(['缴费日期', '到账日期']);
    expect(found.unused).toEqual([]);
  });

  test('but the usual heading goes before the unusual', () => {
    const found = best('社会保障号码,证件号码,死亡日期');
    expect(chosen(found).id_number).toBe('社会保障号码');
    expect(found.columns.find(({ column }) => column === 'id_number')?.others).toMatchObject([{ heading: '证件号码' }]);
  });
});

describe('units of money', () => {
  test('one for all columns', () => {
    expect(best('统筹区,险种,会计期间,收支项目,金额（万元）').mapping.moneyUnit).toBe('tenThousand');
  });

  test('or each its own', () => {
    const { mapping } = best('个人编号,年度,期初余额（万元）,当年记账金额（元）,利息,期末余额（万元）');
    expect(mapping.moneyUnit).toBe('yuan');
    expect(mapping.moneyUnits).toEqual({ opening: 'tenThousand', closing: 'tenThousand' });
  });
});
