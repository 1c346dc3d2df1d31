import type { Grid } from '../base/grid';
import type { Ledger, YearSeries } from '../pension/ledger';
import type { MemberGroup } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';

/** Persons of one group at the end of each year, by age on that day. */
export interface GroupProjection {
  /** Insured and not yet retired (参保职工), paying or paused. */
  readonly insured: Grid;
  readonly paying: Grid;
  readonly pensioners: Grid;
  /** Wholly unable to work and below the statutory age: neither insured nor pensioners. */
  readonly disabled: Grid;
}

/** Pensioners by when they worked (老人, 中人, 新人): retired before accounts began, begun before, begun since. */
export const pensionerKinds = ['old', 'middle', 'new'] as const;
export type PensionerKind = (typeof pensionerKinds)[number];

/** At the year's end: persons, and their pensions at its rates, yuan a year. */
export interface KindSeries {
  readonly persons: YearSeries;
  readonly pensions: YearSeries;
}

/** What `project` gives: typed arrays on named axes. Persons at year end, yuan in the year, wages in yuan a year. */
export interface Projection {
  readonly firstYear: number;
  readonly years: number;
  readonly ages: number;
  readonly population: PopulationProjection;
  readonly groups: Readonly<Record<MemberGroup, GroupProjection>>;
  readonly contributors: YearSeries;
  readonly payingContributors: YearSeries;
  readonly pensioners: YearSeries;
  readonly newPensioners: YearSeries;
  readonly kinds: Readonly<Record<PensionerKind, KindSeries>>;
  /** Insured who began to work before accounts did, and will draw a transitional pension. */
  readonly begunBefore: YearSeries;
  readonly pausedContributors: YearSeries;
  readonly institutionContributors: YearSeries;
  readonly institutionPensioners: YearSeries;
  readonly disabled: YearSeries;
  readonly newlyDisabled: YearSeries;
  readonly averageWage: YearSeries;
  readonly contributoryPayroll: YearSeries;
  readonly averagePension: YearSeries;
  readonly averageAward: YearSeries;
  /** Persons of working age (16 to 59) and of 65 and over at the middle of the year. */
  readonly workingAge: YearSeries;
  readonly aged: YearSeries;
  /** Pool and individual accounts apart, and the fund that the official accounts show (their sum in cash). */
  readonly pool: Ledger;
  readonly accounts: Ledger;
  readonly fund: Ledger;
}
