import { describe, expect, test } from 'vitest';
import { processorTime } from '../support/processorTime';
import { bytesOf, cellsOf, issuesOf, readCsv } from '../support/reading';

/** Files too large to write down: built by the rule in the name of each test. */

test('ten thousand columns', async () => {
  const heading = Array.from({ length: 10_000 }, (_, column) => `c${column}`).join(',');
  const row = (index: number) =>
    Array.from({ length: 10_000 }, (_, column) => String(index * 10_000 + column)).join(',');
  const table = await readCsv(bytesOf(`${[heading, row(0), row(1), row(2)].join('\n')}\n`));
  expect(table.source.columns).toHaveLength(10_000);
  expect(table.rows).toHaveLength(3);
  expect(table.rows[2]?.cells[9_999]).toBe('29999');
});

test('a cell of five megabytes over five thousand lines, and the row after it', async () => {
  // 5·1024·1024 characters, a line end after every 998 letters.
  const cell = `${'a'.repeat(998)}\r\n`.repeat(5243).slice(0, 5 * 1024 * 1024);
  const table = await readCsv(bytesOf(`id,text\n1,"${cell}"\n2,ok\n`));
  expect(table.rows.map(({ cells }) => cells[0])).toEqual(['1', '2']);
  expect(table.rows[0]?.cells[1]).toHaveLength(5_242_880);
  expect(table.rows[0]?.cells[1] === cell).toBe(true);
  // Row 2 stands after the heading, the row before it and the line ends in the cell.
  expect(table.rows[1]).toEqual({ line: 3 + cell.split('\r\n').length - 1, cells: ['2', 'ok'] });
  expect(table.faults).toEqual([]);
});

test('a cell of a hundred thousand doubled quotes takes linear time', async () => {
  const reading = async (count: number): Promise<number> => {
    const seconds = processorTime();
    const { rows } = await readCsv(bytesOf(`"${'""'.repeat(count)}"`), { dialect: { headerLine: 0 } });
    expect(rows[0]?.cells[0]).toBe('"'.repeat(count));
    return seconds();
  };
  await reading(1000);
  expect(await reading(100_000)).toBeLessThan(5);
});

test('a million rows with CRLF, exact to the cent', async () => {
  const lines = ['id,amount,date'];
  const first = Date.UTC(2020, 0, 1);
  const days = Array.from({ length: 1461 }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
  for (let i = 1; i <= 1_000_000; i++) {
    const cents = (i * 7919) % 100_000;
    lines.push(`${i},${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')},${days[i % 1461]}`);
  }
  const table = await readCsv(bytesOf(`${lines.join('\r\n')}\r\n`));
  let cents = 0;
  for (const [index, { line, cells }] of table.rows.entries()) {
    if (cells[0] !== String(index + 1) || line !== index + 2) throw new Error(`row ${index}: ${line} ${cells[0]}`);
    cents += Math.round(Number(cells[1]) * 100);
  }
  expect(table.rows).toHaveLength(1_000_000);
  // 7919 has no factor in common with 100,000: each remainder comes ten times, 10 · 99,999 · 100,000 / 2 cents.
  expect(cents).toBe(49_999_500_000);
  expect(table.plainRows).toBe(1_000_000);
});

test('what changes its kind in the last of 200,001 rows is still there', async () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => String(index + 1));
  const table = await readCsv(bytesOf(`x\n${lines.join('\n')}\nabc\n`));
  expect(table.rows).toHaveLength(200_001);
  expect(table.rows.at(-1)).toEqual({ line: 200_002, cells: ['abc'] });
  expect(table.rows.slice(0, -1).reduce((sum, { cells }) => sum + Number(cells[0]), 0)).toBe(20_000_100_000);
});

