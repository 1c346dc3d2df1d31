import type { Grid } from '../base/grid';
import type { Bilingual } from '../base/language';

/** How far a figure can be relied on; the app shows it beside the figure. */
export type Verification = 'verified' | 'derived' | 'secondary' | 'unverified' | 'assumed';

/** One row of the `references` table: where figures come from. */
export interface Reference {
  readonly id: string;
  readonly title: Bilingual;
  readonly publisher: Bilingual;
  readonly readOn: string;
  readonly licence: Bilingual;
  readonly status: Verification;
  /** Empty in both languages where there is nothing to say. */
  readonly note: Bilingual;
}

/** A value with the row it came from, for the inspector. */
export interface Sourced {
  readonly value: number;
  readonly reference: string;
  readonly status: Verification;
  readonly file: string;
  readonly line: number;
}

export type AccountMeasure =
  | 'contributors'
  | 'pensioners'
  | 'beneficiaries'
  | 'participants'
  | 'income'
  | 'contributions'
  | 'subsidy'
  | 'expenditure'
  | 'closing';

/** Published figures of one year; one that is not published is absent. */
export interface SourcedYear<Measure extends string> {
  readonly year: number;
  readonly measures: Readonly<Partial<Record<Measure, Sourced>>>;
}

/** Official accounts of one scheme: persons at the year's end, yuan in the year. */
export type YearAccount = SourcedYear<AccountMeasure>;

export type EconomyMeasure =
  | 'wageNonPrivate'
  | 'wagePrivate'
  | 'cpi'
  | 'gdp'
  | 'pensionAdjustment'
  | 'accountCrediting'
  | 'nssfReturn'
  | 'entrustedReturn';

export interface BySex {
  readonly male: Grid;
  readonly female: Grid;
}

/** 1 − S(x) for the years that are published, one row a published year; row layout as in `Grid`. */
export interface SurvivorshipAnchors {
  readonly years: readonly number[];
  readonly ages: number;
  readonly male: Float64Array;
  readonly female: Float64Array;
}

export interface MigrationPeriod {
  readonly from: number;
  readonly to: number;
  /** Net migrants over the whole period by single age, persons (five-year groups split evenly). */
  readonly male: Float64Array;
  readonly female: Float64Array;
}

export type DemographyMeasure =
  | 'tfrMedium'
  | 'tfrLow'
  | 'tfrHigh'
  | 'sexRatioAtBirth'
  | 'births'
  | 'deaths'
  | 'netMigration'
  | 'lifeExpectancyMale'
  | 'lifeExpectancyFemale';

/** A yearly series; NaN where the source has no figure. */
export interface YearlySeries {
  readonly firstYear: number;
  readonly values: Float64Array;
}

/** All figures that a projection of one pool starts from, read from the database by `readBaseData`. */
export interface BaseData {
  readonly region: string;
  /** Persons on 1 July by sex and single age, the last age open. */
  readonly population: BySex;
  readonly survivorship: SurvivorshipAnchors;
  /** Births per woman by single age of the mother, ages 0..last. */
  readonly fertility: Grid;
  readonly migration: readonly MigrationPeriod[];
  readonly demography: Readonly<Record<DemographyMeasure, YearlySeries>>;
  readonly accounts: readonly YearAccount[];
  readonly economy: Readonly<Record<EconomyMeasure, YearlySeries>>;
  /** Age profiles by name, one value a single age. */
  readonly profiles: Readonly<Record<string, Float64Array>>;
  /** Months divisor of the individual account (计发月数) by whole age at retirement. */
  readonly monthsDivisor: Readonly<Record<number, number>>;
  readonly references: readonly Reference[];
  /** SHA-256 of each file read. */
  readonly files: Readonly<Record<string, string>>;
}
