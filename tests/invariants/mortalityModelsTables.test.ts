import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { continuations, continued } from '../../shared/mortality/continuation';
import { type HeligmanPollard, heligmanPollardChance } from '../../shared/mortality/heligmanPollard';
import { fitHeligmanPollard } from '../../shared/mortality/heligmanPollardFit';
import { constantImprovement, improvedTable } from '../../shared/mortality/improvement';
import { fitGompertz, fitMakeham } from '../../shared/mortality/lawFits';
import { gompertz, makeham } from '../../shared/mortality/laws';
import { lifeTable } from '../../shared/mortality/lifeTable';
import { type SelectTable, selected } from '../../shared/mortality/selectTable';
import { tabular } from '../../shared/mortality/status';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, k) => first + k);
const share = (actual: number, expected: number) => Math.abs(actual / expected - 1);

/** The bundled insurance tables, by name. */
const file = path.join(import.meta.dirname, '../../datasets/tables/mortality.csv');
const standard = new Map<string, number[]>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [id, , , , age, measure, value] = line.split(',');
  if (measure !== 'qx' || !id.startsWith('cl')) continue;
  const qx = standard.get(id) ?? [];
  qx[Number(age)] = Number(value);
  standard.set(id, qx);
}

describe('laws', () => {
  const laws = fc.tuple(within(1e-6, 1e-4), within(1.06, 1.14));
  const ages = from(30, 95);

  test('Gompertz comes back from its own forces, whatever the weights', () => {
    fc.assert(
      fc.property(laws, fc.array(within(0.1, 10), { minLength: 66, maxLength: 66 }), ([B, c], weights) => {
        const { law, squares } = fitGompertz({ ages, rates: ages.map((age) => B * c ** age), weights });
        expect(share(law.B, B)).toBeLessThan(1e-8);
        expect(share(law.c, c)).toBeLessThan(1e-10);
        expect(squares).toBeLessThan(1e-20);
      }),
    );
  });

  test('Makeham comes back from its own forces', () => {
    fc.assert(
      fc.property(laws, within(1e-4, 2e-3), ([B, c], A) => {
        const { law } = fitMakeham({ ages, rates: ages.map(makeham({ A, B, c }).hazard) });
        expect(share(law.A, A)).toBeLessThan(1e-8);
        expect(share(law.B, B)).toBeLessThan(1e-8);
        expect(share(law.c, c)).toBeLessThan(1e-8);
      }),
    );
  });

  test('Makeham fits no worse than Gompertz', () => {
    for (const [, qx] of standard) {
      const older = from(40, 90);
      const points = { ages: older, rates: older.map((age) => -Math.log1p(-qx[age])) };
      expect(fitMakeham(points).squares).toBeLessThanOrEqual(fitGompertz(points).squares * (1 + 1e-9));
    }
  });

  test('Heligman–Pollard comes back from its own chances', () => {
    const parameters = fc.record({
      A: within(2e-4, 2e-3),
      B: within(0.01, 0.1),
      C: within(0.08, 0.15),
      D: within(2e-4, 1e-3),
      E: within(4, 12),
      F: within(18, 26),
      G: within(1e-5, 8e-5),
      H: within(1.08, 1.12),
    });
    const whole = from(0, 95);
    fc.assert(
      fc.property(parameters, (known: HeligmanPollard) => {
        const { law, squares, undetermined } = fitHeligmanPollard({
          ages: whole,
          rates: whole.map((age) => heligmanPollardChance(known, age)),
        });
        expect(squares).toBeLessThan(1e-18);
        expect(undetermined).toEqual([]);
        for (const [name, value] of Object.entries(known)) {
          expect(share(law[name as keyof HeligmanPollard], value), name).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a table without a hump leaves its age undetermined, and says so', () => {
    const whole = from(0, 95);
    const qx = standard.get('cl2025-1-male') ?? [];
    expect(fitHeligmanPollard({ ages: whole, rates: whole.map((age) => qx[age]) }).undetermined).toContain('F');
  });

  test.each([...standard.keys()])('Heligman–Pollard is close to %s', (id) => {
    const qx = standard.get(id) ?? [];
    const whole = from(0, 95);
    const { residuals } = fitHeligmanPollard({ ages: whole, rates: whole.map((age) => qx[age]) });
    const error = Math.sqrt(residuals.reduce((sum, residual) => sum + residual ** 2, 0) / residuals.length);
    expect(error).toBeLessThan(0.15);
  });
});

describe('tables continued above an age', () => {
  const cases = [...standard.keys()].flatMap((id) =>
    continuations.flatMap((how) => [80, 85, 90].map((age) => ({ id, how, age }))),
  );

  test.each(cases)('$id by $how from $age: no step, rising, a plausible remaining life', ({ id, how, age }) => {
    const given = standard.get(id) ?? [];
    const qx = unwrapped(continued(given, 0, how, { from: age, to: 120 }));
    expect(qx).toHaveLength(121);
    expect([...qx.subarray(0, age + 1)]).toEqual(given.slice(0, age + 1));
    for (let x = age; x < 120; x++) {
      expect(qx[x + 1]).toBeGreaterThan(qx[x]);
      expect(qx[x + 1]).toBeLessThanOrEqual(1);
    }
    // The first step above the join is about as large as the last ones below it.
    const rise = (x: number) => Math.log(Math.log1p(-qx[x + 1]) / Math.log1p(-qx[x]));
    const below = (rise(age - 1) + rise(age - 2) + rise(age - 3)) / 3;
    expect(Math.abs(rise(age) - below)).toBeLessThan(0.06);
    const { ex } = lifeTable(qx, { sex: 'both' });
    const whole = lifeTable(given, { closing: 'last' });
    expect(Math.abs(ex[0] - whole.ex[0])).toBeLessThan(1);
    expect(ex[100]).toBeGreaterThan(0.5);
    expect(ex[100]).toBeLessThan(4);
  });

  test('Kannisto kills more slowly than Gompertz at the end and never faster than a force of 1', () => {
    for (const [, given] of standard) {
      const [steep, flat] = continuations.map((how) => unwrapped(continued(given, 0, how, { from: 85, to: 130 })));
      expect(flat[130]).toBeLessThan(steep[130]);
      expect(flat[130]).toBeLessThan(-Math.expm1(-1));
    }
  });

  test("Gompertz's law goes on as itself", () => {
    fc.assert(
      fc.property(within(1e-6, 5e-5), within(1.07, 1.13), fc.integer({ min: 70, max: 95 }), (B, c, age) => {
        const law = gompertz(B, c);
        const chances = from(40, 110).map((x) => 1 - law.at(x).survival(1));
        fc.pre(chances[age - 40] < 0.9);
        const qx = unwrapped(continued(chances, 40, 'gompertz', { from: age, to: 110 }));
        for (const [n, q] of chances.entries()) expect(Math.abs(qx[n] - q)).toBeLessThan(1e-8);
      }),
      { numRuns: 50 },
    );
  });
});

test('improvement adds up in logarithms and never makes a table worse', () => {
  fc.assert(
    fc.property(fc.array(within(0.001, 0.5), { minLength: 2, maxLength: 20 }), within(0, 0.05), (qx, rate) => {
      const base = { qx, firstAge: 50, year: 2025 };
      const { data } = improvedTable(base, constantImprovement(rate), 30);
      for (let t = 0; t < 30; t++) {
        for (const [x, q] of qx.entries()) {
          expect(share(data[t * qx.length + x], q * (1 - rate) ** t)).toBeLessThan(1e-12);
        }
      }
    }),
  );
});

test('without a select period a select table is its ultimate one', () => {
  fc.assert(
    fc.property(fc.array(within(0.01, 0.9), { minLength: 3, maxLength: 20 }), (ultimate) => {
      const table: SelectTable = { firstAge: 50, select: ultimate.map(() => []), ultimate, ultimateFirstAge: 50 };
      const lives = [1];
      for (const q of ultimate) lives.push(lives[lives.length - 1] * (1 - q));
      const [one, other] = [selected(table).at(51), tabular(lives, 50).at(51)];
      for (let t = 0; t < ultimate.length - 1; t += 0.5) expect(one.survival(t)).toBeCloseTo(other.survival(t), 12);
    }),
  );
});
