import { describe, expect, test } from 'vitest';
import type { CaseEdit, KeptCase } from '../../shared/audit/cases/caseSchema';
import { caseTotals } from '../../shared/audit/cases/caseTotals';
import { changeCase, movesFrom, withCase } from '../../shared/audit/cases/changeCase';
import { coverage } from '../../shared/audit/cases/coverage';
import { findingCase } from '../../shared/audit/cases/findingCase';
import { wilsonInterval } from '../../shared/audit/cases/wilson';
import type { Finding, RuleOutcome } from '../../shared/audit/outcome';
import type { Rule } from '../../shared/audit/rule';
import { translator } from '../../shared/text/translator';
import { describeDeed } from '../../shared/workspace/describeDeed';
import { newDocument, readDocument } from '../../shared/workspace/workspaceDocument';
import { unwrapped } from '../support/bundled';

const finding: Finding = {
  id: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
  rule: 'benefit.after-death',
  keys: { member_id: 'M7', scheme: 'pension_employee' },
  rows: 3,
  firstPeriod: '2024-03-01',
  lastPeriod: '2024-05-01',
  amountAtRisk: 9000,
};
const day = (date: string) => ({ at: `${date}T08:00:00.000Z`, who: 'Li' });
const begun = (edit: CaseEdit, date = '2026-01-01') => unwrapped(changeCase({ finding }, edit, day(date)));
const further = (kept: KeptCase, edit: CaseEdit, date = '2026-01-11') =>
  unwrapped(changeCase({ kept, finding }, edit, day(date)));

describe('a case', () => {
  test('goes from lead to closed, its status with it', () => {
    const lead = begun({ owner: 'Li', due: '2026-03-31' });
    expect(lead).toMatchObject({ stage: 'lead', verdict: null, status: 'open', owner: 'Li', decidedAt: null });
    const verified = further(lead, { stage: 'verified', note: 'the bank confirms' });
    const decided = further(verified, { stage: 'decided', verdict: 'confirmed', confirmedAmount: 8000 });
    expect(decided).toMatchObject({ status: 'confirmed', decidedBy: 'Li', decidedAt: '2026-01-11T08:00:00.000Z' });
    const recovered = further(decided, { stage: 'recovered', recovered: 6000 }, '2026-02-10');
    expect(recovered).toMatchObject({ status: 'recovered', decidedAt: '2026-01-11T08:00:00.000Z' });
    const closed = further(recovered, { stage: 'closed' }, '2026-02-10');
    expect(closed.history?.map(({ edit }) => edit.stage)).toEqual([
      undefined,
      'verified',
      'decided',
      'recovered',
      'closed',
    ]);
    expect(findingCase(closed)).toMatchObject({ status: 'recovered', claimed: 8000, recovered: 6000 });
  });

  test.each([
    { edit: { stage: 'recovered' }, code: 'case/bad-move' },
    { edit: { stage: 'closed', verdict: 'dismissed' }, code: 'case/bad-move' },
    { edit: { stage: 'decided' }, code: 'case/no-verdict' },
    { edit: { verdict: 'confirmed' }, code: 'case/early-verdict' },
    { edit: { recovered: 9000.01 }, code: 'case/too-much' },
  ] as const)('is refused $edit from the lead on: $code', ({ edit, code }) => {
    const changed = changeCase({ finding }, edit, day('2026-01-01'));
    expect(changed).toMatchObject({ ok: false, failure: { code } });
  });

  test('dismissed claims nothing and can’t be recovered; looked at again it has no verdict', () => {
    const dismissed = begun({ stage: 'decided', verdict: 'dismissed' });
    expect(findingCase(dismissed)).toMatchObject({ status: 'dismissed', claimed: 0 });
    expect(movesFrom(findingCase(dismissed))).toEqual(['closed', 'verified', 'lead']);
    const again = further(dismissed, { stage: 'lead' });
    expect(again).toMatchObject({ status: 'open', verdict: null, decidedAt: null, decidedBy: '' });
  });

  test.each([
    ['open', 'lead', null],
    ['confirmed', 'decided', 'confirmed'],
    ['dismissed', 'closed', 'dismissed'],
    ['recovered', 'recovered', 'confirmed'],
  ])('kept before there were stages as %s stands at %s', (status, stage, verdict) => {
    const document = { ...newDocument({ id: crypto.randomUUID(), name: 'P', createdOn: '2026-01-01' }) };
    const old = { id: 'f', rule: 'benefit.after-death', status, note: 'n', decidedAt: null, decidedBy: '', later: 1 };
    const reading = readDocument(JSON.stringify({ ...document, findings: [old] }));
    if (reading.kind !== 'document') throw new Error(reading.kind);
    expect(findingCase(reading.document.findings[0])).toMatchObject({ stage, verdict, status, note: 'n' });
    expect(reading.document.findings[0]).toMatchObject({ later: 1 });
  });

  test('takes the place of its older self, and keeps what a newer program has added', () => {
    const one = { ...begun({}), later: 1 };
    const [changed, ...others] = withCase([one], further(one, { note: 'n' }));
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ note: 'n', later: 1 });
  });

  test('is a line of the journal in both languages', () => {
    const edit = { stage: 'decided', verdict: 'confirmed', confirmedAmount: 8000, due: null };
    const detail = { subject: 'finding', finding: finding.id, rule: finding.rule, edit };
    expect(describeDeed('decision', detail, translator('en'))).toBe(
      'Finding a1b2c3d4 (benefit.after-death): decided, confirmed, 8000.00 yuan confirmed, due –',
    );
    expect(describeDeed('decision', detail, translator('zh-CN'))).toBe(
      '疑点a1b2c3d4（benefit.after-death）：已认定，属实，认定8000.00元，办理期限–',
    );
  });
});