describe('a quoted cell across the end of a piece', () => {
  const hanzi = '"甲\r\n""乙"",丙"';
  test.each([65_536, 1_048_576, 8_388_608])('at byte %i', async (boundary) => {
    // One row is pad, "…"; the pad is chosen so that each byte of the cell in turn is the first of the next piece.
    for (let shift = 0; shift < bytesOf(hanzi).length; shift += 3) {
      const pad = 'p'.repeat(boundary - bytesOf('a,b\n,').length - shift);
      const { rows, faults } = await readCsv(bytesOf(`a,b\n${pad},${hanzi}\n1,2\n`), {}, boundary);
      expect(rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
        [2, '甲\r\n"乙",丙'],
        [4, '2'],
      ]);
      expect(rows[0]?.cells[0]).toHaveLength(pad.length);
      expect(faults).toEqual([]);
    }
  });

  test('with a character of four bytes in GB18030', async () => {
    const cell = [0x22, 0x95, 0x34, 0xb2, 0x35, 0xd2, 0xb0, 0x22];
    for (let shift = 0; shift < cell.length; shift++) {
      const pad = 'p'.repeat(65_536 - 5 - shift);
      const bytes = Uint8Array.from([...bytesOf(`a,b\n${pad},`), ...cell, ...bytesOf('\n1,2\n')]);
      const { rows } = await readCsv(bytes, { encoding: 'gb18030' }, 65_536);
      expect(rows.map(({ cells }) => cells[1])).toEqual(['𠮷野', '2']);
    }
  });
});

describe('a stray quote among 100,000 good rows', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `${index + 1},word ${index % 7},${index * 3}`);
  const spoiled = (change: (line: string, index: number) => string) =>
    bytesOf(`id,text,n\n${lines.map(change).join('\n')}\n`);

  test('is told with its line, within seconds, and spoils that row only', async () => {
    const bytes = spoiled((line, index) => (index === 8 ? line.replace('word', '"word') : line));
    const seconds = processorTime();
    const table = await readCsv(bytes);
    expect(seconds()).toBeLessThan(10);
    expect(table.rows).toHaveLength(100_000);
    expect(table.faults.map(({ code, line }) => [code, line])).toEqual([['unterminated-quote', 10]]);
    expect(table.rows.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 2));
  });

  test('is told as well where quoted cells follow', async () => {
    const bytes = spoiled((line, index) => {
      if (index === 8) return line.replace('word', '"word');
      return index % 1000 === 500 ? line.replace(/word \d/, '"a, b"') : line;
    });
    const table = await readCsv(bytes);
    expect(table.rows).toHaveLength(100_000);
    expect(table.faults.map(({ code, line }) => [code, line])).toEqual([['unterminated-quote', 10]]);
    expect(cellsOf(table)[500]).toEqual(['501', 'a, b', '1500']);
  });

  test('longer than any record may be, it is given up', async () => {
    // A single column gives no other sign; 20 MB follow the quote.
    const bytes = bytesOf(`x\n1\n"2\n${`${'y'.repeat(999)}\n`.repeat(20_000)}`);
    const table = await readCsv(bytes, {}, 1 << 20);
    expect(table.rows).toHaveLength(20_002);
    expect(issuesOf(table)).toEqual(['unterminated-quote:3']);
  });
});

test('names in GBK after two megabytes of ASCII are told from the rest of the file', async () => {
  const line = '11010519491231002X,2024-01,8000.00\n';
  const name = Buffer.from('cdf5ceb0', 'hex');
  const row = Buffer.concat([Buffer.from('110105194912310029,'), name, Buffer.from(',1\n')]);
  const early = Buffer.from(`id,name,n\n${line.repeat(70_000)}`);
  const bytes = new Uint8Array(Buffer.concat([early, ...Array.from({ length: 40_000 }, () => row)]));
  const table = await readCsv(bytes);
  expect(table.source.encoding).toBe('gb18030');
  expect(table.rows.at(-1)?.cells).toEqual(['110105194912310029', '王伟', '1']);
  expect(table.rows).toHaveLength(110_000);
});
