import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import type { Ledger } from '../../shared/data/database';
import { plausibilityReasons } from '../../shared/data/loading/reasons';
import { undoImport } from '../../shared/data/loading/undoImport';
import type { RecordBatch } from '../../shared/data/reading/source';
import { linesOf, load, loaded, recordsOf, requestFor, rows, sourceOf } from '../support/importing';
import { openWasmInNode } from './dataWasmInNode';

const memberColumns = ['member_id', 'sex', 'birth_date', 'retired_on'];
const someMembers = [
  ['M1', 'F', '1960-01-31', '2015-01-31'],
  ['M2', 'M', '1970-02-28', ''],
];
const contributionColumns = ['member_id', 'scheme', 'period', 'region_code', 'base', 'paid_on'];
const paid = (member: string, month: string, base = '6500.00', region = '510000'): string[] => [
  ...[member, 'pension_employee', month, region, base, `${month.slice(0, 7)}-15`],
];

const engines = [
  { engine: 'native', open: () => openNativeLedger() },
  { engine: 'wasm', open: openWasmInNode },
];

const count = async (ledger: Ledger, table: string): Promise<number> =>
  (await rows<{ n: number }>(ledger, `SELECT count(*)::INTEGER AS n FROM "${table}"`))[0].n;

const tablesIn = async (ledger: Ledger): Promise<readonly string[]> =>
  (await rows<{ name: string }>(ledger, 'SELECT table_name AS name FROM duckdb_tables() ORDER BY name')).map(
    ({ name }) => name,
  );

