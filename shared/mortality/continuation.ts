import { failed, type Result, success } from '../base/result';

/**
 * How rates go on above the ages of the data. `gompertz`: ln μ is a straight line, without bound. `kannisto`:
 * ln(μ/(1 − μ)) is one, so that the force of mortality slows down towards 1 a year.
 */
export const continuations = ['gompertz', 'kannisto'] as const;
export type Continuation = (typeof continuations)[number];

export interface ContinuationChoices {
  /** The last age that keeps its own rate; the curve starts from there. */
  readonly from: number;
  readonly to: number;
  /** Ages up to and with `from` that the slope is fitted to; 20 unless given. */
  readonly fittedAges?: number;
}

const usualFittedAges = 20;

interface Scale {
  straighten(force: number): number;
  back(value: number): number;
}

const scales: Readonly<Record<Continuation, Scale>> = {
  gompertz: { straighten: Math.log, back: Math.exp },
  kannisto: {
    straighten: (force) => Math.log(force / (1 - force)),
    back: (value) => 1 / (1 + Math.exp(-value)),
  },
};

/**
 * Chances to die up to any last age. With μ = −ln(1 − q), the mean force over the year of age, the line passes through
 * the joining age and takes its slope from the ages below by least squares: there is no step at the join, and q rises
 * from there on. Exact for Gompertz's law, whose mean force is a straight line in ln. Source: model.md §2;
 * V. Kannisto, Development of oldest-old mortality (1994).
 */
export function continued(
  qx: ArrayLike<number>,
  firstAge: number,
  how: Continuation,
  { from, to, fittedAges = usualFittedAges }: ContinuationChoices,
): Result<Float64Array> {
  const scale = scales[how];
  const chances = Array.from(qx);
  const lineAt = (age: number) => scale.straighten(-Math.log1p(-chances[age - firstAge]));
  const start = Math.max(firstAge, from - fittedAges + 1);
  const anchor = lineAt(from);
  let products = 0;
  let squares = 0;
  for (let age = start; age < from; age++) {
    products += (age - from) * (lineAt(age) - anchor);
    squares += (age - from) ** 2;
  }
  const slope = products / squares;
  if (!(slope > 0 && Number.isFinite(anchor + slope))) {
    return failed({ code: 'mortality/not-rising', fromAge: start, toAge: from });
  }
  const kept = chances.slice(0, from - firstAge + 1);
  for (let age = from + 1; age <= to; age++) kept.push(-Math.expm1(-scale.back(anchor + slope * (age - from))));
  return success(Float64Array.from(kept));
}
