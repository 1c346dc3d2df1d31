import { describe, expect, test } from 'vitest';
import { rejectingFaults } from '../../shared/data/reading/source';
import { cellsOf, contentOf, issuesOf, type ReadTable, readCsv } from '../support/reading';
import { type TortureCase, tortureCases } from './csvTortureCases';

/** The grid as written: heading, then rows with the cells that a longer row has over the heading. */
function gridOf(table: ReadTable): string[][] {
  const { source, rows, faults } = table;
  if (source.columns.length === 0) return [];
  const extra = (line: number): string[] => {
    const fault = faults.find(({ code, line: at }) => code === 'ragged-long' && at === line);
    return fault?.value?.split(source.dialect?.delimiter ?? ',') ?? [];
  };
  const data = rows.map(({ line, cells }) => [...cells.filter((cell) => cell !== null), ...extra(line)]);
  return source.dialect?.headerLine === 0 ? data : [[...source.columns], ...data];
}

const expectedGrid = ({ cells, columns }: TortureCase): string[][] => (columns ? [columns, ...cells.slice(1)] : cells);

/** Issues where the case gives no line are compared without one. */
const found = (table: ReadTable, { issues }: TortureCase): string[] => {
  const bare = new Set(issues.filter((issue) => !issue.includes(':')));
  return [
    ...new Set(issuesOf(table).map((issue) => (bare.has(issue.split(':')[0] ?? '') ? issue.split(':')[0] : issue))),
  ];
};

const bytesIn = ({ bytes }: TortureCase): Uint8Array => new Uint8Array(Buffer.from(bytes, 'base64'));

describe.each(tortureCases)('$id', (one) => {
  const choice = one.chosen ? { encoding: one.chosen } : {};

  test('is cut into its cells, and what is wrong in it is said', async () => {
    const table = await readCsv(bytesIn(one), choice);
    expect(gridOf(table)).toEqual(expectedGrid(one));
    expect(found(table, one).sort()).toEqual([...one.issues].sort());
    if (one.cells.length > 0 && one.delimiter) expect(table.source.dialect?.delimiter).toBe(one.delimiter);
  });

  test.each([1, 2, 3, 5, 16])('is the same in pieces of %i bytes', async (chunk) => {
    const whole = await readCsv(bytesIn(one), choice);
    expect(contentOf(await readCsv(bytesIn(one), choice, chunk))).toEqual(contentOf(whole));
  });
});

const named = (id: string): TortureCase => {
  const one = tortureCases.find((each) => each.id === id);
  if (!one) throw new Error(id);
  return one;
};

const encodingOf = async (id: string): Promise<string | null> => (await readCsv(bytesIn(named(id)))).source.encoding;

test('the encoding is told from the bytes', async () => {
  expect(await encodingOf('utf16le-bom')).toBe('utf-16le');
  expect(await encodingOf('gbk-chinese')).toBe('gb18030');
  expect(await encodingOf('gb18030-four-byte')).toBe('gb18030');
  expect(await encodingOf('shift-jis')).toBe('shift_jis');
  expect(await encodingOf('latin1')).toBe('windows-1252');
  expect(await encodingOf('invalid-utf8-cell')).toBe('utf-8');
});

test('of the bad file every bad row is rejected or told and the two clean ones are not', async () => {
  const { rows, faults } = await readCsv(bytesIn(named('nightmare')));
  const bad = new Set(faults.map(({ line }) => line));
  // Line 5 holds a word where numbers stand: that is for the types to find.
  expect(rows.map(({ line }) => line).filter((line) => !bad.has(line))).toEqual([2, 5, 7]);
  const rejected = faults.filter(({ code }) => rejectingFaults.has(code)).map(({ line }) => line);
  expect(rejected).toEqual([4, 6]);
});

test('columns named after parts of an object reach their values', async () => {
  const table = await readCsv(bytesIn(named('proto-header')));
  expect(cellsOf(table)).toEqual([['1', '2', '3', '4']]);
  expect(new Set(table.source.columns).size).toBe(4);
});
