import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { begun, fundscope, within } from '../support/commandLine';

const json = (args: readonly string[]) => {
  const { status, out, err } = fundscope([...args, '--json']);
  return { status, err, document: JSON.parse(out) };
};

describe('simulate', () => {
  // More than one round of paths, and a last portion that is not whole.
  const asked = ['simulate', '--paths', '527', '--years', '12', '--seed', '5'];

  test('gives the same document on one and on three threads, with every quantile in order', () => {
    const one = json([...asked, '--workers', '1']);
    const three = json([...asked, '--workers', '3']);
    expect(one.status).toBe(0);
    expect(three.document).toEqual(one.document);
    expect(one.document.paths).toBe(527);
    for (const { p1, p5, p50, p95, p99 } of one.document.quantiles.closing.slice(1)) {
      expect([p1, p5, p50, p95, p99]).toEqual([p1, p5, p50, p95, p99].sort((a, b) => a - b));
      expect(p99).toBeGreaterThan(p1);
    }
    expect(one.document.exhaustionProbability).toHaveLength(12);
    expect(one.err).toContain('527 of 527');
  });

  test('stops where it is precise enough, and holds still what is not asked for', () => {
    const { document } = json(['simulate', '--paths', '2000', '--years', '8', '--precision', '0.5', '--only', 'cpi']);
    expect(document.paths).toBe(512);
    expect(document.still).toEqual(['mortality', 'fertility', 'wageGrowth', 'fundReturn']);
    // Prices alone move no wage.
    const { p1, p99 } = document.quantiles.averageWage.at(-1);
    expect(p99).toBe(p1);
  });
});

describe('simulate beyond the range', () => {
  const short = ['simulate', '--paths', '64', '--years', '8', '--workers', '2'];

  test('says what the spread comes from', () => {
    const { document } = json([...short, '--shares', '2028,2031']);
    expect(document.explained.map(({ figure, year }: { figure: string; year?: number }) => year ?? figure)).toEqual([
      ...[2028, 2031],
      'exhaustion',
    ]);
    // Nobody who is born in the run works in it: births move nothing, and no path is exhausted so soon.
    expect(document.explained[1].shares.alone.fertility).toBeLessThan(1e-6);
    expect(document.explained[2].shares).toBeNull();
  });

  test('runs the scenario under each pair of models', () => {
    const { document } = json([...short, '--models', '2031']);
    expect(document.outcomes).toHaveLength(9);
    expect(new Set(document.outcomes.map(({ point }: { point: unknown }) => JSON.stringify(point))).size).toBe(9);
    const [low, median, high] = document.quantiles;
    expect(low.highest).toBeLessThan(median.lowest);
    expect(median.highest).toBeLessThan(high.lowest);
  });

  test('looks back', () => {
    const { document } = json(['simulate', '--backtest', '--paths', '64']);
    expect(document.scenario).toBe('backtest-2018');
    expect(document.places).toHaveLength(5 * 6);
    expect(document.errors.map(({ vintage }: { vintage: string }) => vintage)).toContain('cass-2019');
  });

  test('takes Sobol points or pairs, not both, and years of the run only', async () => {
    expect((await within([...short, '--sobol', '--antithetic'])).status).toBe(2);
    expect((await within([...short, '--models', '2099'])).status).toBe(2);
  });

  test('ends without a result when it is interrupted', async () => {
    const child = begun(['simulate', '--paths', '1000000', '--years', '20']);
    const ended = once(child, 'close');
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (err === '') child.kill('SIGINT');
      err += text;
    });
    child.stdout.on('data', () => expect.unreachable());
    expect(await ended).toEqual([1, null]);
    expect(err).toContain('of 1000000 paths');
  });
});

describe('solve', () => {
  test('meets the target and says what waiting costs', () => {
    const { status, document } = json([
      ...['solve', '--lever', 'contribution.employerRate', '--target', 'no-exhaustion:2055', '--delays', '5'],
    ]);
    expect(status).toBe(0);
    expect(document).toMatchObject({ lever: 'contribution.employerRate', outcome: 'solved', ramp: 0 });
    expect(Math.abs(document.residual)).toBeLessThan(1e-9);
    expect(document.delays[0].solution.value).toBeGreaterThan(document.value);
  });

  test('ends with status 1 where there is no solution, with 2 where the target can’t be read', async () => {
    const none = await within(['solve', '--lever', 'contribution.baseCap', '--target', 'no-exhaustion:2090']);
    expect(none.status).toBe(1);
    expect(none.out).toContain('The closest is');
    const wrong = await within(['solve', '--lever', 'contribution.baseCap', '--target', 'balance:75']);
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toContain('fund-ratio:YEAR=RATIO');
    const unknown = await within(['solve', '--lever', 'contribution.baseCup', '--target', 'balance:75=0']);
    expect(unknown.err).toContain('contribution.baseCap');
  });
});

test('sensitivity lists assumptions, grids and pairs', () => {
  const tornado = json(['sensitivity', '--measure', 'exhaustion']).document;
  expect(tornado.bars.length).toBeGreaterThan(8);
  const grid = json(['sensitivity', '--grid', 'retirement.furtherDelay,fund.subsidyShare', '--count', '2']).document;
  expect(grid.results).toHaveLength(2);
  const pairs = json(['sensitivity', '--pairs', 'retirement.furtherDelay=24,fund.subsidyShare=0.25']).document;
  expect(pairs.pairs).toHaveLength(1);
  expect(pairs.alone['fund.subsidyShare']).toBeGreaterThan(0);
});
