import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { type PlantedFinding, type RuleScore, readAnswerKey, scoreRule } from '../../shared/audit/answerKey';
import type { Finding, RuleOutcome } from '../../shared/audit/outcome';
import { readFindings } from '../../shared/audit/run/readFindings';
import { runRules } from '../../shared/audit/run/runRules';
import type { Ledger } from '../../shared/data/database';
import { openWasmInNode } from '../integration/dataWasmInNode';
import { unwrapped } from '../support/bundled';
import { loadSample, type SampleFolder, sampleFolder } from './sampleLedgers';
import { bundledAuditLaw, bundledRules, contextOn, quiet } from './world';

const members = 3000;
const seed = 7;

/** True findings that no line of the key names: the sample's funds hold less than its accounts, as real ones do. */
const unplanted = ['account.funding-gap'];

const rules = bundledRules();

interface Audited {
  readonly outcomes: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
}

async function audited(ledger: Ledger, sample: SampleFolder, law: Parameters<typeof contextOn>[0]): Promise<Audited> {
  const reports = await loadSample(ledger, sample);
  expect(reports.reduce((sum, { rejected }) => sum + rejected, 0)).toBe(0);
  const session = unwrapped(await ledger.session());
  const outcomes = unwrapped(await runRules(session, rules, { context: contextOn(law, '2025-01-01') }, quiet));
  const { findings } = unwrapped(await readFindings(session, { from: 0, count: 100_000 }));
  await session.close();
  return { outcomes, findings };
}

describe('a sample province with many irregularities', () => {
  let sample: SampleFolder;
  let native: Audited;
  let wasm: Audited;
  let key: readonly PlantedFinding[] = [];
  const scores = new Map<string, RuleScore>();

  beforeAll(async () => {
    const law = await bundledAuditLaw();
    sample = await sampleFolder(law, members, seed);
    const ledger = unwrapped(await openNativeLedger());
    native = await audited(ledger, sample, law);
    await ledger.close();
    const other = unwrapped(await openWasmInNode());
    wasm = await audited(other, sample, law);
    await other.close();
    key = unwrapped(readAnswerKey('planted.csv', sample.planted));
    for (const { id } of rules) {
      const own = native.findings.filter(({ rule }) => rule === id);
      scores.set(id, scoreRule(id, key, own));
    }
  }, 600_000);

  afterAll(() => sample.remove());

  test('every rule runs or says why it can’t', () => {
    expect(native.outcomes.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  test('both engines come to the same outcomes and findings', () => {
    expect(wasm.outcomes).toEqual(native.outcomes);
    expect(wasm.findings).toEqual(native.findings);
  });

  test('the run comes to the findings that were looked through', async () => {
    const lines = native.outcomes.map((outcome) => {
      const ran = 'count' in outcome ? [outcome.count, outcome.rows, outcome.amountAtRisk.toFixed(2)] : ['', '', ''];
      return [outcome.rule, outcome.status, ...ran].join(',');
    });
    const table = ['rule,status,findings,rows,amount_at_risk', ...lines].join('\n');
    await expect(`${table}\n`).toMatchFileSnapshot('sampleOutcomes.csv');
  });

  test.each(rules.map(({ id }) => id))('%s finds what is planted and nothing else', (id) => {
    const score = scores.get(id);
    expect(score?.missed).toEqual([]);
    if (unplanted.includes(id)) return expect(score?.found).toBeGreaterThan(0);
    expect(score?.wrong.map(({ keys }) => keys)).toEqual([]);
  });

  test('some of everything is planted, and what is planted is looked for', () => {
    const planted = new Set(key.map(({ rule }) => rule));
    expect(sample.irregularities.filter((rule) => !planted.has(rule))).toEqual([]);
    const known = new Set(rules.map(({ id }) => id));
    expect([...new Set(key.map(({ rule }) => rule))].filter((rule) => !known.has(rule))).toEqual([]);
  });
});
