import type { Calibration } from '../projection/calibration';
import type { Projection } from '../projection/projection';

/** One row of the results table and of `project --json`. Persons, yuan, ratios. */
export interface YearOutlook {
  readonly year: number;
  readonly population: number;
  readonly contributors: number;
  readonly payingContributors: number;
  readonly pensioners: number;
  readonly income: number;
  readonly expenditure: number;
  readonly balance: number;
  readonly closing: number;
  /** Opening fund over the year's expenditure. */
  readonly fundRatio: number;
  readonly reserveMonths: number;
  /** Expenditure over contributory payroll. */
  readonly costRate: number;
  /** Income without interest over contributory payroll. */
  readonly incomeRate: number;
  /** Persons of 65 and over per person of 16 to 59. */
  readonly dependency: number;
  /** Pensioners per contributor. */
  readonly systemDependency: number;
  /** Average pension over average wage. */
  readonly replacementRate: number;
  readonly entryReplacementRate: number;
  /** Of the twelve months from 1 July on. */
  readonly births: number;
  readonly deaths: number;
  readonly netMigration: number;
  readonly totalFertility: number;
  readonly lifeExpectancyMale: number;
  readonly lifeExpectancyFemale: number;
  /** On 1 July, as are the persons of 16 to 59 and of 65 and over. */
  readonly medianAge: number;
  readonly workingAge: number;
  readonly aged: number;
  readonly newPensioners: number;
  /** Paying contributors over contributors. */
  readonly payingShare: number;
  /** Yuan a year for each wage earner, pensioner and new pensioner. */
  readonly averageWage: number;
  readonly averagePension: number;
  readonly averageAward: number;
  readonly payroll: number;
  readonly contributions: number;
  readonly subsidy: number;
  readonly interest: number;
  /** Notional balances of individual accounts, and what the pool has beside them, at the end of the year. */
  readonly accountsClosing: number;
  readonly poolClosing: number;
  readonly pausedContributors: number;
  /** Wholly unable to work and below the statutory age. */
  readonly disabled: number;
  /** Retired before accounts began (老人), begun before and retired since (中人), begun since (新人). */
  readonly pensionersOld: number;
  readonly pensionersMiddle: number;
  readonly pensionersNew: number;
  /** Mean pension of each at the year's end, yuan a year; 0 where there is nobody. */
  readonly pensionOld: number;
  readonly pensionMiddle: number;
  readonly pensionNew: number;
  readonly institutionContributors: number;
  readonly institutionPensioners: number;
}

export interface OutlookSummary {
  readonly firstDeficitYear: number | null;
  readonly peakYear: number;
  readonly peakFund: number;
  readonly exhaustionYear: number | null;
  /** 1..12, interpolated within the year of exhaustion. */
  readonly exhaustionMonth: number | null;
  /** Income over expenditure in the year of exhaustion: the share of benefits still payable. */
  readonly payableShare: number | null;
  /**
   * Over the whole projection with a year's expenditure in hand at its end, as a share of the present value of payroll;
   * and by horizon in years (25, 50, 75 as far as the projection reaches). Source: model.md §9.
   */
  readonly actuarialBalance: number;
  readonly actuarialBalances: Readonly<Record<number, number>>;
}

export interface Outlook {
  readonly years: readonly YearOutlook[];
  readonly summary: OutlookSummary;
}

/** A whole run: the scenario, what went in (name → SHA-256), what came out. */
export interface Run {
  readonly scenario: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly engineVersion: string;
  readonly calibration: Calibration;
  readonly projection: Projection;
  /** Of each year projected; present values are discounted with it. */
  readonly fundReturn: Float64Array;
  readonly outlook: Outlook;
}
