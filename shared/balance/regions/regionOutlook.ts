import type { Bilingual } from '../../base/language';
import type { Zone } from '../../data/regionFigures';
import type { Regime } from '../../projection/regions/pooling';
import { isShort, type RegionPool } from '../../projection/regions/poolProjection';
import type { RegionStart } from '../../projection/regions/regionStart';

/** One year of one region's fund. Persons, yuan, ratios. */
export interface RegionYear {
  readonly year: number;
  readonly people: number;
  readonly contributors: number;
  readonly pensioners: number;
  readonly contributions: number;
  readonly subsidy: number;
  readonly interest: number;
  readonly otherIncome: number;
  /** What members bring and take along. */
  readonly transfersIn: number;
  readonly transfersOut: number;
  /** What regions pay one another. */
  readonly poolingReceived: number;
  readonly poolingPaid: number;
  readonly income: number;
  readonly expenditure: number;
  /** Expenditure without what members take along and regions pay one another. */
  readonly benefits: number;
  readonly balance: number;
  /** Balance without what regions pay one another. */
  readonly balanceBeforePooling: number;
  readonly closing: number;
  /** Opening fund over benefits. */
  readonly fundRatio: number;
  /** Closing fund in months of benefits. */
  readonly reserveMonths: number;
  /** Persons of 65 and over per person of 16 to 59. */
  readonly dependency: number;
  /** Pensioners per contributor. */
  readonly systemDependency: number;
  /** Mean pension over the region's average wage. */
  readonly benefitRatio: number;
}

export interface RegionOutlook {
  readonly region: string;
  readonly name: Bilingual;
  readonly zone: Zone;
  readonly start: RegionStart;
  readonly years: readonly RegionYear[];
  /** First year in which the region takes in less than it spends. */
  readonly firstDeficitYear: number | null;
  /** First year at whose end the fund is below zero. */
  readonly exhaustionYear: number | null;
}

/** Funds by province under one regime. */
export interface RegionsOutlook {
  readonly regime: Regime;
  readonly firstYear: number;
  readonly regions: readonly RegionOutlook[];
}

function regionYear(pool: RegionPool, year: number, t: number): RegionYear {
  const { fund, contributors, pensioners } = pool;
  const { income, expenditure } = fund;
  const benefits = fund.totalExpenditure[t] - expenditure.transfersOut[t] - expenditure.poolingPaid[t];
  const balance = fund.totalIncome[t] - fund.totalExpenditure[t];
  const before = t === 0 ? pool.start.pensioners : pensioners[t - 1];
  return {
    year,
    people: pool.people[t],
    contributors: contributors[t],
    pensioners: pensioners[t],
    contributions: income.contributions[t],
    subsidy: income.subsidy[t],
    interest: income.interest[t],
    otherIncome: income.other[t],
    transfersIn: income.transfersIn[t],
    transfersOut: expenditure.transfersOut[t],
    poolingReceived: income.poolingReceived[t],
    poolingPaid: expenditure.poolingPaid[t],
    income: fund.totalIncome[t],
    expenditure: fund.totalExpenditure[t],
    benefits,
    balance,
    balanceBeforePooling: balance - income.poolingReceived[t] + expenditure.poolingPaid[t],
    closing: fund.closing[t],
    fundRatio: fund.opening[t] / benefits,
    reserveMonths: (12 * fund.closing[t]) / benefits,
    dependency: pool.aged[t] / pool.workingAge[t],
    systemDependency: pensioners[t] / contributors[t],
    benefitRatio: pool.pensions[t] / ((before + pensioners[t]) / 2) / pool.averageWage[t],
  };
}

/** The figures of one region that a table shows, from its pool. Source: model.md §8, §9. */
export function regionOutlook(pool: RegionPool, name: Bilingual, firstYear: number): RegionOutlook {
  const years = Array.from(pool.contributors, (_, t) => regionYear(pool, firstYear + t, t));
  return {
    region: pool.start.region,
    name,
    zone: pool.start.zone,
    start: pool.start,
    years,
    firstDeficitYear: years.find((year) => isShort(year.balance, year.benefits))?.year ?? null,
    exhaustionYear: years.find((year) => isShort(year.closing, year.benefits))?.year ?? null,
  };
}
