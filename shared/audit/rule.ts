import type { Bilingual } from '../base/language';
import type { IsoDate, Verified } from '../parameters/parameter';

export const ruleGroups = [
  'benefits',
  'contributions',
  'members',
  'accounts',
  'transfers',
  'ledgers',
  'subsidies',
  'schemes',
  'statistics',
  'own',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** `violation` breaks the law on its face, `suspicion` needs facts from outside, `notice` is something to know. */
export const severities = ['violation', 'suspicion', 'notice'] as const;
export type Severity = (typeof severities)[number];

/** What a finding is about. */
export const subjects = ['person', 'employer', 'region', 'account', 'transfer', 'institution'] as const;
export type Subject = (typeof subjects)[number];

/** How the law gets money back; `lateFee` is 社会保险法 第八十六条, `fraud` 第八十七、八十八条, `misuse` 第九十一条. */
export const recoveries = ['refund', 'fraud', 'misuse', 'lateFee', 'payOut', 'none'] as const;
export type Recovery = (typeof recoveries)[number];

export const ruleUnits = ['yuan', 'months', 'days', 'years', 'ratio', 'count', 'text'] as const;

/** A figure of a rule that a user may change; its SQL names it `$id`. */
export interface RuleParameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: (typeof ruleUnits)[number];
  readonly value: number | string;
  /** Absent for a text. */
  readonly range?: readonly [number, number];
}

/** A provision and the days on which it is in force; `until` is the last of them. */
export interface RuleLaw {
  readonly ref: Bilingual;
  readonly article: Bilingual | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly status: Verified;
}

/** A SELECT that returns a row where the rule can't say anything, and why; what it means then is not that all is well. */
export interface RuleRefusal {
  readonly sql: string;
  readonly reason: Bilingual;
}

/**
 * An audit rule: one SELECT that returns the offending rows. Rows that agree in the columns of `identity` are one
 * finding, whose identity they are over all runs. Source: data.md §4; features.md B.
 */
export interface Rule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly severity: Severity;
  readonly law: readonly RuleLaw[];
  /** Tables of the ledger that it reads, with the columns that it reads of them. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Those of them that it can do without: a table, or a column as `table.column`. */
  readonly optional: readonly string[];
  /** Tables that are prepared before it runs: law of the day, persons, recomputed amounts. */
  readonly prepared: readonly string[];
  readonly parameters: readonly RuleParameter[];
  readonly refusals: readonly RuleRefusal[];
  readonly subject: Subject;
  readonly identity: readonly string[];
  /**
   * Columns of its rows: `amount_at_risk` always; `member_id`, `employer_id`, `region_code`, `scheme`, `period`, `item`,
   * `transfer_id`, `account_id` where they apply; `source_table`, `source_id`, `source_row` of the row that is wrong;
   * others as it likes, named in `columns` where no canonical table has them.
   */
  readonly sql: string;
  readonly columns: Readonly<Record<string, Bilingual>>;
  /** How to confirm or dismiss a finding. */
  readonly confirm: Bilingual;
  /** What looks alike and is lawful; the rule doesn't return it. */
  readonly lookAlikes: readonly Bilingual[];
  readonly recovery: Recovery;
  /** Null for a rule that the user wrote in the app. */
  readonly file: string | null;
}
