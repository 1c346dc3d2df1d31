const iterations = 100;

/**
 * Root of a continuous function in [low, high] by Brent's method, to the precision of a double; null when `f` has the
 * same sign at both ends. Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4.
 */
export function brent(f: (x: number) => number, low: number, high: number): number | null {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0)) return null;
  let [c, fc] = [a, fa];
  let step = b - a;
  let stepBefore = step;
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (fb * fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      stepBefore = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b);
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    const trial =
      Math.abs(stepBefore) >= tolerance && Math.abs(fa) > Math.abs(fb) ? interpolate([a, b, c], [fa, fb, fc]) : null;
    const bound = Math.min(3 * Math.abs(half), Math.abs(stepBefore));
    const useTrial = trial !== null && trial * half > 0 && 2 * Math.abs(trial) < bound;
    stepBefore = useTrial ? step : half;
    step = useTrial ? trial : half;
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
  }
  return b;
}

/** Step from `b` by inverse quadratic interpolation through three points, or the secant where two of them coincide. */
function interpolate([a, b, c]: readonly number[], [fa, fb, fc]: readonly number[]): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  return (s * ((c - b) * q * (q - r) - (b - a) * (r - 1))) / -((q - 1) * (r - 1) * (s - 1));
}
