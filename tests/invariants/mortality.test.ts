import { describe, expect, test } from 'vitest';
import { annuityDue, annuityImmediate, pureEndowment } from '../../shared/mortality/annuity';
import { deathProbability, deathRate } from '../../shared/mortality/deathRate';
import { levelRate } from '../../shared/mortality/discount';
import { decreasingInsurance, increasingInsurance, insurance } from '../../shared/mortality/insurance';
import { closings, lifeTable, survivorship } from '../../shared/mortality/lifeTable';
import { netPremium, type Policy, prospectiveReserve, retrospectiveReserve } from '../../shared/mortality/reserve';
import { after, jointLife, lastSurvivor, livesOf } from '../../shared/mortality/status';
import { wholeLifeColumns } from '../../shared/mortality/wholeLife';
import fc from '../support/fastCheck';

const chance = fc.double({ min: 0.0005, max: 0.9, noNaN: true });
const chances = fc.array(chance, { minLength: 3, maxLength: 40 });
const rate = fc.double({ min: 0.001, max: 0.15, noNaN: true });
const closing = fc.constantFrom(...closings);
// An open group that hardly dies lives on for thousands of years; `livesOf` cuts it off, which the doc there says.
const lastChance = fc.double({ min: 0.05, max: 1, noNaN: true });
const tables = fc
  .tuple(chances, lastChance, closing)
  .map(([qx, last, end]) => lifeTable([...qx, last], { closing: end }));

describe('every life table', () => {
  test('loses lives with age, and deaths are what it loses', () => {
    fc.assert(
      fc.property(tables, ({ lx, dx }) => {
        for (let k = 1; k < lx.length; k++) {
          expect(lx[k]).toBeLessThanOrEqual(lx[k - 1]);
          expect(lx[k - 1] - dx[k - 1]).toBeCloseTo(lx[k], 6);
        }
      }),
    );
  });

  test('has e = L/l + p·e one year on, and no one lives more years than there are', () => {
    fc.assert(
      fc.property(tables, ({ lx, Lx, Tx, ex }) => {
        expect(Tx[0]).toBeCloseTo(
          Lx.reduce((sum, years) => sum + years, 0),
          4,
        );
        for (let k = 0; k + 1 < ex.length; k++) {
          const next = (Lx[k] + lx[k + 1] * ex[k + 1]) / lx[k];
          expect(Math.abs(ex[k] - next)).toBeLessThan(1e-9 * (1 + ex[k]));
          expect(Lx[k]).toBeLessThanOrEqual(lx[k]);
        }
      }),
    );
  });

  test('has survival ratios between 0 and 1', () => {
    fc.assert(
      fc.property(chances, (qx) => {
        // Without separation of its own the first year would lie outside: S(1) = L1/L0 compares unlike years.
        for (const ratio of survivorship(lifeTable(qx, { infantYears: 0.5 }))) {
          expect(ratio).toBeGreaterThan(0);
          expect(ratio).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('lives longer when one chance to die is smaller', () => {
    fc.assert(
      fc.property(chances, fc.nat(), (qx, where) => {
        const milder = qx.map((q, k) => (k === where % qx.length ? q / 2 : q));
        const options = { infantYears: 0.5 };
        expect(lifeTable(milder, options).ex[0]).toBeGreaterThan(lifeTable(qx, options).ex[0]);
      }),
    );
  });
});

test('a rate and a chance come back to each other', () => {
  fc.assert(
    fc.property(chance, fc.double({ min: 0.1, max: 1, noNaN: true }), (q, a) => {
      expect(deathProbability(deathRate(q, a), a)).toBeCloseTo(q, 12);
    }),
  );
});

describe('every life at every rate', () => {
  const pairs = fc.tuple(tables, rate);

  test('A = 1 − d·ä', () => {
    fc.assert(
      fc.property(pairs, ([table, i]) => {
        const life = livesOf(table).at(0);
        const discount = i / (1 + i);
        expect(insurance(life, levelRate(i))).toBeCloseTo(1 - discount * annuityDue(life, levelRate(i)), 8);
      }),
    );
  });

  test('the columns of whole life are the values of each life', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), ([table, i], where) => {
        const age = where % table.lx.length;
        fc.pre(table.lx[age] > 1e-6);
        const columns = wholeLifeColumns(table, i);
        const life = livesOf(table).at(age);
        expect(Math.abs(columns.annuityDue[age] / annuityDue(life, levelRate(i)) - 1)).toBeLessThan(1e-8);
        expect(Math.abs(columns.insurance[age] / insurance(life, levelRate(i)) - 1)).toBeLessThan(1e-8);
      }),
    );
  });

  test('a term and what is deferred beyond it make the whole', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 30 }), ([table, i], years) => {
        const life = livesOf(table).at(0);
        const v = levelRate(i);
        const split = annuityDue(life, v, { years }) + annuityDue(life, v, { deferred: years });
        expect(split).toBeCloseTo(annuityDue(life, v), 9);
        expect(annuityDue(life, v) - annuityImmediate(life, v)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('rising and falling sums insured make n + 1 level ones', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 20 }), ([table, i], years) => {
        const life = livesOf(table).at(0);
        const v = levelRate(i);
        const both = increasingInsurance(life, v, { years }) + decreasingInsurance(life, v, years);
        expect(both).toBeCloseTo((years + 1) * insurance(life, v, { years }), 9);
      }),
    );
  });

  test('a pure endowment goes in steps: (m+n)E = mE · nE of the life m years older', () => {
    fc.assert(
      fc.property(pairs, ([table, i]) => {
        const life = livesOf(table).at(0);
        const v = levelRate(i);
        fc.pre(life.survival(1) > 1e-9);
        expect(pureEndowment(life, v, 1) * pureEndowment(after(life, 1), v, 1)).toBeCloseTo(
          pureEndowment(life, v, 2),
          12,
        );
      }),
    );
  });
});

