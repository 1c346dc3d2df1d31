import { nearest } from '../../../shared/base/nearest';
import { failed, type Result } from '../../../shared/base/result';
import { listRules } from '../audit/listRules';
import { runAudit } from '../audit/runAudit';
import type { Command, Invocation, Reply } from '../command';

/** What `audit` does besides running rules, by the word that follows it. */
const parts: Readonly<Record<string, (invocation: Invocation) => Promise<Result<Reply>>>> = {
  rules: listRules,
};

/** Runs audit rules over a folder of tables or a workspace. Source: data.md §6. */
export const audit: Command = {
  options: {
    data: { type: 'string' },
    workspace: { type: 'string' },
    rules: { type: 'string' },
    'rules-file': { type: 'string', multiple: true },
    'as-of': { type: 'string' },
    key: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (invocation) => {
    const [asked] = invocation.positionals;
    if (asked === undefined) return runAudit(invocation);
    const part = parts[asked];
    if (part !== undefined) return part(invocation);
    const suggestion = nearest(asked, Object.keys(parts));
    return failed({ code: 'usage/bad-option', option: 'audit', value: asked, expected: suggestion });
  },
};
