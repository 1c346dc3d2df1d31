import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { committeeReport } from '../../shared/report/committeeReport';
import { exactHead } from '../../shared/report/csv';
import { reportParquet } from '../../shared/report/parquet';
import { emptied, sampleInput } from '../support/reportSample';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fundscope-parquet-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(languages)('the Parquet file in %s, read by DuckDB', (language) => {
  const report = committeeReport(sampleInput(emptied, language));
  const { data } = report;
  const file = (): string => path.join(folder, `${language}.parquet`);

  async function rowsOf(sql: string) {
    const connection = await (await DuckDBInstance.create()).connect();
    const result = await connection.runAndReadAll(sql);
    return { names: result.columnNames(), types: result.columnTypes().map(String), rows: result.getRows() };
  }
  beforeAll(() => writeFileSync(file(), reportParquet(report)));

  test('has the columns of the data with their units, as numbers', async () => {
    const { names, types } = await rowsOf(`SELECT * FROM '${file()}'`);
    expect(names).toEqual(data.header.map((label, column) => exactHead(label, data.exactUnits[column] ?? '')));
    expect(new Set(types)).toEqual(new Set(['DOUBLE']));
  });

  test('has every value to its last digit, and nothing where the report has a dash', async () => {
    const { rows } = await rowsOf(`SELECT * FROM '${file()}'`);
    const wanted = data.rows.map((row) =>
      row.map((cell) => (typeof cell !== 'string' && 'value' in cell ? cell.value : null)),
    );
    expect(wanted.flat()).toContain(null);
    expect(rows).toEqual(wanted);
  });

  test('says in its metadata which run it is from, and the cell of each value', async () => {
    const { rows } = await rowsOf(
      `SELECT decode(value) FROM parquet_kv_metadata('${file()}') WHERE decode(key) = 'fundscope'`,
    );
    const facts = JSON.parse(String(rows[0]?.[0]));
    expect(facts).toMatchObject({ ...report.provenance, day: report.day });
    expect(facts.cells[0][1]).toBe(`years.2024.population`);
  });
});

test('a column of words stays words', async () => {
  const report = committeeReport(sampleInput(emptied, 'en'));
  const words = { ...report.data, header: ['Name'], exactUnits: [], rows: [['=1+1'], ['甲']] };
  const file = path.join(folder, 'words.parquet');
  writeFileSync(file, reportParquet({ ...report, data: words }));
  const connection = await (await DuckDBInstance.create()).connect();
  const read = await connection.runAndReadAll(`SELECT * FROM '${file}'`);
  expect(read.getRows()).toEqual([['=1+1'], ['甲']]);
});
