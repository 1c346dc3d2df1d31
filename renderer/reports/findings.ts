import { failed, success } from '../../shared/base/result';
import { findingsLetter } from '../../shared/report/audit/findingsLetter';
import { useAuditPlace } from '../state/auditPlace';
import { readAudit, useAudit } from '../state/auditRun';
import { groupFactsNow } from './auditFacts';
import type { MakeReport } from './order';

/** The rule that the audit screen looks at, if it finds something; else the one with the most at risk. */
function chosenRule(): string | null {
  const { scope } = useAuditPlace.getState();
  const hits = [...useAudit.getState().outcomes.values()].flatMap((one) => (one.status === 'hits' ? [one] : []));
  const looked = hits.find(({ rule }) => scope.kind === 'rule' && scope.rule === rule);
  const costliest = hits.toSorted((a, b) => b.amountAtRisk - a.amountAtRisk)[0];
  return (looked ?? costliest)?.rule ?? null;
}

/** The letter on what one rule found. */
export const makeFindings: MakeReport = async (order) => {
  if (useAudit.getState().reading.state === 'reading') await readAudit();
  const rule = chosenRule();
  if (rule === null) return failed({ code: 'report/not-ready', needs: 'cases' });
  const facts = await groupFactsNow(order, rule);
  if (!facts.ok) return facts;
  const [group] = facts.value.groups;
  if (group === undefined) return failed({ code: 'report/no-findings', rule });
  return success(findingsLetter({ facts: facts.value, ...order }, group));
};
