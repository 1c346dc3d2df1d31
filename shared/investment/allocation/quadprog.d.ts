/** Goldfarb and Idnani's dual method; all lists count from 1, so that their first entry is empty. */
declare module 'quadprog' {
  type Matrix = readonly (readonly number[])[];
  type Vector = readonly number[];
  /** min ½·x'Dx − d'x where A'x ≥ b; the first `equalities` constraints hold with equality. */
  type Problem = readonly [D: Matrix, d: Vector, A: Matrix, b: Vector, equalities: number];

  export function solveQP(...problem: Problem): {
    readonly solution: readonly number[];
    /** Empty where a solution was found. */
    readonly message: string;
  };
}
