import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badUnits } from '../../shared/audit/risk/answerKey';
import { backtest } from '../../shared/audit/risk/backtest';
import { measureRisk, type RiskReport } from '../../shared/audit/risk/measureRisk';
import { type RiskModel, readRiskModel } from '../../shared/audit/risk/riskModel';
import type { Ledger, Session } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { opened } from '../integration/dataFiles';
import { openWasmInNode } from '../integration/dataWasmInNode';
import { unwrapped } from '../support/bundled';
import { sampleLedger } from '../support/sampleLedger';

const file = path.join(import.meta.dirname, '../../datasets/risk/supervision.yaml');
const model: RiskModel = unwrapped(readRiskModel({ name: 'risk/supervision.yaml', text: readFileSync(file, 'utf8') }));

let ledger: Ledger;
let session: Session;
let employers: RiskReport;
let regions: RiskReport;

beforeAll(async () => {
  ledger = await sampleLedger(6000, 5);
  session = await opened(ledger.session());
  employers = unwrapped(await measureRisk(session, { model, unit: 'employer', withFindings: false }));
  regions = unwrapped(await measureRisk(session, { model, unit: 'region', withFindings: false }));
});

afterAll(async () => {
  await session.close();
  await ledger.close();
});

const factorsOf = (report: RiskReport) => report.units[0].factors.map(({ factor }) => factor);

describe('risk scores of the sample', () => {
  test('every factor of the model is measured, on every unit that has such rows', () => {
    expect([...employers.leftOut, ...regions.leftOut]).toEqual([]);
    const measured = model.factors.filter(({ findings }) => !findings).map(({ id }) => id);
    expect([...factorsOf(employers), ...factorsOf(regions)].sort()).toEqual(measured.sort());
    for (const { units, unit } of [employers, regions]) {
      for (const [at, { factor }] of units[0].factors.entries()) {
        const values = units.map(({ factors }) => factors[at].value).filter((value) => value !== null);
        expect(values.length, factor).toBeGreaterThanOrEqual(unit === 'region' ? 5 : units.length / 2);
        for (const value of values) expect(Number.isFinite(value), factor).toBe(true);
      }
    }
  });

  test('nearly all factors tell units apart', () => {
    const still = [employers, regions].flatMap(({ units }) =>
      units[0].factors.flatMap(({ factor }, at) =>
        new Set(units.map(({ factors }) => factors[at].score)).size > 1 ? [] : [factor],
      ),
    );
    // Firms of the sample are all old, its cities all well in funds; accounts are shared in few samples of this size.
    for (const factor of still) {
      expect(['employer.standing', 'region.reserve', 'region.shared-accounts']).toContain(factor);
    }
  });

  test('employers of the answer key are put before the others without knowing what the rules found', async () => {
    const planted = unwrapped(
      await session.query<Record<string, string | null>>(plainSql('SELECT COLUMNS(*)::VARCHAR FROM planted')),
    );
    const key = planted.map(({ rule_id, ...keys }) => ({
      rule: rule_id ?? '',
      keys: Object.fromEntries(
        Object.entries(keys).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      ),
    }));
    const { area, positives, units, lifts } = backtest(
      employers.units,
      unwrapped(await badUnits(session, 'employer', key)),
    );
    expect(positives).toBeGreaterThan(15);
    expect(units - positives).toBeGreaterThan(50);
    expect(area).toBeGreaterThan(0.7);
    expect(lifts.find(({ share }) => share > 0.08 && share < 0.12)?.lift).toBeGreaterThan(1.5);
  });

  test('findings of an audit count once there are any', async () => {
    const question = { model, unit: 'employer', withFindings: true } as const;
    const without = unwrapped(await measureRisk(session, question));
    expect(without.leftOut).toEqual([
      { factor: 'employer.findings', missing: [{ table: 'audit.findings', column: null }] },
    ]);
    const [last] = without.units.slice(-1);
    await session.query(plainSql('CREATE SCHEMA audit'));
    await session.query({
      text: 'CREATE TABLE audit.findings AS SELECT $1 AS employer_id, NULL::VARCHAR AS region_code FROM range(50)',
      values: [last.unit],
    });
    const report = unwrapped(await measureRisk(session, question));
    expect(report.leftOut).toEqual([]);
    const before = without.units.find(({ unit }) => unit === last.unit)?.probability ?? 1;
    expect(report.units.find(({ unit }) => unit === last.unit)?.probability).toBeGreaterThan(before);
    await session.query(plainSql('DROP SCHEMA audit CASCADE'));
  });
});

test('an empty ledger leaves every factor out and names what is missing', async () => {
  const wasm = await opened(openWasmInNode());
  const own = await opened(wasm.session());
  const report = unwrapped(await measureRisk(own, { model, unit: 'region', withFindings: false }));
  expect(report.units).toEqual([]);
  expect(report.leftOut.find(({ factor }) => factor === 'region.reserve')?.missing).toEqual([
    { table: 'fund_ledger', column: null },
  ]);
  await own.close();
  await wasm.close();
});

test('a factor that tries to write is refused', async () => {
  const [first] = model.factors;
  const writing = { ...first, sql: 'DELETE FROM contributions' };
  const report = await measureRisk(session, {
    model: { ...model, factors: [writing] },
    unit: 'employer',
    withFindings: false,
  });
  expect(report).toMatchObject({ ok: false, failure: { code: 'query/rejected' } });
});
