import type { Grid } from '../base/grid';
import type { BySex } from '../data/baseData';
import type { ParameterId } from '../parameters/catalogue';
import type { ChangeableItem } from '../parameters/parameter';
import type { MemberGroup } from '../pension/memberGroups';
import type { RetirementCalendar } from '../pension/retirementCalendar';
import type { PopulationInputs } from '../population/populationInputs';

/** Official accounts that a run starts from and is fitted to: persons at the year's end, yuan in the year. */
export interface OfficialYear {
  readonly year: number;
  readonly contributors: number;
  readonly pensioners: number;
  readonly closing: number;
}

export interface FittedYear extends OfficialYear {
  readonly income: number;
  readonly expenditure: number;
}

/** Yuan added to an item of the fund's books; index `t` is year `firstYear + t`. */
export interface YearlyCashChange {
  readonly item: ChangeableItem;
  readonly yuan: Float64Array;
}

/**
 * Everything that a projection computes with: plain arrays, no dates, no names to look up. Series have one value a
 * year from the year before the first (index 0) on, so that index `t + 1` is year `firstYear + t`.
 */
export interface ProjectionInputs {
  readonly firstYear: number;
  readonly years: number;
  readonly ages: number;
  /** From 1 July of the first year to 1 July of the year after the last. */
  readonly population: PopulationInputs;
  /** Persons on 1 July of the year before the first. */
  readonly previousPopulation: { readonly male: Float64Array; readonly female: Float64Array };
  /** 1 − S(x) of each calendar year, years and rows as in the series. */
  readonly survivorship: BySex;
  readonly series: Readonly<Record<ParameterId, Float64Array>>;
  /** Yuan a year. */
  readonly averageWage: Float64Array;
  /** Announced or by the indexation formula. */
  readonly adjustment: Float64Array;
  readonly notionalRate: Float64Array;
  readonly calendars: Readonly<Record<MemberGroup, RetirementCalendar>>;
  /** Share of a cohort within the years before the statutory age in which the disability allowance is the pension. */
  readonly near: Readonly<Record<MemberGroup, Grid>>;
  readonly profiles: Readonly<Record<ProfileName, Float64Array>>;
  /** Contribution base over the average wage by age, one row a series year. */
  readonly baseIndex: Readonly<Record<MemberGroup, readonly Float64Array[]>>;
  /** Months divisor by age in months. */
  readonly divisorByMonth: Float64Array;
  /** Balance that a member of each age has built up when the first year begins, yuan for a base of the average wage. */
  readonly openingBalance: Float64Array;
  /** The same for institution staff, whose accounts began later. */
  readonly institutionBalance: Float64Array;
  readonly opening: OfficialYear;
  /** Official accounts of the first year, to which levels are fitted. */
  readonly fitted: FittedYear;
  /** After the fit, in the nation's books alone; a run of provinces leaves them out. */
  readonly cashChanges: readonly YearlyCashChange[];
  /** Content hashes: name → SHA-256. */
  readonly hashes: Readonly<Record<string, string>>;
}

export const profileNames = [
  'participationMen',
  'participationWomen',
  'wageIndexMen',
  'wageIndexWomen',
  'creditedYears',
  'creditedYearsInstitution',
  'pensionerShareMen',
  'pensionerShareWomen',
  'disabilityMen',
  'disabilityWomen',
  'pausing',
] as const;
export type ProfileName = (typeof profileNames)[number];