// z = 1.959964: 7 of 10: (0.7 + 0.192073 ± 1.959964·√(0.021 + 0.0096036)) / 1.384146 = (0.892073 ± 0.342873) / 1.384146.
test('seven of ten lie between 0.3968 and 0.8922 (Wilson)', () => {
  const interval = wilsonInterval(7, 10);
  expect(interval?.low).toBeCloseTo(0.39678, 5);
  expect(interval?.high).toBeCloseTo(0.89221, 5);
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(wilsonInterval(4, 4)).toMatchObject({ value: 1, high: 1 });
});

describe('where findings stand', () => {
  const rule = finding.rule;
  const outcome: RuleOutcome = {
    ...{ rule, status: 'hits', count: 5, rows: 20, amountAtRisk: 50_000, milliseconds: 1, tested: 400 },
  };
  const decided = (id: string, verdict: 'confirmed' | 'dismissed', recovered = 0) => {
    const own = { ...finding, id };
    const lead = unwrapped(changeCase({ finding: own }, { due: '2026-01-20' }, day('2026-01-01')));
    const kept = unwrapped(
      changeCase({ kept: lead, finding: own }, { stage: 'decided', verdict, recovered: 0 }, day('2026-01-11')),
    );
    return recovered === 0
      ? kept
      : unwrapped(changeCase({ kept, finding: own }, { stage: 'recovered', recovered }, day('2026-01-21')));
  };
  const now = (kept: KeptCase, isFound = true) => ({ case: findingCase(kept), isFound });

  // Two confirmed (9,000 each, 4,500 back), one dismissed and still found, one dismissed and gone.
  test('adds up by rule and in all', () => {
    const cases = [
      now(decided('f1', 'confirmed', 4500)),
      now(decided('f2', 'confirmed'), false),
      now(decided('f3', 'dismissed')),
      now(decided('f4', 'dismissed'), false),
    ];
    const { all, rules } = caseTotals([outcome], cases, '2026-02-01');
    expect(rules).toHaveLength(1);
    expect(all).toMatchObject({
      found: { count: 5, amount: 50_000 },
      atRisk: { count: 4, amount: 41_000 },
      confirmed: { count: 2, amount: 18_000 },
      dismissed: { count: 2, amount: 18_000 },
      recovered: { count: 1, amount: 4500 },
      recoveryRate: 0.25,
      daysToDecide: 10,
      daysToClose: null,
      overdue: 4,
      noLongerFound: 2,
    });
    expect(all.precision?.value).toBe(0.5);
  });

  test('an audit without findings has nothing to be precise about', () => {
    const { all } = caseTotals([{ rule: 'r', status: 'not-run', missing: [] }], [], '2026-02-01');
    expect(all).toMatchObject({ found: { count: 0, amount: 0 }, precision: null, recoveryRate: null });
  });
});

describe('coverage', () => {
  const rule = (id: string, tables: Rule['tables']) => ({ id, group: 'benefits', tables }) as unknown as Rule;
  const rules = [
    rule('a', { benefits: ['amount'], deaths: ['death_date'] }),
    rule('b', { deaths: ['death_date'] }),
    rule('c', { benefits: ['amount'] }),
  ];
  const missing = [{ table: 'deaths', column: null }];

  test('says what was tested, what waits for which table, and what never ran', () => {
    const report = coverage(rules, [
      { rule: 'a', status: 'not-run', missing },
      { rule: 'b', status: 'not-run', missing },
      { rule: 'c', status: 'clean', count: 0, rows: 0, amountAtRisk: 0, milliseconds: 1, tested: 77 },
    ]);
    expect(report.rules.map(({ state }) => state)).toEqual(['missing', 'missing', 'tested']);
    expect(report.groups).toEqual([{ group: 'benefits', rules: 3, tested: 1 }]);
    expect(report.tables).toEqual([
      { table: 'benefits', read: 2, tested: 1 },
      { table: 'deaths', read: 2, tested: 0 },
    ]);
    expect(report.awaited).toEqual([{ table: 'deaths', column: null, rules: 2 }]);
    expect(coverage(rules, []).rules.every(({ state }) => state === 'neverRun')).toBe(true);
  });
});
