import { openNativeLedger } from '../../electron/database/nativeDatabase';
import type { AuditLaw } from '../../shared/audit/auditContext';
import { recomputations } from '../../shared/audit/prepared/recomputations';
import { prepare } from '../../shared/audit/run/prepareTables';
import type { Ledger, Session } from '../../shared/data/database';
import { unwrapped } from '../support/bundled';
import { bundledAuditLaw, contextOn, fillLedger, quiet, type RuleCase } from './world';

export type Rows = RuleCase['rows'];
export type Row = Rows[string][number];

/** Tables of the base world, in whose place only the rows of a case stand. */
const all = [
  'regions',
  'average_wage',
  'employers',
  'members',
  'contributions',
  'benefits',
  'deaths',
  'custody',
  'statistics',
];

/** A small ledger that is recomputed once for each case. */
export class SmallLedger {
  readonly law: AuditLaw;
  readonly #ledger: Ledger;
  readonly #session: Session;

  private constructor(law: AuditLaw, ledger: Ledger, session: Session) {
    this.law = law;
    this.#ledger = ledger;
    this.#session = session;
  }

  static async open(): Promise<SmallLedger> {
    const law = await bundledAuditLaw();
    const ledger = unwrapped(await openNativeLedger());
    return new SmallLedger(law, ledger, unwrapped(await ledger.session()));
  }

  /** Recomputes a world that holds these rows and nothing else, and reads one of its tables as text. */
  async recomputed(rows: Rows, table: string): Promise<readonly Record<string, string | null>[]> {
    const ruleCase: RuleCase = { name: '', asOf: '2025-01-01', values: {}, without: all, refused: false, rows };
    await fillLedger(this.#ledger, ruleCase);
    for (const preparation of recomputations) {
      const failure = await prepare(this.#session, preparation, contextOn(this.law, '2025-01-01'), quiet);
      if (failure !== null) throw new Error(`${preparation.name}: ${JSON.stringify(failure)}`);
    }
    const text = `SELECT COLUMNS(*)::VARCHAR FROM ${table} ORDER BY ALL`;
    return unwrapped(await this.#session.query({ text, values: [] }));
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.#ledger.close();
  }
}

export const monthsFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const number = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + at;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`;
  });

/** A pensioner of the sample province, but for what a case says. */
export const member = (more: Row): Row => ({
  sex: 'M',
  birth_date: '1953-08-20',
  member_type: 'employee',
  region_code: '990100',
  enrolled_on: '1998-01-01',
  first_work_date: '1980-07-01',
  status: 'retired',
  retired_on: '2013-08-01',
  ...more,
});

/** Figures of the sample province in a year. */
export const stated = (year: number, measures: Readonly<Record<string, number>>): Row[] =>
  Object.entries(measures).map(([measure, value]) => ({
    scheme: 'pension_employee',
    region_code: '990000',
    year,
    measure,
    value,
  }));
