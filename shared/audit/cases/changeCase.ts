import { failed, type Result, success } from '../../base/result';
import type { Finding } from '../outcome';
import type { CaseEdit, KeptCase, LastFound, Stage, Verdict } from './caseSchema';
import { type FindingCase, findingCase, newCase, statusOf } from './findingCase';

/** Where a case may go from a stage: on, or back where something has to be looked at again. */
const onward: Readonly<Record<Stage, readonly Stage[]>> = {
  lead: ['verified', 'decided'],
  verified: ['decided', 'lead'],
  decided: ['recovered', 'closed', 'verified', 'lead'],
  recovered: ['closed', 'decided'],
  closed: ['decided', 'lead'],
};

/** Stages that a case can be moved to now; money comes back only where the finding is confirmed. */
export const movesFrom = ({ stage, verdict }: Pick<FindingCase, 'stage' | 'verdict'>): readonly Stage[] =>
  onward[stage].filter((to) => to !== 'recovered' || verdict === 'confirmed');

const isDecided = (stage: Stage): boolean => stage !== 'lead' && stage !== 'verified';

/** A verdict goes with a decision, and with no stage before it. */
function verdictAfter(edit: CaseEdit, stage: Stage, before: Verdict | null): Verdict | null {
  return isDecided(stage) ? (edit.verdict === undefined ? before : edit.verdict) : null;
}

function problemOf(before: FindingCase, edit: CaseEdit, after: FindingCase): Result<null> {
  const { stage, verdict } = after;
  if (stage !== before.stage && !movesFrom({ ...before, verdict }).includes(stage)) {
    return failed({ code: 'case/bad-move' });
  }
  if (isDecided(stage) && verdict === null) return failed({ code: 'case/no-verdict' });
  if (!isDecided(stage) && (edit.verdict ?? null) !== null) return failed({ code: 'case/early-verdict' });
  if (after.recovered > after.claimed) {
    return failed({ code: 'case/too-much', amount: after.recovered, most: after.claimed });
  }
  return success(null);
}

/** Who changes a case when: ISO 8601 in UTC. */
export interface Editor {
  readonly at: string;
  readonly who: string;
}

/** What a case keeps of a finding as a run gives it. */
export const lastFoundOf = ({ keys, amountAtRisk, rows, firstPeriod, lastPeriod }: Finding): LastFound => ({
  keys: { ...keys },
  ...{ amountAtRisk, rows, firstPeriod, lastPeriod },
});

/** A case or, where nobody has touched it yet, the finding that it will be of. */
export type CaseSubject = { readonly kept: KeptCase; readonly finding: Finding | null } | { readonly finding: Finding };

const caseBefore = (subject: CaseSubject): FindingCase =>
  'kept' in subject
    ? findingCase(subject.kept)
    : newCase(subject.finding.id, subject.finding.rule, lastFoundOf(subject.finding));

/**
 * A case with some of its fields set anew, with the change in its history. A finding that is still there renews what
 * the case knows of it. Refuses a move that skips what must come first, and amounts beyond what they are part of.
 */
export function changeCase(subject: CaseSubject, edit: CaseEdit, { at, who }: Editor): Result<KeptCase> {
  const before = caseBefore(subject);
  const stage = edit.stage ?? before.stage;
  const verdict = verdictAfter(edit, stage, before.verdict);
  const { note, owner, due, confirmedAmount, recovered, penalties } = { ...before, ...edit };
  const decidesNow = verdict !== null && (verdict !== before.verdict || !isDecided(before.stage));
  const decided = decidesNow ? { decidedAt: at, decidedBy: who } : before;
  const kept: KeptCase = {
    ...('kept' in subject ? subject.kept : {}),
    ...{ id: before.id, rule: before.rule, stage, verdict, note, owner, due, confirmedAmount, recovered, penalties },
    status: statusOf(stage, verdict, recovered),
    decidedAt: verdict === null ? null : decided.decidedAt,
    decidedBy: verdict === null ? '' : decided.decidedBy,
    lastFound: subject.finding === null ? before.lastFound : lastFoundOf(subject.finding),
    history: [...before.history, { at, who, edit }],
  };
  const problem = problemOf(before, edit, findingCase(kept));
  return problem.ok ? success(kept) : problem;
}

/** The cases with one put in the place of its older self, or added. */
export const withCase = (cases: readonly KeptCase[], changed: KeptCase): KeptCase[] =>
  cases.some(({ id }) => id === changed.id)
    ? cases.map((one) => (one.id === changed.id ? changed : one))
    : [...cases, changed];
