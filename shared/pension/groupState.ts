/**
 * One member group on 31 December by age on that day. Every quantity is a total of the age, not a mean, so that
 * persons, years and money can only move, never appear.
 */
export interface GroupState {
  /** Insured and not retired, paying or paused, persons. */
  readonly insured: Float64Array;
  /** Credited years, deemed ones among them, person-years. */
  readonly years: Float64Array;
  readonly deemedYears: Float64Array;
  /** Σ contribution index over paid years: own base over average wage, index-years. */
  readonly indexYears: Float64Array;
  /** Balance of individual accounts of the insured, yuan. */
  readonly balance: Float64Array;
  readonly pensioners: Float64Array;
  /** Credited years of pensioners and years they have drawn, person-years. */
  readonly pensionerYears: Float64Array;
  readonly drawnYears: Float64Array;
  /** Pensions at the rates of the year's end, yuan a year. */
  readonly basic: Float64Array;
  readonly account: Float64Array;
  readonly transitional: Float64Array;
  /** What is left of pensioners' accounts, yuan. */
  readonly accountLeft: Float64Array;
}

/** Forgets everyone, so that the arrays can hold another year. */
export function clear(state: GroupState): void {
  for (const total of Object.values(state)) total.fill(0);
}

export const emptyGroupState = (ages: number): GroupState => {
  const perAge = () => new Float64Array(ages);
  return {
    insured: perAge(),
    years: perAge(),
    deemedYears: perAge(),
    indexYears: perAge(),
    balance: perAge(),
    pensioners: perAge(),
    pensionerYears: perAge(),
    drawnYears: perAge(),
    basic: perAge(),
    account: perAge(),
    transitional: perAge(),
    accountLeft: perAge(),
  };
};
