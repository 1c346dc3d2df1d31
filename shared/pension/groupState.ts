/** Where the ages of each total begin in the memory of a state; a literal, so that the places are known at once. */
export const totalPlaces = (ages: number) => ({
  insured: 0,
  paused: ages,
  begunBefore: 2 * ages,
  years: 3 * ages,
  deemedYears: 4 * ages,
  indexYears: 5 * ages,
  balance: 6 * ages,
  disabled: 7 * ages,
  disabledBegunBefore: 8 * ages,
  disabledYears: 9 * ages,
  disabledDeemedYears: 10 * ages,
  disabledIndexYears: 11 * ages,
  disabledBalance: 12 * ages,
  allowance: 13 * ages,
  pensioners: 14 * ages,
  pensionerYears: 15 * ages,
  drawnYears: 16 * ages,
  basic: 17 * ages,
  account: 18 * ages,
  transitional: 19 * ages,
  accountLeft: 20 * ages,
  oldPensioners: 21 * ages,
  oldPension: 22 * ages,
  middlePensioners: 23 * ages,
  middlePension: 24 * ages,
  early: 25 * ages,
  earlyBasic: 26 * ages,
  earlyTransitional: 27 * ages,
});

export type TotalPlaces = Readonly<ReturnType<typeof totalPlaces>>;

/** Every total that is kept of one member group, by age. */
export type Total = keyof TotalPlaces;

const totals = Object.keys(totalPlaces(1)) as Total[];

/**
 * One member group on 31 December by age on that day. Every quantity is a total of the age, not a mean, so that
 * persons, years and money can only move, never appear.
 */
export interface GroupState extends Readonly<Record<Total, Float64Array>> {
  /** The memory of all totals, one after another as in `TotalPlaces`; the arrays below are views of it. */
  readonly memory: Float64Array;
  /** Insured and not retired, paying or paused, persons. */
  readonly insured: Float64Array;
  /** Those of them who do not pay at present. */
  readonly paused: Float64Array;
  /** Those of them who began to work before individual accounts did (中人); they alone have deemed years. */
  readonly begunBefore: Float64Array;
  /** Credited years, deemed ones among them, person-years. */
  readonly years: Float64Array;
  readonly deemedYears: Float64Array;
  /** Σ contribution index over paid years: own base over average wage, index-years. */
  readonly indexYears: Float64Array;
  /** Balance of individual accounts of the insured, yuan. */
  readonly balance: Float64Array;
  /** Wholly unable to work, more than five years before the statutory age; what they had built up stays as it was. */
  readonly disabled: Float64Array;
  readonly disabledBegunBefore: Float64Array;
  readonly disabledYears: Float64Array;
  readonly disabledDeemedYears: Float64Array;
  readonly disabledIndexYears: Float64Array;
  readonly disabledBalance: Float64Array;
  /** Their allowances at the rate of the year's end, yuan a year. */
  readonly allowance: Float64Array;
  /** All who draw a pension, those on an allowance of a pension's amount among them. */
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
  /** Retired before accounts began (老人), and begun before and retired since (中人): persons and pensions a year. */
  readonly oldPensioners: Float64Array;
  readonly oldPension: Float64Array;
  readonly middlePensioners: Float64Array;
  readonly middlePension: Float64Array;
  /** Pensioners below the statutory age, who draw it as a disability allowance, and its parts from the pool. */
  readonly early: Float64Array;
  readonly earlyBasic: Float64Array;
  readonly earlyTransitional: Float64Array;
}

/** Forgets everyone, so that the arrays can hold another year. */
export function clear({ memory }: GroupState): void {
  memory.fill(0);
}

/** Everyone and everything grows by one rate. */
export function scale({ memory }: GroupState, factor: number): void {
  for (let k = 0; k < memory.length; k++) memory[k] *= factor;
}

/** A literal, so that every state has the same shape. */
export function emptyGroupState(ages: number): GroupState {
  const memory = new Float64Array(totals.length * ages);
  const places = totalPlaces(ages);
  const perAge = (name: Total) => memory.subarray(places[name], places[name] + ages);
  return {
    memory,
    insured: perAge('insured'),
    paused: perAge('paused'),
    begunBefore: perAge('begunBefore'),
    years: perAge('years'),
    deemedYears: perAge('deemedYears'),
    indexYears: perAge('indexYears'),
    balance: perAge('balance'),
    disabled: perAge('disabled'),
    disabledBegunBefore: perAge('disabledBegunBefore'),
    disabledYears: perAge('disabledYears'),
    disabledDeemedYears: perAge('disabledDeemedYears'),
    disabledIndexYears: perAge('disabledIndexYears'),
    disabledBalance: perAge('disabledBalance'),
    allowance: perAge('allowance'),
    pensioners: perAge('pensioners'),
    pensionerYears: perAge('pensionerYears'),
    drawnYears: perAge('drawnYears'),
    basic: perAge('basic'),
    account: perAge('account'),
    transitional: perAge('transitional'),
    accountLeft: perAge('accountLeft'),
    oldPensioners: perAge('oldPensioners'),
    oldPension: perAge('oldPension'),
    middlePensioners: perAge('middlePensioners'),
    middlePension: perAge('middlePension'),
    early: perAge('early'),
    earlyBasic: perAge('earlyBasic'),
    earlyTransitional: perAge('earlyTransitional'),
  };
}
