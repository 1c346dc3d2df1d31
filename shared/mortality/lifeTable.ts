import { deathProbability, deathRate } from './deathRate';
import { infantSeparationFromProbability, type TableSex } from './separation';

export const radix = 100_000;

/**
 * What happens after the last age that is given.
 * `open`: the last group stays open at its own rate, L = l/m. `last`: everybody dies in the last age, q = 1.
 * `rising`: q grows by a factor 1.05 a year until it is 1, as in the tables of the US Social Security Administration.
 */
export const closings = ['open', 'last', 'rising'] as const;
export type Closing = (typeof closings)[number];

const yearlyRise = 1.05;

/** Columns on one axis of ages; row k covers ages[k] up to the next age, the last row has no upper end. */
export interface LifeTable {
  readonly ages: readonly number[];
  readonly mx: Float64Array;
  readonly qx: Float64Array;
  readonly lx: Float64Array;
  readonly dx: Float64Array;
  readonly Lx: Float64Array;
  readonly Tx: Float64Array;
  readonly ex: Float64Array;
}

export interface LifeTableChoices {
  readonly firstAge?: number;
  readonly closing?: Closing;
  /** Sets a₀ by Coale–Demeny when `infantYears` is not given. */
  readonly sex?: TableSex;
  /** a₀: years lived in the first year by infants who die in it. */
  readonly infantYears?: number;
}

/** Chances to die with the end of the table made explicit; `rising` makes the table longer. */
export function closeTable(qx: ArrayLike<number>, closing: Closing): Float64Array {
  const given = Float64Array.from(qx);
  const last = given.length - 1;
  if (closing === 'last') given[last] = 1;
  if (closing !== 'rising' || !(given[last] > 0)) return given;
  const continued = [...given];
  for (let q = given[last]; q < 1; ) {
    q = Math.min(1, q * yearlyRise);
    continued.push(q);
  }
  return Float64Array.from(continued);
}

/** Single-year life table from q: l₀ = 100000, a = ½ but in infancy. Source: model.md §2. */
export function lifeTable(qx: ArrayLike<number>, choices: LifeTableChoices = {}): LifeTable {
  const closed = closeTable(qx, choices.closing ?? 'open');
  const firstAge = choices.firstAge ?? 0;
  const ages = Array.from(closed, (_, k) => firstAge + k);
  const separation = closed.map(() => 0.5);
  if (firstAge === 0) {
    separation[0] = choices.infantYears ?? infantSeparationFromProbability(closed[0], choices.sex ?? 'both');
  }
  return tableFrom(
    ages,
    closed,
    closed.map((q, k) => deathRate(q, separation[k])),
  );
}

/**
 * Single-year life table from central rates and years lived by those who die. The last group is open: its `ax` is the
 * life expectancy there.
 */
export function lifeTableFromDeathRates(mx: ArrayLike<number>, ax: ArrayLike<number>, firstAge = 0): LifeTable {
  const ages = Array.from(mx, (_, k) => firstAge + k);
  const qx = Float64Array.from(mx, (m, k) => deathProbability(m, ax[k]));
  qx[qx.length - 1] = 1;
  return tableFrom(ages, qx, Float64Array.from(mx), ax[ax.length - 1]);
}

/**
 * Fills the columns: l(k+1) = l(k)·(1 − q), d = l·q, L = d/m, T = ΣL, e = T/l; with no deaths L is n·l.
 * Everybody who reaches the open group lives `openYears` there, 1/m where no better is known.
 */
export function tableFrom(
  ages: readonly number[],
  qx: Float64Array,
  mx: Float64Array,
  openYears: number = 1 / mx[mx.length - 1],
): LifeTable {
  const rows = ages.length;
  const lx = new Float64Array(rows);
  lx[0] = radix;
  for (let k = 1; k < rows; k++) lx[k] = lx[k - 1] * (1 - qx[k - 1]);
  const dx = lx.map((l, k) => l * qx[k]);
  const Lx = lx.map((l, k) => (qx[k] > 0 ? dx[k] / mx[k] : l * (ages[k + 1] - ages[k])));
  Lx[rows - 1] = lx[rows - 1] * openYears;
  const Tx = new Float64Array(rows);
  for (let k = rows - 1, total = 0; k >= 0; k--) {
    total += Lx[k];
    Tx[k] = total;
  }
  const ex = Tx.map((T, k) => (lx[k] > 0 ? T / lx[k] : 0));
  return { ages, mx, qx, lx, dx, Lx, Tx, ex };
}

/**
 * S(0) = L₀/l₀ for births, S(x) = L(x)/L(x−1) above, and T(ω)/T(ω−1) into the open group, which starts at the last age
 * of the table or at an earlier one. `lastAge` counts rows of a single-year table from birth.
 */
export function survivorship(table: LifeTable, lastAge = table.Lx.length - 1): Float64Array {
  return table.Lx.slice(0, lastAge + 1).map((years, k) => {
    if (k === 0) return years / radix;
    return k === lastAge ? table.Tx[k] / table.Tx[k - 1] : years / table.Lx[k - 1];
  });
}
