import { success } from '../../../shared/base/result';
import { auditPaper } from '../../../shared/report/audit/auditPaper';
import { today } from '../today';
import { auditFactsAsked, auditOptions } from './auditFacts';
import type { Kind } from './kind';

export const audit: Kind = {
  options: auditOptions,
  make: async (invocation) => {
    const facts = await auditFactsAsked(invocation);
    if (!facts.ok) return facts;
    return success((language) => auditPaper({ facts: facts.value, language, day: today() }));
  },
};
