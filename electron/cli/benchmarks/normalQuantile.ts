/** Coefficients of one branch, highest power first. */
interface Branch {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const middle: Branch = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.187007492058,
    42.31333070160091, 1,
  ],
};

const near: Branch = {
  above: [
    7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};

const far: Branch = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.2965605718285049,
    1.7848265399172913, 5.463784911164114, 6.657904643501104,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ({ above, below }: Branch, x: number): number => polynomial(above, x) / polynomial(below, x);

/** Wichura's algorithm AS 241 (PPND16), Applied Statistics 37 (1988): the normal quantile to about 1e-16. */
export function normalQuantile(p: number): number {
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) return centred * ratio(middle, 0.180625 - centred * centred);
  const depth = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size = depth <= 5 ? ratio(near, depth - 1.6) : ratio(far, depth - 5);
  return centred < 0 ? -size : size;
}
