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
  /** Where the line lies: through the joining age (unless given), or fitted to all its ages alike. */
  readonly line?: 'joined' | 'fitted';
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

interface Line {
  readonly slope: number;
  /** Of the joining age. */
  readonly level: number;
}

/** Least squares over `heights` at 1 − n … 0; the line goes through the last of them or lies freely. */
function lineThrough(heights: readonly number[], how: 'joined' | 'fitted'): Line {
  const ages = heights.map((_, k) => k + 1 - heights.length);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = how === 'joined' ? [0, heights[heights.length - 1]] : [mean(ages), mean(heights)];
  const products = ages.reduce((sum, age, k) => sum + (age - x) * (heights[k] - y), 0);
  const squares = ages.reduce((sum, age) => sum + (age - x) ** 2, 0);
  const slope = products / squares;
  return { slope, level: y - slope * x };
}

/**
 * Chances to die up to any last age. With μ = −ln(1 − q), the mean force over the year of age, the line takes its slope
 * from the ages up to the joining age by least squares. Joined, it passes through that age: there is no step, and q
 * rises from there on. Fitted, it may start below it; q then stays level until the line has caught up. Exact for
 * Gompertz's law, whose mean force is a straight line in ln. Source: model.md §2; V. Kannisto, Development of
 * oldest-old mortality (1994).
 */
export function continued(
  qx: ArrayLike<number>,
  firstAge: number,
  how: Continuation,
  { from, to, fittedAges = usualFittedAges, line = 'joined' }: ContinuationChoices,
): Result<Float64Array> {
  const scale = scales[how];
  const chances = Array.from(qx);
  const start = Math.max(firstAge, from - fittedAges + 1);
  const fitted = chances.slice(start - firstAge, from - firstAge + 1);
  const { slope, level } = lineThrough(
    fitted.map((q) => scale.straighten(-Math.log1p(-q))),
    line,
  );
  if (!(slope > 0 && Number.isFinite(level + slope))) {
    return failed({ code: 'mortality/not-rising', fromAge: start, toAge: from });
  }
  const kept = chances.slice(0, from - firstAge + 1);
  for (let age = from + 1; age <= to; age++) {
    kept.push(Math.max(kept[kept.length - 1], -Math.expm1(-scale.back(level + slope * (age - from)))));
  }
  return success(Float64Array.from(kept));
}