describe('two lives', () => {
  test('joint ≤ single ≤ last survivor, and the four add up', () => {
    fc.assert(
      fc.property(tables, tables, rate, (one, other, i) => {
        const v = levelRate(i);
        const [a, b] = [livesOf(one).at(0), livesOf(other).at(0)];
        const joint = annuityDue(jointLife(a, b), v);
        const last = annuityDue(lastSurvivor(a, b), v);
        const singles = [annuityDue(a, v), annuityDue(b, v)];
        expect(joint).toBeLessThanOrEqual(Math.min(...singles) + 1e-12);
        expect(last).toBeGreaterThanOrEqual(Math.max(...singles) - 1e-12);
        expect(joint + last).toBeCloseTo(singles[0] + singles[1], 9);
      }),
    );
  });
});

describe('reserves', () => {
  const gentle = fc.array(fc.double({ min: 0.0005, max: 0.3, noNaN: true }), { minLength: 12, maxLength: 12 });
  const sums = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 10, maxLength: 10 });

  test('looking forward and looking back agree to 1e-10 when premiums pay for benefits', () => {
    fc.assert(
      fc.property(gentle, sums, rate, fc.integer({ min: 0, max: 9 }), (qx, insured, i, t) => {
        const life = livesOf(lifeTable(qx, { infantYears: 0.5 })).at(0);
        const v = levelRate(i);
        const years = insured.length;
        const free: Policy = {
          years,
          premium: () => 0,
          onDeath: (k) => insured[k],
          onSurvival: (k) => (k === years ? 1 : 0),
        };
        const premium = netPremium(prospectiveReserve(life, v, free, 0), life, v, { years });
        const policy: Policy = { ...free, premium: () => premium };
        const forward = prospectiveReserve(life, v, policy, t);
        expect(Math.abs(forward - retrospectiveReserve(life, v, policy, t))).toBeLessThan(1e-10);
      }),
    );
  });
});
