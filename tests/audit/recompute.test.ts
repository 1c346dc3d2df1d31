import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import type { AuditLaw } from '../../shared/audit/auditContext';
import { recomputations } from '../../shared/audit/prepared/recomputations';
import type { FindingSheet, SheetKind } from '../../shared/audit/recompute/findingSheet';
import { stepName } from '../../shared/audit/recompute/findingSheet';
import { sheetKindOf, sheetOf } from '../../shared/audit/recompute/sheetOf';
import { prepare } from '../../shared/audit/run/prepareTables';
import type { Ledger, Session } from '../../shared/data/database';
import { translator } from '../../shared/text/translator';
import { openWasmInNode } from '../integration/dataWasmInNode';
import { unwrapped } from '../support/bundled';
import { loadSample, type SampleFolder, sampleFolder } from './sampleLedgers';
import { bundledAuditLaw, bundledRules, contextOn, quiet } from './world';

const day = '2025-01-01';

/** Where each kind of sheet has its mass recomputation, and which of its columns are the keys of a finding. */
const tables: Readonly<Record<SheetKind, { readonly table: string; readonly keys: readonly string[] }>> = {
  award: { table: 'recomputed_awards', keys: ['member_id', 'scheme'] },
  adjustment: { table: 'recomputed_adjustments', keys: ['member_id', 'scheme'] },
  account: { table: 'recomputed_accounts', keys: ['member_id'] },
  contribution: { table: 'recomputed_contributions', keys: ['member_id', 'scheme'] },
  transfer: { table: 'recomputed_transfers', keys: ['transfer_id', 'member_id'] },
  centralAdjustment: { table: 'recomputed_central_adjustment', keys: ['region_code', 'scheme', 'period', 'item'] },
};
const kinds = Object.keys(tables) as SheetKind[];

type Cells = Readonly<Record<string, string | null>>;

let law: AuditLaw;
let sample: SampleFolder;

beforeAll(async () => {
  law = await bundledAuditLaw();
  sample = await sampleFolder(law, 900, 4);
});

afterAll(() => sample.remove());

/** What a ledger's recomputations say, as text. */
class Recomputed {
  readonly ledger: Ledger;
  readonly session: Session;

  private constructor(ledger: Ledger, session: Session) {
    this.ledger = ledger;
    this.session = session;
  }

  static async of(ledger: Ledger): Promise<Recomputed> {
    await loadSample(ledger, sample);
    const session = unwrapped(await ledger.session());
    for (const preparation of recomputations) {
      expect(await prepare(session, preparation, contextOn(law, day), quiet), preparation.name).toBeNull();
    }
    return new Recomputed(ledger, session);
  }

  async rows(text: string): Promise<readonly Cells[]> {
    return unwrapped(
      await this.session.query<Cells>({ text: `SELECT COLUMNS(*)::VARCHAR FROM (${text})`, values: [] }),
    );
  }

  async sheet(kind: SheetKind, row: Cells): Promise<FindingSheet> {
    const keys = Object.fromEntries(tables[kind].keys.map((key) => [key, row[key] ?? '']));
    const session = unwrapped(await this.ledger.session());
    try {
      return unwrapped(await sheetOf(session, { kind, keys }, contextOn(law, day)));
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.ledger.close();
  }
}

describe('the recomputations of a sample with many irregularities', () => {
  let native: Recomputed;
  let wasm: Recomputed;

  beforeAll(async () => {
    native = await Recomputed.of(unwrapped(await openNativeLedger()));
    wasm = await Recomputed.of(unwrapped(await openWasmInNode()));
  }, 240_000);

  afterAll(async () => {
    await native.close();
    await wasm.close();
  });

  test.each(recomputations)('$name is the same on both engines', async ({ name, columns }) => {
    // Which import a row came from is named by its time; the rest must be equal to the last digit.
    const same = Object.keys(columns).filter((column) => column !== 'source_id');
    const statement = `SELECT ${same.join(', ')} FROM ${name} ORDER BY ALL`;
    const found = await native.rows(statement);
    expect(await wasm.rows(statement)).toEqual(found);
    expect(found.length, name).toBeGreaterThan(0);
  });

  test.each(kinds)('the sheet of each wrong %s ends with what the mass recomputation gives', async (kind) => {
    const { table, keys } = tables[kind];
    const rows = await native.rows(
      `SELECT ${keys.join(', ')}, arg_min(first_wrong, period) AS first_wrong, arg_min(paid, period) AS paid,
        arg_min(expected, period) AS expected, sum(paid) AS paid_all, sum(expected) AS expected_all,
        arg_max(paid, period) AS paid_last, arg_max(expected, period) AS expected_last
       FROM ${table} WHERE first_wrong IS NOT NULL GROUP BY ALL ORDER BY ALL LIMIT 12`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const suffix = { account: '_last', contribution: '_all' }[kind as string] ?? '';
    for (const row of rows) {
      const sheet = await native.sheet(kind, row);
      expect(sheet.gap).toBeNull();
      expect(sheet.paid).toBeCloseTo(Number(row[`paid${suffix}`]), 2);
      expect(sheet.expected).toBeCloseTo(Number(row[`expected${suffix}`]), 2);
      expect(sheet.difference).toBeCloseTo(sheet.paid - sheet.expected, 2);
      const { part, step } = sheet.firstWrong ?? { part: -1, step: -1 };
      const line = sheet.parts[part]?.steps[step];
      expect(line?.isWrong).toBe(true);
      expect(line?.recorded).not.toBeCloseTo(line?.value ?? 0, 2);
    }
    expect(await wasm.sheet(kind, rows[0])).toEqual(await native.sheet(kind, rows[0]));
  });

  test('every line of every sheet has a name in both languages', async () => {
    const ids = new Set<string>();
    for (const kind of kinds) {
      const [row] = await native.rows(`SELECT * FROM ${tables[kind].table} WHERE first_wrong IS NOT NULL LIMIT 1`);
      const sheet = await native.sheet(kind, row);
      for (const { id } of sheet.parts.flatMap(({ steps }) => steps)) {
        ids.add(id);
        for (const language of ['en', 'zh-CN'] as const)
          expect(translator(language)(stepName(id))).not.toBe(stepName(id));
      }
    }
    expect(ids.size).toBeGreaterThan(20);
  });

  test('a member whose career is not held has a sheet that says why', async () => {
    const [gap] = await native.rows("SELECT subject FROM recompute_gaps WHERE kind = 'award' ORDER BY subject LIMIT 1");
    const sheet = await native.sheet('award', { member_id: gap.subject, scheme: 'pension_employee' });
    expect(sheet).toMatchObject({ gap: 'pensionBeforeData', parts: [], firstWrong: null });
  });

  test('stops when it is told to', async () => {
    const cancelled = { ...quiet, cancelled: () => true };
    for (const preparation of recomputations) {
      const failure = await prepare(native.session, preparation, contextOn(law, day), cancelled);
      if (preparation.name === 'recomputed_adjustments') expect(failure).toEqual({ code: 'cancelled' });
    }
  });
});

test('the rules of recomputation name the sheets that explain their findings', () => {
  const found = bundledRules().flatMap((rule) => sheetKindOf(rule) ?? []);
  expect(new Set(found)).toEqual(new Set(kinds));
});
