import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorkspace, openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import { unwrapped } from '../support/bundled';
import { at, document, folder, put, within } from '../support/commandLine';

interface Audited {
  readonly asOf: string;
  readonly rules: readonly {
    readonly id: string;
    readonly status: string;
    readonly count?: number;
    readonly missing?: unknown;
  }[];
  readonly broken: unknown;
  readonly findings: readonly {
    readonly rule: string;
    readonly keys: Record<string, string>;
    readonly amountAtRisk: number;
  }[];
  readonly tables: readonly {
    readonly table: string;
    readonly read: number;
    readonly loaded: number;
    readonly rejected: number;
  }[];
  readonly unused: readonly string[];
  readonly scores?: readonly {
    readonly rule: string;
    readonly precision: number | null;
    readonly recall: number | null;
  }[];
}

const audit = async (...args: readonly string[]) => {
  const ran = await within(['audit', ...args, '--json']);
  expect(ran.err).toBe('');
  expect(ran.status).toBe(0);
  return document<Audited>(ran);
};

const ownRule = (id: string, column: string): string => `id: ${id}
group: own
title: { zh: 大额, en: Large }
explanation: { zh: 大额, en: Large }
severity: notice
tables: { benefits: [${column}] }
subject: person
identity: [member_id]
confirm: { zh: 核实, en: Look }
recovery: none
sql: SELECT member_id, amount AS amount_at_risk FROM benefits WHERE amount > 3000
`;

const small = at('small');

