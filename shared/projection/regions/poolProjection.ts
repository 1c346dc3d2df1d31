import type { YearSeries } from '../../pension/ledger';
import type { Regime } from './pooling';
import { emptyPoolLedger, type PoolLedger } from './poolLedger';
import type { RegionStart } from './regionStart';

/** One region's years: persons at year end, yuan in the year, wages in yuan a year. */
export interface RegionPool {
  readonly start: RegionStart;
  /** Residents, and those of working age (16 to 59) and of 65 and over, at the middle of the year. */
  readonly people: YearSeries;
  readonly workingAge: YearSeries;
  readonly aged: YearSeries;
  readonly contributors: YearSeries;
  readonly pensioners: YearSeries;
  readonly newPensioners: YearSeries;
  readonly averageWage: YearSeries;
  readonly contributoryPayroll: YearSeries;
  /** Pensions paid in the year. */
  readonly pensions: YearSeries;
  readonly membersIn: YearSeries;
  readonly membersOut: YearSeries;
  readonly fund: PoolLedger;
  /** Individual accounts, part of the fund in name only. */
  readonly accounts: PoolLedger;
}

/** The funds of all regions, in the order of their codes. */
export interface PoolProjection {
  readonly firstYear: number;
  readonly years: number;
  readonly regime: Regime;
  readonly regions: readonly RegionPool[];
}

export function emptyRegionPool(start: RegionStart, years: number): RegionPool {
  const series = () => new Float64Array(years);
  return {
    start,
    people: series(),
    workingAge: series(),
    aged: series(),
    contributors: series(),
    pensioners: series(),
    newPensioners: series(),
    averageWage: series(),
    contributoryPayroll: series(),
    pensions: series(),
    membersIn: series(),
    membersOut: series(),
    fund: emptyPoolLedger(years),
    accounts: emptyPoolLedger(years),
  };
}

// A gap that the pool meets in whole yuan leaves less than this behind, which is no empty fund and no deficit.
const negligible = 1e-9;

/** Whether an amount is below zero by more than rounding, beside the year's benefits. */
export const isShort = (amount: number, benefits: number): boolean => amount < -negligible * benefits;