describe.each(engines)('importing on $engine', ({ open }) => {
  let ledger: Ledger;

  beforeAll(async () => {
    const opened = await open();
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    ledger = opened.value;
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    for (const name of await tablesIn(ledger)) await rows(ledger, `DROP TABLE "${name}"`);
  });

  test('loads rows with the import and line they came from, and keeps what the import was', async () => {
    const report = await loaded(ledger, requestFor('members', linesOf(memberColumns, someMembers)));
    expect(report).toMatchObject({ table: 'members', read: 2, loaded: 2, rejected: 0, rejects: [], reasons: {} });
    expect(
      await rows(
        ledger,
        'SELECT member_id, sex, birth_date, retired_on, name, source_id, source_row FROM members ORDER BY 1',
      ),
    ).toEqual([
      {
        ...{ member_id: 'M1', sex: 'F', birth_date: '1960-01-31', retired_on: '2015-01-31', name: null },
        ...{ source_id: report.importId, source_row: 2 },
      },
      {
        ...{ member_id: 'M2', sex: 'M', birth_date: '1970-02-28', retired_on: null, name: null },
        ...{ source_id: report.importId, source_row: 3 },
      },
    ]);
    const [kept] = await rows<Record<string, unknown>>(ledger, 'SELECT * FROM imports');
    expect(kept).toMatchObject({
      ...{ source_id: report.importId, table_name: 'members', file: 'members.csv', rows: 2, rows_read: 2 },
      ...{ rows_rejected: 0, encoding: 'utf-8', imported_on: '2026-01-15', privacy: 'hash' },
    });
    expect(JSON.parse(String(kept.mapping))).toMatchObject({ table: 'members', dateOrder: 'ymd' });
  });

  test('lines and records of the same cells give the same rows and the same rejects', async () => {
    const cells = [
      ...someMembers,
      ['', 'F', '1960-01-31', ''],
      ['M4', 'X', '1960-02-31', '1950-01-01'],
      ['M5', 'f', '19600101', '2015/1/31'],
      ['M1', 'F', '1960-01-31', '2015-01-31'],
    ];
    const kept = async (source: ReturnType<typeof linesOf>) => {
      const { rejects, reasons, read } = await loaded(ledger, requestFor('members', source));
      const table = await rows(ledger, 'SELECT * EXCLUDE (source_id) FROM members ORDER BY source_row');
      const log = await rows(
        ledger,
        'SELECT * EXCLUDE (import_id) FROM rejected_rows ORDER BY line, column_name, reason',
      );
      for (const name of await tablesIn(ledger)) await rows(ledger, `DROP TABLE "${name}"`);
      return { rejects, reasons, read, table, log };
    };
    const byLines = await kept(linesOf(memberColumns, cells, 2));
    expect(byLines).toEqual(await kept(recordsOf(memberColumns, cells)));
    expect(byLines.rejects.map(({ line, column, reason }) => `${line} ${column} ${reason}`)).toEqual([
      '4 member_id required',
      '5 birth_date no-such-day',
      '5 sex unknown-code',
      '7 member_id duplicate-row',
    ]);
    expect(byLines.table).toHaveLength(3);
  });

  test('of rows with one key the first is loaded; a repetition and a contradiction are told apart', async () => {
    const cells = [paid('M1', '2024-01-01'), paid('M1', '2024-01-01'), paid('M1', '2024-01-01', '7000.00')];
    const report = await loaded(ledger, requestFor('contributions', linesOf(contributionColumns, cells)));
    expect(report.rejects.map(({ line, reason, detail }) => ({ line, reason, detail }))).toEqual([
      { line: 3, reason: 'duplicate-row', detail: '2' },
      { line: 4, reason: 'duplicate-key', detail: '2' },
    ]);
    expect(await rows(ledger, 'SELECT base FROM contributions')).toEqual([{ base: 6500 }]);
  });

  test('a row whose twin was rejected for another reason is loaded', async () => {
    const cells = [paid('M1', '2024-01-01', 'x'), paid('M1', '2024-01-01')];
    const report = await loaded(ledger, requestFor('contributions', linesOf(contributionColumns, cells)));
    expect(report).toMatchObject({ loaded: 1, rejected: 1, reasons: { 'not-a-number': 1 } });
  });

  test('keys with empty columns are compared as they are', async () => {
    const columns = ['member_id', 'death_date'];
    const report = await loaded(
      ledger,
      requestFor(
        'deaths',
        recordsOf(columns, [
          ['M1', '2024-01-01'],
          ['M1', '2024-01-02'],
          ['', '2024-01-01'],
        ]),
      ),
    );
    expect(report.reasons).toEqual({ 'at-least-one': 1, 'duplicate-key': 1 });
  });

  test('what is loaded is not loaded again from another file', async () => {
    await loaded(ledger, requestFor('contributions', linesOf(contributionColumns, [paid('M1', '2024-01-01')])));
    const more = linesOf(contributionColumns, [paid('M1', '2024-01-01', '1.00'), paid('M1', '2024-02-01')]);
    const file = { name: 'more.csv', size: 10, sha256: 'b'.repeat(64) };
    const report = await loaded(ledger, requestFor('contributions', more, { file }));
    expect(report).toMatchObject({ loaded: 1, rejected: 1, reasons: { 'already-loaded': 1 } });
  });

  test('references are checked once their table has rows, said to be open before, and within a file at once', async () => {
    const cells = [paid('M1', '2024-01-01'), paid('M9', '2024-01-01'), paid('M2', '2024-01-01', '1', '110000')];
    const request = requestFor('contributions', linesOf(contributionColumns, cells));
    const open = await loaded(ledger, request);
    expect(open.notes).toContainEqual({ code: 'not-checked', column: 'member_id', needs: 'members' });
    await loaded(ledger, requestFor('members', linesOf(memberColumns, someMembers)));
    const regions = recordsOf(
      ['region_code', 'name_zh', 'parent_code'],
      [
        ['CN', '全国', ''],
        ['510000', '四川省', 'CN'],
        ['520000', '贵州省', '999999'],
      ],
    );
    expect((await loaded(ledger, requestFor('regions', regions))).rejects).toMatchObject([
      { line: 4, column: 'parent_code', value: '999999', reason: 'unknown-reference' },
    ]);
    const report = await loaded(ledger, { ...request, replace: true });
    expect(report.notes).toEqual([{ code: 'replaced', column: null, needs: null }]);
    expect(report.rejects).toMatchObject([
      { line: 3, column: 'member_id', value: 'M9', reason: 'unknown-reference', detail: 'members.member_id' },
      { line: 4, column: 'region_code', value: '110000', reason: 'unknown-reference' },
    ]);
    expect(await count(ledger, 'contributions')).toBe(1);
    expect(await count(ledger, 'imports')).toBe(3);
  });

  test('what can hardly be true may be loaded and noted; a row that is rejected anyway keeps all its reasons', async () => {
    await loaded(ledger, requestFor('members', linesOf(memberColumns, someMembers)));
    const cells = [
      paid('M1', '2024-01-01'),
      paid('M1', '2024-01-01'),
      paid('M9', '2024-01-01').with(5, '2022-01-01'),
      paid('M9', '2024-02-01', 'x').with(5, '2022-01-01'),
    ];
    const request = requestFor('contributions', linesOf(contributionColumns, cells), { doubtful: plausibilityReasons });
    const report = await loaded(ledger, request);
    expect(report).toMatchObject({ read: 4, loaded: 3, rejected: 1, doubtful: 2 });
    const reasons = (table: string) => rows(ledger, `SELECT line, reason FROM ${table} ORDER BY line, reason`);
    expect(await reasons('doubtful_rows')).toEqual([
      { line: 3, reason: 'duplicate-row' },
      { line: 4, reason: 'dates-out-of-order' },
      { line: 4, reason: 'unknown-reference' },
    ]);
    expect(await reasons('rejected_rows')).toEqual([
      { line: 5, reason: 'dates-out-of-order' },
      { line: 5, reason: 'not-a-number' },
    ]);
    expect(await undoImport(ledger, report.importId)).toMatchObject({ ok: true, value: { rows: 3, rejected: 1 } });
    expect(await count(ledger, 'doubtful_rows')).toBe(0);
  });

  test('dates of a row that contradict one another', async () => {
    const cells = [
      ['M1', 'F', '1960-01-31', '1950-01-31'],
      ['M2', 'F', '2026-02-01', ''],
    ];
    const report = await loaded(ledger, requestFor('members', linesOf(memberColumns, cells)));
    expect(report.rejects).toMatchObject([
      { line: 2, column: 'retired_on', value: '1950-01-31', reason: 'dates-out-of-order', detail: 'birth_date' },
      { line: 3, column: 'birth_date', value: '2026-02-01', reason: 'in-future', detail: '2026-01-15' },
    ]);
    const early = paid('M1', '2024-01-01').with(5, '2022-12-31');
    const late = paid('M1', '2024-02-01').with(5, '2023-02-01');
    const money = await loaded(ledger, requestFor('contributions', linesOf(contributionColumns, [early, late])));
    expect(money.rejects).toMatchObject([
      { line: 2, column: 'paid_on', reason: 'dates-out-of-order', detail: 'period' },
    ]);
  });

  test('control totals count what was loaded and what was rejected', async () => {
    const cells = [paid('M1', '2024-01-01', '10.01'), paid('M1', '2024-13-01', '20.02'), paid('M2', '2024-01-01', '')];
    const report = await loaded(
      ledger,
      requestFor('contributions', linesOf(contributionColumns, cells), {
        controlTotals: [
          { column: 'base', declared: '30.04' },
          { column: null, declared: '3' },
        ],
      }),
    );
    expect(report.controls).toEqual([
      { column: 'base', declared: '30.04', loaded: '10.01', rejected: '20.02', difference: '-0.01' },
      { column: null, declared: '3', loaded: '2', rejected: '1', difference: '0' },
    ]);
    const wrong = requestFor('contributions', linesOf(contributionColumns, cells), {
      controlTotals: [{ column: 'paid_on', declared: '1' }],
    });
    expect(await load(ledger, wrong)).toMatchObject({ ok: false, failure: { code: 'import/bad-total' } });
  });

  test('faults of the bytes reject their row, also where no record came of it, without quoting a person', async () => {
    const batch: RecordBatch = {
      kind: 'records',
      lines: [2, 3],
      cells: [
        ['M1', 'M2'],
        ['F', 'M'],
        ['1960-01-31', '1970-02-28'],
        [null, null],
      ],
      faults: [
        { code: 'ragged-long', line: 2, column: null, value: '11010519491231002X' },
        { code: 'not-json', line: 4, column: null, value: 'x' },
        { code: 'blank-lines', line: 5, column: null, value: '1' },
      ],
      bytesRead: 10,
    };
    const report = await loaded(ledger, requestFor('members', sourceOf(memberColumns, [batch])));
    expect(report).toMatchObject({ read: 3, loaded: 1, rejected: 2 });
    expect(report.rejects).toEqual([
      { line: 2, column: null, value: null, reason: 'ragged-long' },
      { line: 4, column: null, value: null, reason: 'not-json' },
    ]);
    expect(report.issues).toEqual([{ code: 'blank-lines', line: 5, column: null, value: null }]);
  });

  test('the same file is recognised; undo takes one import back whole', async () => {
    const request = requestFor('members', linesOf(memberColumns, [...someMembers, ['M3', '', '', '']]));
    const first = await loaded(ledger, request);
    expect(await load(ledger, request)).toEqual({
      ok: false,
      failure: { code: 'import/already-loaded', file: 'members.csv', table: 'members', day: '2026-01-15' },
    });
    const other = linesOf(memberColumns, [['M7', 'F', '1980-01-01', '']]);
    await loaded(ledger, requestFor('members', other, { file: { name: 'o', size: 1, sha256: 'c'.repeat(64) } }));
    expect(await undoImport(ledger, first.importId)).toEqual({
      ok: true,
      value: { importId: first.importId, table: 'members', file: 'members.csv', rows: 2, rejected: 1 },
    });
    expect(await rows(ledger, 'SELECT member_id FROM members')).toEqual([{ member_id: 'M7' }]);
    expect(await count(ledger, 'rejected_rows')).toBe(0);
    expect(await count(ledger, 'imports')).toBe(1);
    expect(await undoImport(ledger, first.importId)).toMatchObject({ ok: false, failure: { code: 'import/unknown' } });
    expect((await loaded(ledger, request)).importId).toBe(first.importId);
  });

  test('a cancel, at the first batch or the last, leaves nothing behind', async () => {
    const source = linesOf(memberColumns, someMembers, 1);
    for (const after of [0, 1, 2]) {
      let asked = 0;
      const cancelled = (): boolean => asked++ >= after;
      const stopped = await load(ledger, requestFor('members', source), { onProgress: () => undefined, cancelled });
      expect(stopped).toEqual({ ok: false, failure: { code: 'cancelled' } });
      expect(await tablesIn(ledger)).toEqual([]);
    }
    expect((await loaded(ledger, requestFor('members', source))).loaded).toBe(2);
  });

  test('a mapping that does not fit the file or the table is refused before anything is read', async () => {
    const source = linesOf(['member_id', 'sex'], [['M1', 'F']]);
    expect(await load(ledger, requestFor('members', source))).toMatchObject({
      ok: false,
      failure: { code: 'import/missing-column', column: 'birth_date' },
    });
    const mapping = { ...requestFor('members', source).mapping, columns: { member_id: '编号' } };
    expect(await load(ledger, requestFor('members', source, { mapping }))).toMatchObject({
      ok: false,
      failure: { code: 'import/no-such-heading', heading: '编号' },
    });
  });

  test('progress tells bytes and rows of each batch', async () => {
    const seen: number[] = [];
    const events = { onProgress: ({ rows: read }: { rows: number }) => seen.push(read), cancelled: () => false };
    await loaded(ledger, requestFor('members', linesOf(memberColumns, someMembers, 1)), events);
    expect(seen).toEqual([1, 2]);
  });
});
