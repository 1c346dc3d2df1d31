import { roundHalfUp, roundUp } from '../base/decimals';

/** Yuan for each credited year within a band, from the year after `above` on up to the next band. */
export interface YearBand {
  readonly above: number;
  readonly amount: number;
}

/** Yuan a month for those who have reached an age; the highest age reached counts. */
export interface AgeTilt {
  readonly from: number;
  readonly amount: number;
}

/** The rule of one province for one year's increase: 定额调整, 挂钩调整, 适当倾斜. */
export interface AdjustmentRule {
  /** Yuan a month for everyone. */
  readonly fixed: number;
  readonly perYear: readonly YearBand[];
  /** Least amount of the part by credited years, yuan a month. */
  readonly perYearMinimum: number;
  /** Whether part of a year counts as a whole one. */
  readonly partYears: 'exact' | 'whole';
  /** Share of the own pension before the increase. */
  readonly ofPension: number;
  readonly byAge: readonly AgeTilt[];
  /** Yuan a month for those in remote or high areas. */
  readonly remoteArea: number;
  readonly rounding: 'fen' | 'upToJiao';
}

export interface AdjustedPerson {
  /** Pension before the increase, yuan a month. */
  readonly pension: number;
  readonly years: number;
  /** Whole years of age on the day that the rule names. */
  readonly age: number;
  readonly inRemoteArea: boolean;
}

/** The parts of one increase, yuan a month, each rounded. */
export interface Adjustment {
  readonly fixed: number;
  readonly byYears: number;
  readonly byPension: number;
  readonly tilt: number;
  readonly total: number;
}

const amountByYears = (bands: readonly YearBand[], years: number): number =>
  bands.reduce((sum, { above, amount }, at) => {
    const end = bands[at + 1]?.above ?? Number.POSITIVE_INFINITY;
    return sum + Math.max(0, Math.min(years, end) - above) * amount;
  }, 0);

const tiltAt = (tilts: readonly AgeTilt[], age: number): number =>
  tilts.reduce((amount, tilt) => (age >= tilt.from ? tilt.amount : amount), 0);

/** The parts of one increase before they are rounded, yuan a month; `years` as the rule counts them. */
export function increaseParts(rule: AdjustmentRule, person: AdjustedPerson): Omit<Adjustment, 'total'> {
  return {
    fixed: rule.fixed,
    byYears: Math.max(rule.perYearMinimum, amountByYears(rule.perYear, person.years)),
    byPension: person.pension * rule.ofPension,
    tilt: tiltAt(rule.byAge, person.age) + (person.inRemoteArea ? rule.remoteArea : 0),
  };
}

/**
 * Increase of one pension: fixed amount + amount by credited years + share of the own pension + tilt for age and place.
 * Bands and tilts stand in rising order. Source: model.md §7; features.md B12.
 */
export function annualAdjustment(rule: AdjustmentRule, person: AdjustedPerson): Adjustment {
  const round = (value: number) => (rule.rounding === 'fen' ? roundHalfUp(value, 2) : roundUp(value, 1));
  const years = rule.partYears === 'whole' ? roundUp(person.years, 0) : person.years;
  const parts = increaseParts(rule, { ...person, years });
  const [fixed, byYears, byPension, tilt] = [parts.fixed, parts.byYears, parts.byPension, parts.tilt].map(round);
  return { fixed, byYears, byPension, tilt, total: roundHalfUp(fixed + byYears + byPension + tilt, 2) };
}