beforeAll(() => {
  vi.stubEnv('XDG_CONFIG_HOME', at('config'));
  mkdirSync(small);
  put('small/members.csv', 'member_id,sex,birth_date,region_code\nP1,M,1960-05-14,990100\n@P2,F,1958-02-01,990100\n');
  put(
    'small/benefits.csv',
    [
      'member_id,scheme,period,benefit_type,region_code,amount',
      ...['01', '02', '03'].map((month) => `P1,pension_employee,2024-${month}-01,pension,990100,3000.10`),
      '@P2,pension_employee,2024-03-01,pension,990100,2800.00',
      'P1,pension_employee,2024-13-01,pension,990100,1.00',
    ].join('\n'),
  );
  put('small/deaths.csv', 'member_id,death_date,registry\nP1,2024-01-20,police\n@P2,2024-02-11,police\n');
  put('small/notes.csv', 'colour,shape\nred,round\n');
  put(
    'small/planted.csv',
    'rule_id,member_id,period\nbenefit.after-death,P1,2024-02-01\nbenefit.after-death,P9,2024-02-01\n',
  );
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('loads a folder, runs the rules that its tables allow and says what the others need', async () => {
  const found = await audit('--data', small, '--rules', 'benefit.after-death,contribution.arrears');
  expect(found.asOf).toBe('2024-04-01');
  expect(found.rules).toMatchObject([
    { id: 'benefit.after-death', status: 'hits', count: 2, amountAtRisk: 8800.2 },
    {
      id: 'contribution.arrears',
      status: 'not-run',
      missing: expect.arrayContaining([{ table: 'contributions', column: null }]),
    },
  ]);
  const byMember = new Map(
    found.findings.map(({ keys, amountAtRisk }) => [keys.member_id, [keys.period, amountAtRisk]]),
  );
  expect(byMember).toEqual(
    new Map([
      ['P1', ['2024-02-01', 6000.2]],
      ['@P2', ['2024-03-01', 2800]],
    ]),
  );
  expect(found.tables.find(({ table }) => table === 'benefits')).toMatchObject({ read: 5, loaded: 4, rejected: 1 });
  expect(found.unused).toEqual(['notes.csv']);
});

test('holds findings against an answer key', async () => {
  const { scores } = await audit('--data', small, '--rules', 'benefit.after-death', '--key', at('small/planted.csv'));
  expect(scores).toMatchObject([{ rule: 'benefit.after-death', planted: 2, found: 2, precision: 0.5, recall: 0.5 }]);
});

test('judges up to the day that is asked for, and refuses what is none', async () => {
  expect((await audit('--data', small, '--rules', 'benefit.after-death', '--as-of', '2024-06-30')).asOf).toBe(
    '2024-06-30',
  );
  const refused = await within(['audit', '--data', small, '--as-of', 'soon']);
  expect(refused.status).toBe(2);
});

test('writes findings and evidence that no spreadsheet runs', async () => {
  const out = at('out');
  await audit('--data', small, '--rules', 'benefit.after-death', '--out', out);
  const findings = readFileSync(path.join(out, 'findings.csv'), 'utf8').split('\r\n');
  expect(findings[0]).toContain('finding,rule,member_id,');
  expect(findings).toHaveLength(4);
  expect(findings.some((line) => line.includes(",'@P2,"))).toBe(true);
  const evidence = readFileSync(path.join(out, 'evidence', 'benefit.after-death.csv'), 'utf8')
    .trim()
    .split('\r\n');
  expect(evidence).toHaveLength(4);
  expect(evidence[1]).toContain('benefits.csv');
  expect(readdirSync(path.join(out, 'evidence'))).toEqual(['benefit.after-death.csv']);
});

test('takes a rule of the user’s own, and says where one is wrong', async () => {
  const own = at(put('own.yaml', ownRule('own.large', 'amount')));
  const found = await audit('--data', small, '--rules', 'own.large', '--rules-file', own);
  expect(found.rules).toMatchObject([{ id: 'own.large', status: 'hits', count: 1 }]);
  const wrong = await within([
    'audit',
    '--data',
    small,
    '--rules-file',
    at(put('wrong.yaml', ownRule('own.large', 'amout'))),
  ]);
  expect(wrong.status).toBe(1);
  expect(wrong.err).toMatch(/wrong\.yaml, line 6.*benefits\.amout.*Did you mean “amount”/s);
});

test.each([
  { language: 'zh-CN', reason: '无效选项' },
  { language: 'en', reason: 'Invalid option' },
])('says why a field of a rule is refused in $language', async ({ language, reason }) => {
  const file = at(put('severe.yaml', ownRule('own.severe', 'amount').replace('notice', 'severe')));
  const ran = await within(['audit', '--data', small, '--rules-file', file, '--language', language]);
  expect(ran.status).toBe(1);
  expect(ran.err).toContain(reason);
});

test('suggests the rule that was meant', async () => {
  const ran = await within(['audit', '--data', small, '--rules', 'benefit.afterdeath']);
  expect(ran.status).toBe(1);
  expect(ran.err).toContain('benefit.after-death');
});

test('has nothing to audit where no file is a table', async () => {
  mkdirSync(at('empty'));
  put('empty/notes.csv', 'colour,shape\nred,round\n');
  const ran = await within(['audit', '--data', at('empty'), '--json']);
  expect(ran.status).toBe(1);
  expect(document<{ failure: unknown }>(ran)).toMatchObject({ failure: { code: 'audit/no-data' } });
  expect((await within(['audit'])).status).toBe(2);
});

test('shows rules by group in words, and lists all of them', async () => {
  const ran = await within(['audit', '--data', small, '--rules', 'benefit.after-death,contribution.arrears']);
  expect(ran.out).toMatch(/Benefits\n.*\nbenefit\.after-death.*hits.*2.*8,800\.20/);
  expect(ran.out).toMatch(/contribution\.arrears.*not run.*needs .*contributions/);
  const chinese = await within(['audit', 'rules', '--language', 'zh-CN']);
  expect(chinese.out).toMatch(/benefit\.after-death +待遇发放 +死亡后仍发放待遇/);
});

describe('a workspace', () => {
  const place = at('workspace');
  const site = { folder: place, passphrase: null, state: stateFolder(at('config/Fundscope')) };
  beforeAll(async () => {
    await unwrapped(await createWorkspace({ ...site, name: 'Audit' })).close();
    await audit('--data', small, '--workspace', place, '--rules', 'benefit.after-death');
  });

  test('keeps the findings and says so in its journal', async () => {
    const again = await audit('--workspace', place, '--rules', 'benefit.after-death');
    expect(again.rules).toMatchObject([{ status: 'hits', count: 2 }]);
    expect(existsSync(path.join(place, 'tables.duckdb'))).toBe(true);
    const journal = readFileSync(path.join(place, 'journal.jsonl'), 'utf8').trim().split('\n');
    expect(journal.map((line) => JSON.parse(line).what)).toEqual(['create', 'import', 'audit', 'audit']);
  });

  describe('with rules of its own and a reviewer’s word on two records', () => {
    const kept = (id: string, column: string) => ({
      ...{ id, yaml: ownRule(id, column), enabled: true, standsFor: null },
    });
    const record = (member: string) => ({ list: 'members', record: member });
    const match = {
      decision: 'match',
      decidedAt: '2025-01-01T00:00:00.000Z',
      decidedBy: 'reviewer',
      note: '',
    } as const;

    beforeAll(async () => {
      const workspace = unwrapped(await openWorkspace(site));
      const rules = [kept('own.broken', 'amout'), kept('own.large', 'amount')];
      const people = [{ a: record('P1'), b: record('@P2'), ...match }];
      const document = { ...workspace.document, rules, people };
      unwrapped(await workspace.commit({ deed: { what: 'save', detail: {} }, document }));
      await workspace.close();
    });

    test('runs and lists its own rules; one that is broken stops no other and is named with file, line and reason', async () => {
      const found = await audit('--workspace', place);
      expect(found.rules.find(({ id }) => id === 'own.large')).toMatchObject({ status: 'hits', count: 1 });
      expect(found.rules.find(({ id }) => id === 'benefit.after-death')).toMatchObject({ status: 'hits', count: 2 });
      expect(found.broken).toMatchObject([{ id: 'own.broken', failure: { file: 'own.broken.yaml', line: 6 } }]);
      const listed = await within(['audit', 'rules', '--workspace', place]);
      expect(listed.out).toMatch(/^own\.large /m);
      expect(listed.out).toMatch(/own\.broken\.yaml, line 6.*amout/s);
    });

    test('says what is wrong with a rule that is asked for by name', async () => {
      const ran = await within(['audit', '--workspace', place, '--rules', 'own.broken']);
      expect(ran.status).toBe(1);
      expect(ran.err).toMatch(/own\.broken\.yaml, line 6.*amout/s);
    });

    test('takes two member numbers for one person where the reviewer did', async () => {
      const apart = await audit('--data', small, '--rules', 'benefit.duplicate-payment');
      expect(apart.rules).toMatchObject([{ status: 'clean' }]);
      const together = await audit('--workspace', place, '--rules', 'benefit.duplicate-payment');
      expect(together.rules).toMatchObject([{ status: 'hits', count: 1 }]);
    });

    test('prices its own rules with the others', async () => {
      const ran = await within(['audit', 'price', '--workspace', place, '--json']);
      expect(ran.err).toBe('');
      const priced = document<Record<string, unknown>>(ran);
      expect(priced).toMatchObject({ asOf: '2024-04-01', broken: [{ id: 'own.broken' }] });
      expect(priced).not.toHaveProperty('law');
      const alone = await within(['audit', 'price', '--workspace', place, '--rules', 'own.large', '--json']);
      expect(alone.status).toBe(0);
    });
  });
});
