import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import type { Ledger } from '../../shared/data/database';
import { linesOf, loaded, recordsOf, requestFor } from '../support/importing';
import { openWasmInNode } from './dataWasmInNode';

const columns = ['member_id', 'scheme', 'period', 'region_code', 'base', 'paid_on'];
const paidIn = (region: string, month: string): string[] => [
  ...['M1', 'pension_employee', `${month}-01`, region, '6500.00', `${month}-15`],
];

const engines = [
  { engine: 'native', open: () => openNativeLedger() },
  { engine: 'wasm', open: openWasmInNode },
];

describe.each(engines)('regions of an import on $engine', ({ open }) => {
  let ledger: Ledger;

  beforeAll(async () => {
    const opened = await open();
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    ledger = opened.value;
    const regions = [
      ['CN', '全国', ''],
      ['510000', '四川省', 'CN'],
    ];
    await loaded(ledger, requestFor('regions', recordsOf(['region_code', 'name_zh', 'parent_code'], regions)));
  });
  afterAll(() => ledger.close());

  test('a county counts as known where its province does, one of another province does not', async () => {
    const cells = [paidIn('510104', '2024-01'), paidIn('510000', '2024-02'), paidIn('440106', '2024-03')];
    const report = await loaded(ledger, requestFor('contributions', linesOf(columns, cells)));
    expect(report).toMatchObject({ read: 3, loaded: 2, rejected: 1 });
    expect(report.rejects).toMatchObject([{ line: 4, value: '440106', reason: 'unknown-reference' }]);
  });
});
