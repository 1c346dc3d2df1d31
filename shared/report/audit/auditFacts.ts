import type { AuditTotals } from '../../audit/cases/caseTotals';
import type { FindingCase } from '../../audit/cases/findingCase';
import type { Finding, RuleOutcome } from '../../audit/outcome';
import type { Price } from '../../audit/price/priceOf';
import type { Rule } from '../../audit/rule';
import type { SampleAnswer } from '../../audit/sampling/auditedSample';
import type { DrawnSample } from '../../audit/sampling/drawSample';

/** A file that was loaded; read = loaded + rejected rows. */
export interface ExaminedFile {
  readonly table: string;
  readonly file: string;
  readonly sha256: string;
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
}

/** A row of evidence as it may be shown: columns and values after `personal.yaml`, null where there is none. */
export interface ShownRow {
  /** The finding's place in its group, from 1. */
  readonly finding: number;
  /** Stand-in of the person; empty where the row is about none. */
  readonly person: string;
  readonly amount: number;
  readonly values: Readonly<Record<string, string | null>>;
  readonly file: string | null;
  readonly line: string | null;
}

/** Findings and persons of a region. */
export interface RegionFindings {
  readonly region: string;
  readonly persons: number;
  readonly amount: number;
}

/** What one rule found: a group of cases. */
export interface CaseGroup {
  readonly rule: Rule;
  readonly outcome: Extract<RuleOutcome, { status: 'hits' | 'clean' }>;
  /** Different persons among the findings. */
  readonly persons: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
  /** The costliest first; as many as are shown. */
  readonly findings: readonly Finding[];
  readonly rows: readonly ShownRow[];
  /** Columns of the rule that are not shown, because nothing says that they name nobody. */
  readonly leftOut: readonly string[];
  readonly cases: readonly FindingCase[];
}

export interface DrawnBySample {
  readonly sample: DrawnSample;
  readonly confidence: number;
  /** Null while nobody has looked at the items. */
  readonly answer: SampleAnswer | null;
}

/** What a paper on an audit is made from. */
export interface AuditFacts {
  /** The day up to which the rules judged. */
  readonly asOf: string;
  readonly rules: readonly Rule[];
  readonly outcomes: readonly RuleOutcome[];
  readonly totals: AuditTotals;
  /** Different persons among all findings. */
  readonly persons: number;
  readonly files: readonly ExaminedFile[];
  readonly regions: readonly RegionFindings[];
  readonly groups: readonly CaseGroup[];
  readonly sampling: DrawnBySample | null;
  readonly price: Pick<Price, 'measures' | 'question'> | null;
}
