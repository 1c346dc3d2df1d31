import type { RuleOutcome } from '../../shared/audit/outcome';
import type { Rule } from '../../shared/audit/rule';
import { checkRule } from '../../shared/audit/run/checkRule';
import { type EvidenceAsked, readEvidence } from '../../shared/audit/run/readEvidence';
import { type FindingsAsked, readFindings } from '../../shared/audit/run/readFindings';
import { type RunEvents, type RunOptions, runRules } from '../../shared/audit/run/runRules';
import { type StoredOutcome, storedOutcomes } from '../../shared/audit/run/storedOutcomes';
import { type Result, success } from '../../shared/base/result';
import type { Session } from '../../shared/data/database';
import type { WithLedger } from './importMethods';
import { auditSessionsOf, type OnSession } from './onSession';

/** How far a run is, in rows of the tables to look at; `what` is a rule or a prepared table. */
export interface AuditNews {
  readonly done: number;
  readonly of: number;
  readonly what: string;
  /** From the pace so far; null before there is one. */
  readonly secondsLeft: number | null;
  /** What a rule that has just ended came to. */
  readonly outcome: RuleOutcome | null;
}

export interface AuditOrder {
  readonly rules: readonly Rule[];
  readonly options: RunOptions;
}

/** What findings come to, without those of rules whose last run failed. */
export interface AuditTotals {
  readonly findings: number;
  readonly rows: number;
  readonly amountAtRisk: number;
  readonly rules: { readonly hits: number; readonly clean: number; readonly notRun: number; readonly failed: number };
}

/** Too little is done in the first moments to tell a pace from. */
const leastSeconds = 0.5;

function secondsLeft(start: number, done: number, of: number): number | null {
  const spent = (performance.now() - start) / 1000;
  return done === 0 || spent < leastSeconds ? null : (spent * (of - done)) / done;
}

function totalsOf(outcomes: Iterable<StoredOutcome>): AuditTotals {
  const all = [...outcomes].map(({ outcome }) => outcome);
  const hits = all.flatMap((outcome) => (outcome.status === 'hits' ? [outcome] : []));
  const counted = (status: RuleOutcome['status']): number => all.filter((each) => each.status === status).length;
  return {
    findings: hits.reduce((sum, { count }) => sum + count, 0),
    rows: hits.reduce((sum, { rows }) => sum + rows, 0),
    amountAtRisk: hits.reduce((sum, { amountAtRisk }) => sum + amountAtRisk, 0),
    rules: { hits: hits.length, clean: counted('clean'), notRun: counted('not-run'), failed: counted('failed') },
  };
}

interface Running {
  readonly session: Session;
  isStopped: boolean;
}

/** Says how far a run is each time that it has come further. */
function eventsOf(run: Running, tell: (news: AuditNews) => void): RunEvents {
  const start = performance.now();
  let last = { done: 0, of: 0, what: '' };
  const say = (outcome: RuleOutcome | null): void =>
    tell({ ...last, secondsLeft: secondsLeft(start, last.done, last.of), outcome });
  return {
    cancelled: () => run.isStopped,
    clock: () => performance.now(),
    onProgress: (done, of, what) => {
      last = { done, of, what };
      say(null);
    },
    onOutcome: say,
  };
}

function runMethods(onSession: OnSession) {
  let running: Running | null = null;
  return {
    runAudit: (
      { rules, options }: AuditOrder,
      tell: (news: AuditNews) => void,
    ): Promise<Result<readonly RuleOutcome[]>> =>
      onSession(async (session) => {
        const run: Running = { session, isStopped: false };
        running = run;
        try {
          return await runRules(session, rules, options, eventsOf(run, tell));
        } finally {
          running = null;
        }
      }),
    async stopAudit(_: null): Promise<Result<null>> {
      if (running !== null) {
        running.isStopped = true;
        await running.session.interrupt();
      }
      return success(null);
    },
  };
}

/** The audit, beside the tables that it reads. */
export function auditMethods(withLedger: WithLedger) {
  const onSession = auditSessionsOf(withLedger);
  return {
    ...runMethods(onSession),
    auditOutcomes: (_: null): Promise<Result<readonly StoredOutcome[]>> =>
      onSession(async (session) => {
        const stored = await storedOutcomes(session);
        return stored.ok ? success([...stored.value.values()]) : stored;
      }),
    auditTotals: (_: null): Promise<Result<AuditTotals>> =>
      onSession(async (session) => {
        const stored = await storedOutcomes(session);
        return stored.ok ? success(totalsOf(stored.value.values())) : stored;
      }),
    auditFindings: (asked: FindingsAsked) => onSession((session) => readFindings(session, asked)),
    auditEvidence: (asked: EvidenceAsked) => onSession((session) => readEvidence(session, asked)),
    checkRule: ({ rule, asOf }: { readonly rule: Rule; readonly asOf: string }) =>
      onSession((session) => checkRule(session, rule, asOf)),
  };
}
