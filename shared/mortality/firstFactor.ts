import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/** A product b(x)·k(t) with Σb² = 1 and Σb ≥ 0. */
export interface Factor {
  readonly b: Float64Array;
  readonly k: Float64Array;
  /** Share of the squares of the surface that the product explains: s₁²/Σs². */
  readonly explained: number;
  /** The surface less the product. */
  readonly residuals: Float64Array;
}

/** Logarithms below this, over a whole surface, are rounding: nothing is left to explain. */
const nothing = 1e-12;

/** The product closest to a year × age surface in least squares, from its first singular vectors. */
export function firstFactor(surface: Float64Array, width: number): Factor {
  const years = surface.length / width;
  const rows = Array.from({ length: years }, (_, t) => surface.subarray(t * width, (t + 1) * width));
  const decomposition = new SingularValueDecomposition(new Matrix(rows), { autoTranspose: true });
  const [first, ...others] = decomposition.diagonal;
  if (!(first > nothing)) return flatFactor(surface, width);
  const byAge = decomposition.rightSingularVectors.getColumn(0);
  const byYear = decomposition.leftSingularVectors.getColumn(0);
  const sign = byAge.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  const b = Float64Array.from(byAge, (value) => sign * value);
  const k = Float64Array.from(byYear, (value) => sign * first * value);
  return {
    b,
    k,
    explained: first ** 2 / others.reduce((sum, value) => sum + value ** 2, first ** 2),
    residuals: surface.map((value, cell) => value - b[cell % width] * k[Math.floor(cell / width)]),
  };
}

const flatFactor = (surface: Float64Array, width: number): Factor => ({
  b: new Float64Array(width).fill(1 / Math.sqrt(width)),
  k: new Float64Array(surface.length / width),
  explained: 1,
  residuals: surface,
});
