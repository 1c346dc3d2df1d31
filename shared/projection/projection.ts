import type { Grid } from '../base/grid';
import type { BySex } from '../data/baseData';

export const memberGroups = ['menEmployed', 'womenWorker', 'womenCadre', 'menFlexible', 'womenFlexible'] as const;
export type MemberGroup = (typeof memberGroups)[number];

/** One value a year; index 0 is the first year of the projection. */
export type YearSeries = Float64Array;

/** Persons on 1 July of each year, and the flows in the year from that day on. */
export interface PopulationProjection {
  readonly firstYear: number;
  readonly years: number;
  readonly persons: BySex;
  readonly births: YearSeries;
  readonly deaths: YearSeries;
  readonly netMigration: YearSeries;
}

/** Persons of one group at the end of each year, by age on that day. */
export interface GroupProjection {
  /** Insured and not yet retired (参保职工), paying or paused. */
  readonly insured: Grid;
  readonly paying: Grid;
  readonly pensioners: Grid;
}

export const incomeItems = ['contributions', 'subsidy', 'interest', 'other'] as const;
export type IncomeItem = (typeof incomeItems)[number];
export const expenditureItems = ['basic', 'account', 'transitional', 'survivors', 'accountRefunds', 'other'] as const;
export type ExpenditureItem = (typeof expenditureItems)[number];

/** Yuan in each year; `closing = opening + income − expenditure` exactly. */
export interface Ledger {
  readonly opening: YearSeries;
  readonly income: Readonly<Record<IncomeItem, YearSeries>>;
  readonly expenditure: Readonly<Record<ExpenditureItem, YearSeries>>;
  readonly totalIncome: YearSeries;
  readonly totalExpenditure: YearSeries;
  readonly closing: YearSeries;
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
