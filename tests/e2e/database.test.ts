import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { BaseData } from '../../shared/data/baseData';
import type { Sql } from '../../shared/data/database';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { readBaseData } from '../../shared/data/readBaseData';
import { opened, readDataset } from '../integration/dataFiles';
import { lockedStatements, plainValues, valuesOfEachType } from '../integration/dataStatements';
import type { DatabaseWorkbench } from './databasePage/main';
import { launch, root, temporaryFolder, type Workbench } from './launch';
import { applicationAround } from './ownPage';

declare const databaseWorkbench: DatabaseWorkbench;

let folder: string;
let workbench: Workbench;

beforeAll(async () => {
  folder = await temporaryFolder();
  await applicationAround('databasePage', folder);
  workbench = await launch({ folder, args: [`--datasets=${path.join(root, 'datasets')}`] });
  await workbench.page.waitForFunction(() => 'databaseWorkbench' in globalThis);
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a database in the page, loads the bundled tables if asked, and gives what each statement answers. */
const answers = (statements: readonly Sql[], load = false): Promise<unknown[]> =>
  workbench.page.evaluate(
    async ([asked, withTables]) => {
      const database = await databaseWorkbench.openDatabase();
      if (!database.ok) return [database];
      const found: unknown[] = [];
      if (withTables) {
        found.push(await databaseWorkbench.loadDatasets(database.value, databaseWorkbench.readDataset));
      }
      for (const statement of asked) found.push(await database.value.query(statement));
      await database.value.close();
      return found;
    },
    [statements, load] as const,
  );

test('gives plain values whatever the type', async () => {
  expect(await answers([valuesOfEachType])).toEqual([{ ok: true, value: [plainValues] }]);
});

test('is locked against files, the network, extensions and settings', async () => {
  const found = await answers(lockedStatements.map((text) => ({ text, values: [] })));
  expect(found).toHaveLength(lockedStatements.length);
  for (const [index, text] of lockedStatements.entries()) {
    expect(found[index]).toMatchObject({ ok: false, failure: { code: 'query/rejected', sql: text } });
  }
});

test('never takes in an extension', async () => {
  const [, load, present] = await answers([
    { text: 'INSTALL json', values: [] },
    { text: 'LOAD httpfs', values: [] },
    { text: "SELECT extension_name FROM duckdb_extensions() WHERE extension_name = 'httpfs' AND loaded", values: [] },
  ]);
  expect(load).toMatchObject({ ok: false, failure: { code: 'query/rejected' } });
  expect(present).toEqual({ ok: true, value: [] });
});

test('loads the bundled tables as native DuckDB does', async () => {
  const statement = {
    text: 'SELECT count(*) AS rows, sum(value) AS total, max(source_row) AS last FROM population',
    values: [],
  };
  const [loaded, counted] = await answers([statement], true);
  const native = await opened(openNativeDatabase());
  expect(loaded).toEqual(await loadDatasets(native, readDataset));
  expect(counted).toEqual(await native.query(statement));
  await native.close();
});

test('gives the same base data as native DuckDB', async () => {
  const text = await workbench.page.evaluate(async () => {
    const database = await databaseWorkbench.openDatabase();
    if (!database.ok) return JSON.stringify(database);
    await databaseWorkbench.loadDatasets(database.value, databaseWorkbench.readDataset);
    const base = await databaseWorkbench.readBaseData(database.value);
    await database.value.close();
    return JSON.stringify(base);
  });
  const native = await opened(openNativeDatabase());
  await opened(loadDatasets(native, readDataset));
  const base: BaseData = await opened(readBaseData(native));
  await native.close();
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ok: true, value: base })));
});

test('asks for nothing but files of the app, and breaks no policy', () => {
  expect(workbench.requests.length).toBeGreaterThan(3);
  for (const url of workbench.requests) expect(url).toMatch(/^(app:\/\/bundle\/|blob:app:\/\/bundle\/|data:)/);
  expect(workbench.complaints).toEqual([]);
});
