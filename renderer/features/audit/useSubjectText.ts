import type { Finding } from '../../../shared/audit/outcome';
import type { Rule } from '../../../shared/audit/rule';
import { useRuleWords } from './useRuleWords';

/** The keys that say what a finding is about, by what its rule is about. */
const subjectKeys: Readonly<Record<Rule['subject'], readonly string[]>> = {
  person: ['member_id'],
  employer: ['employer_id'],
  region: ['region_code'],
  account: ['payee_account', 'account_id', 'member_id'],
  transfer: ['transfer_id'],
  institution: ['region_code'],
};

/** What a finding is about, in one value: a person, an employer, a region, an account. */
export function useSubjectText(): (finding: Pick<Finding, 'keys'>, rule: Rule | undefined) => string {
  const words = useRuleWords();
  return ({ keys }, rule) => {
    const names = rule === undefined ? [] : [...subjectKeys[rule.subject], ...rule.identity];
    const name = [...names, ...Object.keys(keys)].find((key) => keys[key] !== undefined);
    return name === undefined ? '–' : words.valueText(name, keys[name] ?? '');
  };
}
