/** Least ½·x'Qx + c·x over x ≥ 0 with A·x ≥ b; Q symmetric and positive semidefinite, or zero for a linear program. */
export interface QuadraticProgram {
  /** Q. */
  readonly curvature: readonly (readonly number[])[];
  /** c. */
  readonly cost: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** a·x ≥ b. */
export interface Constraint {
  readonly a: readonly number[];
  readonly b: number;
}

/** Numbers nearer to nought than this are rounding; programs should be scaled to coefficients of about 1. */
const rounding = 1e-10;

/** Pivots that this is more than enough for: a program of a dozen unknowns takes some twenty. */
const mostPivots = 10_000;

/** A basis: in row i, columns[i] stands; what is left of the equations, right side last. */
interface Tableau {
  readonly rows: number[][];
  readonly basis: number[];
}

/**
 * The conditions of Karush, Kuhn and Tucker as w = q + M·z with w, z ≥ 0 and w·z = 0, where z holds x and the prices of
 * the constraints. Columns: w, z, the artificial one, the right side.
 */
function conditions({ curvature, cost, constraints }: QuadraticProgram): Tableau {
  const size = cost.length + constraints.length;
  const own = cost.map((value, k) => ({
    m: [...curvature[k], ...constraints.map(({ a }) => -a[k])],
    q: value,
  }));
  const bound = constraints.map(({ a, b }) => ({ m: [...a, ...constraints.map(() => 0)], q: -b }));
  const rows = [...own, ...bound].map(({ m, q }, row) => [
    ...Array.from({ length: size }, (_, k) => (k === row ? 1 : 0)),
    ...m.map((value) => -value),
    -1,
    q,
  ]);
  return { rows, basis: rows.map((_, row) => row) };
}

function pivot({ rows, basis }: Tableau, at: number, entering: number): void {
  const factor = rows[at][entering];
  rows[at] = rows[at].map((value) => value / factor);
  for (const [k, row] of rows.entries()) {
    const times = row[entering];
    if (k !== at && times !== 0) rows[k] = row.map((value, column) => value - times * rows[at][column]);
  }
  basis[at] = entering;
}

/** Lexicographic order of rows, each over its divisor: the right side first, then the columns of w. */
function before(first: readonly number[], second: readonly number[], divisors: readonly [number, number]): boolean {
  const size = (first.length - 2) / 2;
  const order = [first.length - 1, ...Array.from({ length: size }, (_, k) => k)];
  const differing = order
    .map((column) => first[column] / divisors[0] - second[column] / divisors[1])
    .find((difference) => Math.abs(difference) > rounding);
  return differing !== undefined && differing < 0;
}

/** The row that the entering column drives out; the artificial column goes first where it may. -1: none. */
function leavingRow({ rows, basis }: Tableau, entering: number, artificial: number): number {
  const open = rows.flatMap((row, k) => (row[entering] > rounding ? [k] : []));
  const ratio = (k: number): number => (rows[k].at(-1) ?? 0) / rows[k][entering];
  const home = open.find((k) => basis[k] === artificial);
  if (home !== undefined && open.every((k) => ratio(home) <= ratio(k) + rounding)) return home;
  return open.reduce(
    (least, k) =>
      least === -1 || before(rows[k], rows[least], [rows[k][entering], rows[least][entering]]) ? k : least,
    -1,
  );
}

/**
 * The solution of a convex quadratic program; null where nothing fulfils the constraints (or the cost has no least
 * value). Lemke's complementary pivoting with lexicographic ties, which needs neither a strictly convex cost nor a point
 * to begin at. Source: R. W. Cottle and G. B. Dantzig, Complementary pivot theory of mathematical programming (1968).
 */
export function solveQuadraticProgram(program: QuadraticProgram): readonly number[] | null {
  const tableau = conditions(program);
  const { rows, basis } = tableau;
  const size = basis.length;
  const artificial = 2 * size;
  const rightSide = (k: number): number => rows[k].at(-1) ?? 0;
  const lowest = basis.reduce((least, k) => (before(rows[k], rows[least], [1, 1]) ? k : least), 0);
  let leaving = rightSide(lowest) < 0 ? lowest : -1;
  let entering = artificial;
  for (let count = 0; leaving !== -1; count++) {
    if (count === mostPivots) throw new Error('Complementary pivoting does not end.');
    const left = basis[leaving];
    pivot(tableau, leaving, entering);
    if (left === artificial) break;
    entering = left < size ? left + size : left - size;
    leaving = leavingRow(tableau, entering, artificial);
    if (leaving === -1) return null;
  }
  return program.cost.map((_, k) => {
    const row = basis.indexOf(size + k);
    return row === -1 ? 0 : Math.max(0, rightSide(row));
  });
}
