import { success } from '../../shared/base/result';
import { auditPaper } from '../../shared/report/audit/auditPaper';
import { rulesIn, useAuditPlace } from '../state/auditPlace';
import { auditFactsNow } from './auditFacts';
import type { MakeReport } from './order';

/** On the rules that the audit screen looks at: all, one kind, or a single one. */
export const makeAudit: MakeReport = async (order) => {
  const { scope } = useAuditPlace.getState();
  const facts = await auditFactsNow(order, (rules) => {
    const ids = rulesIn(scope, rules);
    return rules.filter(({ id }) => ids.includes(id));
  });
  return facts.ok ? success(auditPaper({ facts: facts.value, ...order })) : facts;
};
