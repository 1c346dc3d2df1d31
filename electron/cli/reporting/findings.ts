import { failed, success } from '../../../shared/base/result';
import { findingsLetter } from '../../../shared/report/audit/findingsLetter';
import { textOption } from '../readOptions';
import { today } from '../today';
import { auditFactsAsked, auditOptions } from './auditFacts';
import type { Kind } from './kind';

export const findings: Kind = {
  options: auditOptions,
  make: async (invocation) => {
    const rule = textOption(invocation.options, 'rules') ?? '';
    if (rule === '' || rule.includes(',')) {
      return failed({ code: 'usage/bad-option', option: '--rules', value: rule, expected: 'benefit.after-death' });
    }
    const facts = await auditFactsAsked(invocation);
    if (!facts.ok) return facts;
    const [group] = facts.value.groups;
    if (group === undefined) return failed({ code: 'report/no-findings', rule });
    return success((language) => findingsLetter({ facts: facts.value, language, day: today() }, group));
  },
};
