import { describe, expect, test } from 'vitest';
import { type Offered, planReplay, readSteps, type Step, stepsOf, stepsText } from '../../shared/workspace/steps';

const mapping = {
  table: 'members',
  columns: { member_id: '个人编号', sex: '性别', birth_date: '出生日期', name: null },
  dateOrder: 'ymd',
  moneyUnit: 'yuan',
  codes: { sex: { 男: 'M', 女: 'F' } },
} as const;
const step: Step = { file: '参保_2025Q4.csv', part: null, table: 'members', mapping: { ...mapping }, totals: [] };

const table = (file: string, columns: readonly string[], cells: readonly (readonly string[])[] = []): Offered => ({
  file,
  part: null,
  columns,
  preview: { kind: 'records', lines: [2, 3], cells, faults: [], bytesRead: 0 },
});
const all = ['个人编号', '性别', '出生日期'];
const breaksOf = (offered: readonly Offered[]) => planReplay([step], offered)[0]?.breaks;

describe('steps done again with another quarter’s files', () => {
  test('fit a file of the same form', () => {
    const next = table('参保_2026Q1.csv', all, [
      ['1', '2'],
      ['男', ' 女 '],
      ['1970-01-01', ''],
    ]);
    expect(planReplay([step], [table('other.csv', ['a', 'b']), next])).toEqual([{ step, offered: next, breaks: [] }]);
  });

  test('name the column that is missing and the value that is new', () => {
    expect(breaksOf([table('参保_2026Q1.csv', ['个人编号', '性别'], [['1'], ['未知']])])).toEqual([
      { kind: 'new-code', column: '性别', value: '未知' },
      { kind: 'missing-column', column: '出生日期', value: null },
    ]);
  });

  test('say which file has no successor', () => {
    expect(breaksOf([table('银行流水.csv', ['日期', '金额'])])).toEqual([
      { kind: 'no-file', column: null, value: '参保_2025Q4.csv' },
    ]);
  });

  test('take no table twice, and each its own when several are alike', () => {
    const east = { ...step, file: '东区_2025.csv' };
    const west = { ...step, file: '西区_2025.csv' };
    const plan = planReplay([west, east], [table('东区_2026.csv', all), table('西区_2026.csv', all)]);
    expect(plan.map(({ offered }) => offered?.file)).toEqual(['西区_2026.csv', '东区_2026.csv']);
    const short = planReplay([west, east], [table('东区_2026.csv', all)]);
    expect(short.map(({ offered }) => offered?.file)).toEqual([undefined, '东区_2026.csv']);
  });

  test('are written and read back, and a list that is none is refused by its field', () => {
    const imports = [{ file: 'a.csv', part: null, table_name: 'members', mapping: JSON.stringify(mapping) }];
    const list = stepsOf('试点', imports);
    expect(readSteps(stepsText(list))).toEqual(list);
    expect(list.steps[0]).toMatchObject({ file: 'a.csv', table: 'members', mapping });
    expect(readSteps('{')).toMatchObject({ reason: 'not JSON' });
    expect(readSteps(stepsText(list).replace('"table": "members"', '"table": "nothing"'))).toMatchObject({
      field: 'steps.0.table',
    });
  });
});
