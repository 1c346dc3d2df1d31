/** Every total that is kept of one member group, by age. */
const totals = [
  'insured',
  'paused',
  'begunBefore',
  'years',
  'deemedYears',
  'indexYears',
  'balance',
  'disabled',
  'disabledBegunBefore',
  'disabledYears',
  'disabledDeemedYears',
  'disabledIndexYears',
  'disabledBalance',
  'allowance',
  'pensioners',
  'pensionerYears',
  'drawnYears',
  'basic',
  'account',
  'transitional',
  'accountLeft',
  'oldPensioners',
  'oldPension',
  'middlePensioners',
  'middlePension',
  'early',
  'earlyBasic',
  'earlyTransitional',
] as const;

/**
 * One member group on 31 December by age on that day. Every quantity is a total of the age, not a mean, so that
 * persons, years and money can only move, never appear.
 */
export interface GroupState {
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
export function clear(state: GroupState): void {
  for (const name of totals) state[name].fill(0);
}

/** Everyone and everything grows by one rate. */
export function scale(state: GroupState, factor: number): void {
  for (const name of totals) {
    const values = state[name];
    for (let x = 0; x < values.length; x++) values[x] *= factor;
  }
}

/** One block of memory holds all totals; a literal, so that every state has the same shape. */
export function emptyGroupState(ages: number): GroupState {
  const block = new Float64Array(totals.length * ages);
  const perAge = (name: (typeof totals)[number]) => {
    const at = totals.indexOf(name);
    return block.subarray(at * ages, (at + 1) * ages);
  };
  return {
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
