import { roundToFen } from '../../base/fen';
import type { RuleOutcome } from '../outcome';
import type { FindingCase } from './findingCase';
import { type ShareInterval, wilsonInterval } from './wilson';

/** A case beside what the last run says: the finding is there, or it is not any more. */
export interface CaseNow {
  readonly case: FindingCase;
  readonly isFound: boolean;
}

export interface CountedAmount {
  readonly count: number;
  /** Yuan. */
  readonly amount: number;
}

/** Where the findings of a rule, or of all, stand. */
export interface CaseTotals {
  /** All findings of the last run. */
  readonly found: CountedAmount;
  /** Of them, those not dismissed. */
  readonly atRisk: CountedAmount;
  /** Cases that stand as confirmed or recovered, with what is claimed; also of findings that are found no longer. */
  readonly confirmed: CountedAmount;
  readonly dismissed: CountedAmount;
  /** Cases in which anything came back, and what. */
  readonly recovered: CountedAmount;
  readonly penalties: number;
  /** Confirmed ÷ (confirmed + dismissed) at 95 %; null before the first decision. */
  readonly precision: ShareInterval | null;
  /** Recovered ÷ claimed; null where nothing is claimed. */
  readonly recoveryRate: number | null;
  /** Median days from a case's first entry to its verdict and to its end; null where there is none. */
  readonly daysToDecide: number | null;
  readonly daysToClose: number | null;
  readonly overdue: number;
  readonly noLongerFound: number;
}

const dayMilliseconds = 86_400_000;

/** Middle of the values, the mean of both where their number is even. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Days between a case's first entry and another moment. */
function daysTo({ history }: FindingCase, moment: string | null | undefined): number[] {
  const begun = history[0]?.at;
  return begun === undefined || !moment ? [] : [(Date.parse(moment) - Date.parse(begun)) / dayMilliseconds];
}

const closedAt = ({ stage, history }: FindingCase): string | undefined =>
  stage === 'closed' ? history.findLast(({ edit }) => edit.stage === 'closed')?.at : undefined;

const counted = (cases: readonly CaseNow[], amountOf: (one: FindingCase) => number): CountedAmount => ({
  count: cases.length,
  amount: roundToFen(cases.reduce((sum, now) => sum + amountOf(now.case), 0)),
});

const atRiskOf = ({ lastFound }: FindingCase): number => lastFound?.amountAtRisk ?? 0;

function totalsOf(found: CountedAmount, cases: readonly CaseNow[], today: string): CaseTotals {
  const dismissedCases = cases.filter((now) => now.case.status === 'dismissed');
  const standing = cases.filter((now) => now.case.verdict === 'confirmed');
  const dismissed = counted(dismissedCases, atRiskOf);
  const gone = counted(
    dismissedCases.filter(({ isFound }) => isFound),
    atRiskOf,
  );
  const confirmed = counted(standing, ({ claimed }) => claimed);
  const recovered = counted(
    standing.filter((now) => now.case.recovered > 0),
    (one) => one.recovered,
  );
  return {
    found,
    atRisk: { count: found.count - gone.count, amount: roundToFen(found.amount - gone.amount) },
    ...{ confirmed, dismissed, recovered },
    penalties: counted(standing, ({ penalties }) => penalties).amount,
    precision: wilsonInterval(confirmed.count, confirmed.count + dismissed.count),
    recoveryRate: confirmed.amount > 0 ? recovered.amount / confirmed.amount : null,
    daysToDecide: median(cases.flatMap((now) => daysTo(now.case, now.case.decidedAt))),
    daysToClose: median(cases.flatMap((now) => daysTo(now.case, closedAt(now.case)))),
    overdue: cases.filter((now) => now.case.stage !== 'closed' && now.case.due !== null && now.case.due < today).length,
    noLongerFound: cases.filter(({ isFound }) => !isFound).length,
  };
}

export interface RuleTotals extends CaseTotals {
  readonly rule: string;
}

export interface AuditTotals {
  readonly all: CaseTotals;
  readonly rules: readonly RuleTotals[];
}

const foundBy = (outcome: RuleOutcome | undefined): CountedAmount =>
  outcome?.status === 'hits' ? { count: outcome.count, amount: outcome.amountAtRisk } : { count: 0, amount: 0 };

/** Where findings stand by rule and in all, from the last outcomes and the cases kept. `today` is an ISO day. */
export function caseTotals(outcomes: readonly RuleOutcome[], cases: readonly CaseNow[], today: string): AuditTotals {
  const rules = [...new Set([...outcomes.map(({ rule }) => rule), ...cases.map((now) => now.case.rule)])].sort();
  const byRule = rules.map((rule) => {
    const found = foundBy(outcomes.find((outcome) => outcome.rule === rule));
    return {
      rule,
      ...totalsOf(
        found,
        cases.filter((now) => now.case.rule === rule),
        today,
      ),
    };
  });
  const count = byRule.reduce((sum, { found }) => sum + found.count, 0);
  const amount = roundToFen(byRule.reduce((sum, { found }) => sum + found.amount, 0));
  return { all: totalsOf({ count, amount }, cases, today), rules: byRule };
}
