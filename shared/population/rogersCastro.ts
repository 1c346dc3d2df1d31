/** A hump over ages: a·exp(−α(x − μ) − exp(−λ(x − μ))). */
export interface Hump {
  readonly height: number;
  /** α: how fast it falls after the peak. */
  readonly descent: number;
  /** μ, in years of age. */
  readonly position: number;
  /** λ: how fast it rises before the peak. */
  readonly ascent: number;
}

/** The Rogers–Castro model migration schedule; the last two parts are absent in the seven-parameter form. */
export interface MigrationSchedule {
  /** a·exp(−α·x): children move with their parents. */
  readonly childhood: { readonly height: number; readonly descent: number };
  readonly labour: Hump;
  readonly retirement?: Hump;
  /** a·exp(λ·x), rising to the oldest ages. */
  readonly postRetirement?: { readonly height: number; readonly ascent: number };
  readonly level: number;
}

/**
 * The fundamental parameters of the basic standard schedule, for a gross migraproduction rate of 1.
 * Source: Rogers & Castro, Model Migration Schedules, IIASA RR-81-30 (1981), as transcribed in the R package migest.
 */
export const basicStandardSchedule: MigrationSchedule = {
  childhood: { height: 0.02, descent: 0.1 },
  labour: { height: 0.06, descent: 0.1, position: 20, ascent: 0.4 },
  level: 0.003,
};

const hump = ({ height, descent, position, ascent }: Hump, x: number): number =>
  height * Math.exp(-descent * (x - position) - Math.exp(-ascent * (x - position)));

/**
 * Moves a person-year at age x:
 * m(x) = a₁e^(−α₁x) + a₂e^(−α₂(x−μ₂)−e^(−λ₂(x−μ₂))) + a₃e^(−α₃(x−μ₃)−e^(−λ₃(x−μ₃))) + a₄e^(λ₄x) + c.
 */
export function migrationRate({ childhood, labour, retirement, postRetirement, level }: MigrationSchedule, x: number) {
  return (
    childhood.height * Math.exp(-childhood.descent * x) +
    hump(labour, x) +
    (retirement === undefined ? 0 : hump(retirement, x)) +
    (postRetirement === undefined ? 0 : postRetirement.height * Math.exp(postRetirement.ascent * x)) +
    level
  );
}

/** Moves in a life without deaths, which ends with age `ages` − 1: Σ m(x). */
export function grossMigraproduction(schedule: MigrationSchedule, ages: number): number {
  let total = 0;
  for (let x = 0; x < ages; x++) total += migrationRate(schedule, x);
  return total;
}

/** The same age pattern with gross migraproduction 1. */
export function unitMigrationRates(schedule: MigrationSchedule, ages: number): Float64Array {
  const total = grossMigraproduction(schedule, ages);
  return Float64Array.from({ length: ages }, (_, x) => migrationRate(schedule, x) / total);
}

/**
 * Moves in a year by age at its end, as cohorts are followed: half of the year at age x − 1 and half at x. The newborn
 * are there for half a year.
 */
export const overCohortYears = (rates: Float64Array): Float64Array =>
  rates.map((rate, x) => (x === 0 ? rate / 2 : (rates[x - 1] + rate) / 2));
