import { accountPension, basicPension } from '../../pension/award';
import type { ProjectionInputs } from '../../projection/projectionInputs';

/** Credited years of the model member, as of the Japanese model household. */
const modelYears = 40;
const modelAge = 63;

/** The value of a yearly series in projection year `t`; before the run its first. */
const inYear = (series: Float64Array, t: number): number => series[Math.max(0, t + 1)];

/**
 * Account of a member whose base was the average wage for forty years up to year `t`, over the wage of that year: each
 * year's contribution at mid-year, credited to the end. Wages before the run grew as in its first year.
 */
function accountToWage({ averageWage, notionalRate, series }: ProjectionInputs, t: number): number {
  const firstGrowth = averageWage[1] / averageWage[0];
  let account = 0;
  for (let year = t - modelYears + 1; year <= t; year++) {
    const growth = year < 1 ? firstGrowth : averageWage[year + 1] / averageWage[year];
    const rate = inYear(notionalRate, year);
    account = (account * (1 + rate)) / growth + inYear(series['contribution.employeeRate'], year) * (1 + rate / 2);
  }
  return account;
}

/**
 * Net replacement rate of the model member who retires in projection year `t`: forty years at the average wage, basic
 * part at `level` of what the law gives, and account part, over the average wage less the own contribution. It stands in
 * for the Japanese model household, whose partner draws a flat pension: the employees' scheme knows none.
 */
export function modelReplacement(inputs: ProjectionInputs, t: number, level: number): number {
  const { series, divisorByMonth } = inputs;
  const base = inYear(series['benefit.baseToAverageWage'], t) * level;
  const basic = basicPension(base, 1, modelYears, inYear(series['benefit.accrualRate'], t));
  const account = 12 * accountPension(accountToWage(inputs, t), divisorByMonth[modelAge * 12]);
  return (basic + account) / (1 - inYear(series['contribution.employeeRate'], t));
}
