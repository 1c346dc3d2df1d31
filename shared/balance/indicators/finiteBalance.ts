import type { Wheel } from '../../projection/memberWheel';
import type { Projection } from '../../projection/projection';
import { simulate } from '../../projection/simulate';
import { modelReplacement } from './modelReplacement';

export interface FiniteRule {
  /** Length of the period of equilibrium. */
  readonly years: number;
  /** Part of the yearly cut that stands for longer lives. */
  readonly longevity: number;
  /** Least replacement rate of the model member. */
  readonly floor: number;
}

export type FiniteBalance =
  | {
      readonly outcome: 'closes';
      /** The last year whose increase is cut; null where no cut is needed. */
      readonly endYear: number | null;
      /** What pensions and awards have lost by then against the increases of the scenario. */
      readonly cut: number;
      readonly replacement: number;
    }
  | { readonly outcome: 'never-closes' | 'floor-broken' };

/** Years over which the decline of the insured is averaged. */
const smoothed = 3;

/** Decline of the insured, the mean of the last three years, and the longevity factor; never below zero. */
function cutIn({ contributors }: Projection, longevity: number, t: number): number {
  const since = Math.max(0, t - 1 - smoothed);
  const growth = (contributors[t - 1] / contributors[since]) ** (1 / Math.max(1, t - 1 - since)) - 1;
  return Math.max(0, longevity - growth);
}

/** What is left of a pension after so many years of cuts, from the second year on; an increase is never cut below zero. */
function levelsAfter({ inputs }: Wheel, open: Projection, longevity: number, cuts: number) {
  const adjustment = inputs.adjustment.slice();
  const levels = new Float64Array(adjustment.length).fill(1);
  for (let index = 2; index < adjustment.length; index++) {
    const own = adjustment[index];
    if (index - 1 <= cuts && own > 0) adjustment[index] = own - Math.min(own, cutIn(open, longevity, index - 1));
    levels[index] = (levels[index - 1] * (1 + adjustment[index])) / (1 + own);
  }
  return { adjustment, levels };
}

function withCuts(wheel: Wheel, open: Projection, longevity: number, cuts: number) {
  const { adjustment, levels } = levelsAfter(wheel, open, longevity, cuts);
  const series = {
    ...wheel.inputs.series,
    'benefit.baseToAverageWage': wheel.inputs.series['benefit.baseToAverageWage'].map((base, k) => base * levels[k]),
  };
  // The years of a scenario are kept by its tables: other increases need tables of their own.
  const ground = { ...wheel.ground, tables: { ...wheel.ground.tables } };
  return { levels, inputs: { ...wheel.inputs, adjustment, series }, ground };
}

/** Whether a year's expenditure is in hand when the period ends. */
function isClosed({ fund }: Projection, years: number): boolean {
  return fund.closing[years - 1] >= fund.totalExpenditure[years - 1];
}

/**
 * Finite balance with modified indexation: from the second year on increases of pensions, and the base of new awards
 * with them, fall short by the decline of the insured and the longevity factor, until a year's expenditure is in hand
 * at the end of the period. The first number of years that does so is found by halving. Source: Japan, pension reform of
 * 2004 (平成16年法律第104号): マクロ経済スライド, 有限均衡方式.
 */
export function finiteBalance(wheel: Wheel, open: Projection, rule: FiniteRule): FiniteBalance {
  const { years, longevity, floor } = rule;
  const closesWith = (cuts: number): boolean => {
    const { inputs, ground } = withCuts(wheel, open, longevity, cuts);
    return isClosed(simulate(inputs, ground, wheel.calibration), years);
  };
  const after = (cuts: number) => {
    const level = levelsAfter(wheel, open, longevity, cuts).levels[cuts + 1];
    return { cut: 1 - level, replacement: modelReplacement(wheel.inputs, cuts, level) };
  };
  if (isClosed(open, years)) return { outcome: 'closes', endYear: null, ...after(0) };
  if (!closesWith(years - 1)) return { outcome: 'never-closes' };
  let [low, high] = [0, years - 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (closesWith(middle)) high = middle;
    else low = middle;
  }
  const found = after(high);
  return found.replacement < floor
    ? { outcome: 'floor-broken' }
    : { outcome: 'closes', endYear: wheel.inputs.firstYear + high, ...found };
}
