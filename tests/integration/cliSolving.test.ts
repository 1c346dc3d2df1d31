import { describe, expect, test } from 'vitest';
import { at, fundscope, put, within } from '../support/commandLine';

const json = async (args: readonly string[]) => {
  const { status, out } = await within([...args, '--years', '32', '--json']);
  return { status, document: JSON.parse(out) };
};

const rate = ['--lever', 'contribution.employerRate'];
const indexation = ['--lever', 'benefit.indexationWage'];

describe('solve', () => {
  test('takes several levers and targets, and says which targets stay unmet', async () => {
    const asked = ['solve', ...rate, ...indexation, '--target', 'no-exhaustion:2054', '--target', 'reserve:2040=3'];
    const { status, document } = await json(asked);
    expect(status).toBe(0);
    expect(document).toMatchObject({ outcome: 'solved', aim: 'change' });
    expect(document.levers).toEqual(['contribution.employerRate', 'benefit.indexationWage']);
    expect(Math.min(...document.found.margins)).toBeGreaterThan(-1e-9);
    const cap = ['solve', '--lever', 'contribution.baseCap', ...['--target', 'no-exhaustion:2055']];
    const none = await json([...cap, '--target', 'no-exhaustion:2040']);
    expect(none.status).toBe(1);
    expect(none.document).toMatchObject({ outcome: 'no-solution', broken: [0] });
  });

  test('draws a frontier over years, and refuses what is neither years nor two levers', async () => {
    const { document } = await json(['solve', ...rate, ...indexation, '--pareto', '2052,2054']);
    expect(document.points.map(({ objectives }: { objectives: number[] }) => -(objectives[1] ?? 0))).toEqual([
      2052, 2054,
    ]);
    const wrong = await within(['solve', ...rate, '--target', 'no-exhaustion:2054', '--pareto', '5']);
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toContain('--pareto');
  });

  test('keeps a reserve with a chance, the same on one and two threads', () => {
    const asked = [
      'solve',
      ...rate,
      '--probability',
      '0.9',
      '--months',
      '11',
      '--until',
      '2034',
      '--paths',
      '120',
      '--json',
    ];
    const one = fundscope([...asked, '--workers', '1']);
    const document = JSON.parse(one.out);
    expect(JSON.parse(fundscope([...asked, '--workers', '2']).out)).toEqual(document);
    expect(document).toMatchObject({ dial: 'contribution.employerRate', seed: 1, paths: 120 });
    expect(one.err).toContain('120 of 120');
  });
});

describe('sensitivity', () => {
  test('lists stresses, and names the nearest where one is not known', async () => {
    const { document } = await json(['sensitivity', '--stress', 'waiver-2020', '--from', '2027']);
    expect(document.stresses).toHaveLength(1);
    expect(document.stresses[0]).toMatchObject({ id: 'waiver-2020', basis: { kind: 'law' } });
    expect(document.stresses[0].actuarialBalance).toBeLessThan(document.base.actuarialBalance);
    const unknown = await within(['sensitivity', '--stress', 'waiver-2021']);
    expect(unknown.err).toContain('waiver-2020');
  });

  test('finds what breaks a target, and says so where it is broken', async () => {
    const { status, document } = await json(['sensitivity', '--reverse', 'no-exhaustion:2048', '--most', '2']);
    expect(status).toBe(0);
    expect(document.failures.length).toBeGreaterThan(5);
    expect(document.joint.distance).toBeLessThan(document.failures[0].strength);
    expect((await json(['sensitivity', '--reverse', 'no-exhaustion:2053'])).status).toBe(1);
  });

  test('takes a package of the user’s own, which the file of another can’t spoil', async () => {
    const basis = '{ kind: assumed, why: { zh: 例, en: example } }';
    const pulls = '[{ parameter: fund.subsidyShare, value: 0.25, from: 2027 }]';
    const file = at(put('own.yaml', `- { id: own, title: { zh: 例, en: own }, basis: ${basis}, pulls: ${pulls} }\n`));
    const { document } = await json(['sensitivity', '--package', file]);
    expect(document).toMatchObject({ package: 'own', measure: { kind: 'actuarialBalance' } });
    expect(document.together).toBeCloseTo(document.alone['fund.subsidyShare'], 12);
    expect(document.interaction).toBeCloseTo(0, 12);
    put('own.yaml', '- { id: own }\n');
    expect((await within(['sensitivity', '--package', file])).err).toContain('own.yaml');
  });

  test('says what a cut must bring back, and what a point of increase costs', async () => {
    const cut = await json(['sensitivity', '--rate-cut', '0.15', '--horizon', '25', '--from', '2027']);
    expect(cut.document.elasticity).toBeGreaterThan(0.3);
    expect(cut.document.solution.outcome).toBe('solved');
    const increase = await json(['sensitivity', '--increase', '2028']);
    expect(increase.document).toMatchObject({ year: 2028 });
    expect(increase.document.firstYear).toBeGreaterThan(5e10);
  });
});
