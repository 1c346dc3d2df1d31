import { expect } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import type { Ledger, Session } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { opened } from '../integration/dataFiles';
import { openWasmInNode } from '../integration/dataWasmInNode';
import { unwrapped } from './bundled';

/** 20,000 hospital bills whose logarithms spread evenly over three decades, and pensions beside them. */
const bills = `CREATE TABLE benefits AS
  SELECT 'M' || i AS member_id, 'medical_employee' AS scheme, DATE '2024-01-01' + INTERVAL (i % 12) MONTH AS period,
    'inpatient' AS benefit_type, CASE WHEN i % 4 = 0 THEN '990100' ELSE '990200' END AS region_code,
    (10 ** (1.5 + 3 * ((i * 0.6180339887498949) % 1)))::DECIMAL(18, 2) AS amount,
    DATE '2024-01-20' + INTERVAL (i % 12) MONTH AS paid_on, '6217000012345678' AS payee_account, NULL::DATE AS from_date,
    NULL::DATE AS to_date, 'file' AS source_id, i::BIGINT AS source_row FROM range(20000) t(i)
  UNION ALL
  SELECT 'P' || i, 'pension_employee', DATE '2024-01-01', 'pension', '990100', (2000 + i % 1500)::DECIMAL(18, 2),
    DATE '2024-01-10', NULL, NULL, NULL, 'pensions', i::BIGINT FROM range(5000) t(i)`;

const transfers = `CREATE TABLE transfers AS SELECT 'T' || lpad(i::VARCHAR, 5, '0') AS transfer_id, i AS source_row
  FROM range(1, 1001) t(i) WHERE i NOT BETWEEN 100 AND 104 AND i <> 777`;

export interface StatisticsLedger {
  readonly name: string;
  readonly ledger: Ledger;
  readonly session: Session;
}

/** The tables above in both engines, native first. */
export async function statisticsLedgers(): Promise<readonly StatisticsLedger[]> {
  const made: StatisticsLedger[] = [];
  for (const [name, open] of [
    ['native', openNativeLedger],
    ['wasm', openWasmInNode],
  ] as const) {
    const ledger = await opened<Ledger>(open());
    const session = await opened(ledger.session());
    for (const text of [bills, transfers]) unwrapped(await session.query(plainSql(text)));
    made.push({ name, ledger, session });
  }
  return made;
}

export async function closeLedgers(ledgers: readonly StatisticsLedger[]): Promise<void> {
  for (const { session, ledger } of ledgers) {
    await session.close();
    await ledger.close();
  }
}

export const inpatient = {
  table: 'benefits',
  amount: 'amount',
  where: [{ column: 'benefit_type', is: '=', value: 'inpatient' }],
} as const;

/** The same answer of both engines, compared to the last digit. */
export async function alike<T>(
  [native, wasm]: readonly StatisticsLedger[],
  ask: (session: Session) => Promise<T>,
): Promise<T> {
  const [first, second] = [await ask(native.session), await ask(wasm.session)];
  expect(second).toEqual(first);
  return first;
}
