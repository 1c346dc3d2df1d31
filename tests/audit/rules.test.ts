import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditLaw } from '../../shared/audit/auditContext';
import type { Finding, RuleOutcome } from '../../shared/audit/outcome';
import { readRules } from '../../shared/audit/readRule';
import type { Rule } from '../../shared/audit/rule';
import { readFindings } from '../../shared/audit/run/readFindings';
import { runRules } from '../../shared/audit/run/runRules';
import type { Ledger } from '../../shared/data/database';
import { unwrapped } from '../support/bundled';
import { engines } from '../support/engines';
import { bundledAuditLaw, casesOf, contextOn, fillLedger, quiet, type RuleCase, ruleFiles } from './world';

/** File by file, so that one that can't be read fails alone. */
const rules = ruleFiles.map(({ name, text }) => ({
  id: path.basename(name, '.yaml'),
  read: readRules([{ name, text }]),
}));
let law: AuditLaw;

beforeAll(async () => {
  law = await bundledAuditLaw();
});

interface Found {
  readonly outcome: RuleOutcome | undefined;
  readonly findings: readonly Finding[];
}

async function runCase(ledger: Ledger, rule: Rule, ruleCase: RuleCase): Promise<Found> {
  await fillLedger(ledger, ruleCase);
  const session = unwrapped(await ledger.session());
  try {
    const context = contextOn(law, ruleCase.asOf);
    const values = { [rule.id]: ruleCase.values };
    const [outcome] = unwrapped(await runRules(session, [rule], { context, values }, quiet));
    const asked = { filters: { rules: [rule.id] }, from: 0, count: 1000 };
    const { findings } = unwrapped(await readFindings(session, asked));
    return { outcome, findings };
  } finally {
    await session.close();
  }
}

describe.each(engines)('on the $engine engine', ({ open }) => {
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = unwrapped(await open());
  });

  afterAll(() => ledger.close());

  describe.each(rules)('$id', ({ id, read }) => {
    const { hit, miss, problem } = casesOf(id);

    test('has cases that it must find and cases that it must leave alone', () => expect(problem).toBeNull());

    const theRule = (): Rule => {
      const [rule] = unwrapped(read);
      return rule;
    };

    test.each(hit)('finds: $name', async (ruleCase) => {
      const { outcome, findings } = await runCase(ledger, theRule(), ruleCase);
      const expected = [ruleCase.finds].flat();
      expect(outcome).toMatchObject({ status: 'hits', count: expected.length });
      const shown = findings.map(({ keys, amountAtRisk }) => ({ ...keys, amountAtRisk }));
      for (const each of expected) expect(shown).toContainEqual(expect.objectContaining(each));
    });

    test.each(miss)('leaves alone: $name', async (ruleCase) => {
      const { outcome, findings } = await runCase(ledger, theRule(), ruleCase);
      expect(findings).toEqual([]);
      expect(outcome).toMatchObject(ruleCase.refused ? { status: 'not-run', missing: [] } : { status: 'clean' });
      if (ruleCase.refused) expect(outcome).toHaveProperty('refused.zh');
    });
  });
});
