import type { Result } from '../base/result';
import type { Session } from '../data/database';
import type { Province } from '../data/provinces';
import type { IsoDate, ParameterSet } from '../parameters/parameter';

/** Law, figures and decisions that an audit runs under. */
export interface AuditContext {
  readonly parameters: ParameterSet;
  /** Months divisor (计发月数) by whole age at retirement. */
  readonly divisors: Readonly<Record<number, number>>;
  /** Interest of accounts by the years for which it is published; a ledger's own statistics come before it. */
  readonly creditingRates: ReadonlyMap<number, number>;
  readonly provinces: readonly Province[];
  /** The day up to which things are judged: what falls due later is not late. */
  readonly asOf: IsoDate;
  /** Pairs of member ids that a reviewer found to be one person. */
  readonly samePersons: readonly (readonly [string, string])[];
}

export interface AuditEvents {
  onProgress(done: number, of: number, what: string): void;
  cancelled(): boolean;
}

/** A TEMP table that is made before the rules that read it run: what SQL alone can't know or would say many times. */
export interface Preparation {
  readonly name: string;
  /** Column to SQL type. */
  readonly columns: Readonly<Record<string, string>>;
  /** Tables that it reads; other prepared tables among them are made first. */
  readonly needs: readonly string[];
  /** Fills the table, which is there and empty. */
  fill(session: Session, context: AuditContext, events: AuditEvents): Promise<Result<void>>;
}
