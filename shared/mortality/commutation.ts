/** Commutation columns by age, for display and for checking printed tables; values are computed without them. */
export interface Commutation {
  readonly lx: Float64Array;
  readonly Dx: Float64Array;
  readonly Nx: Float64Array;
  readonly Cx: Float64Array;
  readonly Mx: Float64Array;
  readonly Rx: Float64Array;
}

/** D = v^x·l, C = v^(x+1)·d, N = ΣD, M = ΣC, R = ΣM, summed from the oldest age down; `lx` starts at age 0. */
export function commutation(lx: ArrayLike<number>, rate: number): Commutation {
  const survivors = Float64Array.from(lx);
  const Dx = survivors.map((l, age) => l * (1 + rate) ** -age);
  const Cx = survivors.map((l, age) => (l - (survivors[age + 1] ?? l)) * (1 + rate) ** -(age + 1));
  const Mx = sumFromAbove(Cx);
  return { lx: survivors, Dx, Nx: sumFromAbove(Dx), Cx, Mx, Rx: sumFromAbove(Mx) };
}

function sumFromAbove(column: Float64Array): Float64Array {
  const sums = new Float64Array(column.length);
  for (let k = column.length - 1, sum = 0; k >= 0; k--) {
    sum += column[k];
    sums[k] = sum;
  }
  return sums;
}
