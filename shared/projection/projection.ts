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
