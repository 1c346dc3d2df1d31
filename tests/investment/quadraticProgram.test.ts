import { describe, expect, test } from 'vitest';
import { type QuadraticProgram, solveQuadraticProgram } from '../../shared/investment/allocation/quadraticProgram';
import fc from '../support/fastCheck';

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);

const objective = ({ curvature, cost }: QuadraticProgram, x: readonly number[]): number =>
  dot(
    curvature.map((row) => dot(row, x)),
    x,
  ) /
    2 +
  dot(cost, x);

const numbers = (length: number, min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });

/**
 * A program made backwards from its optimum: factors F give Q = F'F of any rank; each unknown is above nought or has a
 * price, each constraint is slack or has one; cost and bounds follow from the conditions of Karush, Kuhn and Tucker.
 */
const made = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 }), fc.nat({ max: 9 }))
  .chain(([unknowns, constraints, rank]) =>
    fc
      .record({
        factors: fc.array(numbers(unknowns, -4, 4), { minLength: rank, maxLength: rank }),
        sides: fc.array(numbers(unknowns, -3, 3), { minLength: constraints, maxLength: constraints }),
        x: numbers(unknowns, -4, 4),
        y: numbers(constraints, -4, 4),
      })
      .map(({ factors, sides, x, y }) => {
        const best = x.map((value) => Math.max(0, value));
        const curvature = x.map((_, k) =>
          x.map((__, j) => factors.reduce((sum, f) => sum + (f[k] ?? 0) * (f[j] ?? 0), 0)),
        );
        const cost = curvature.map(
          (row, k) =>
            Math.max(0, -(x[k] ?? 0)) -
            dot(row, best) +
            sides.reduce((sum, a, i) => sum + (a[k] ?? 0) * Math.max(0, y[i] ?? 0), 0),
        );
        const rows = sides.map((a, i) => ({ a, b: dot(a, best) - Math.max(0, -(y[i] ?? 0)) }));
        return { program: { curvature, cost, constraints: rows }, best };
      }),
  );

describe('the quadratic program', () => {
  test('reaches the optimum that programs of any rank were made from, within their constraints', () => {
    fc.assert(
      fc.property(made, ({ program, best }) => {
        const found = solveQuadraticProgram(program);
        expect(found).not.toBeNull();
        const x = found ?? [];
        for (const value of x) expect(value).toBeGreaterThanOrEqual(0);
        for (const { a, b } of program.constraints) expect(dot(a, x)).toBeGreaterThan(b - 1e-7);
        expect(objective(program, x)).toBeCloseTo(objective(program, best), 6);
      }),
      { numRuns: 2000 },
    );
  });

  test('solves a linear program: 3x + 2y most where x + y ≤ 4 and x + 3y ≤ 6 and x ≤ 3', () => {
    const constraints = [
      { a: [-1, -1], b: -4 },
      { a: [-1, -3], b: -6 },
      { a: [-1, 0], b: -3 },
    ];
    const flat = [
      [0, 0],
      [0, 0],
    ];
    const found = solveQuadraticProgram({ curvature: flat, cost: [-3, -2], constraints });
    expect(found?.map((value) => Number(value.toFixed(9)))).toEqual([3, 1]);
  });

  test('has no solution where constraints contradict each other', () => {
    const constraints = [
      { a: [1], b: 2 },
      { a: [-1], b: -1 },
    ];
    expect(solveQuadraticProgram({ curvature: [[1]], cost: [0], constraints })).toBeNull();
  });
});
