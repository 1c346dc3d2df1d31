import type { RuleOutcome } from '../../shared/audit/outcome';
import { failed, success } from '../../shared/base/result';
import { findingsLetter } from '../../shared/report/audit/findingsLetter';
import { useAuditPlace } from '../state/auditPlace';
import { auditNow, groupFactsNow } from './auditFacts';
import type { MakeReport } from './order';

/** The rule that the audit screen looks at, if it finds something; else the one with the most at risk. */
function chosenRule(outcomes: Iterable<RuleOutcome>): string | null {
  const { scope } = useAuditPlace.getState();
  const hits = [...outcomes].flatMap((one) => (one.status === 'hits' ? [one] : []));
  const looked = hits.find(({ rule }) => scope.kind === 'rule' && scope.rule === rule);
  const costliest = hits.toSorted((a, b) => b.amountAtRisk - a.amountAtRisk)[0];
  return (looked ?? costliest)?.rule ?? null;
}

/** The letter on what one rule found. */
export const makeFindings: MakeReport = async (order) => {
  const { outcomes } = await auditNow();
  const rule = chosenRule(outcomes.values());
  if (rule === null) return failed({ code: 'report/not-ready', needs: 'cases' });
  const facts = await groupFactsNow(order, rule);
  if (!facts.ok) return facts;
  const [group] = facts.value.groups;
  if (group === undefined) return failed({ code: 'report/no-findings', rule });
  return success(findingsLetter({ facts: facts.value, ...order }, group));
};
