import { agesIn } from '../../base/grid';
import { medianAge } from '../../population/medianAge';
import type { VitalRates } from '../../population/vitalRates';
import type { KindSeries, Projection } from '../../projection/projection';
import { actuarialBalance } from '../actuarialBalance';
import type { Outlook, OutlookSummary, YearOutlook } from '../outlook';

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

type People = 'births' | 'deaths' | 'netMigration' | 'medianAge' | 'workingAge' | 'aged' | keyof VitalRates;

/** Flows and rates of the interval that begins on 1 July of the year. */
function peopleOf({ population, firstYear, workingAge, aged }: Projection, rates: VitalRates, t: number) {
  const year = firstYear + t;
  const interval = year - population.firstYear;
  const { male, female } = population.persons;
  return {
    births: population.births[interval],
    deaths: population.deaths[interval],
    netMigration: population.netMigration[interval],
    totalFertility: rates.totalFertility[interval],
    lifeExpectancyMale: rates.lifeExpectancyMale[interval],
    lifeExpectancyFemale: rates.lifeExpectancyFemale[interval],
    medianAge: medianAge(agesIn(male, year), agesIn(female, year)),
    workingAge: workingAge[t],
    aged: aged[t],
  } satisfies Pick<YearOutlook, People>;
}

function kindsOf({ kinds }: Projection, t: number) {
  const mean = ({ persons, pensions }: KindSeries) => (persons[t] > 0 ? pensions[t] / persons[t] : 0);
  return {
    pensionersOld: kinds.old.persons[t],
    pensionersMiddle: kinds.middle.persons[t],
    pensionersNew: kinds.new.persons[t],
    pensionOld: mean(kinds.old),
    pensionMiddle: mean(kinds.middle),
    pensionNew: mean(kinds.new),
  };
}

function yearOutlook(projection: Projection, rates: VitalRates, t: number): YearOutlook {
  const { fund, population, contributors, pensioners, contributoryPayroll, averageWage } = projection;
  const year = projection.firstYear + t;
  const income = fund.totalIncome[t];
  const expenditure = fund.totalExpenditure[t];
  return {
    year,
    population: total(agesIn(population.persons.male, year)) + total(agesIn(population.persons.female, year)),
    contributors: contributors[t],
    payingContributors: projection.payingContributors[t],
    pensioners: pensioners[t],
    income,
    expenditure,
    balance: income - expenditure,
    closing: fund.closing[t],
    fundRatio: fund.opening[t] / expenditure,
    reserveMonths: (fund.closing[t] / expenditure) * 12,
    costRate: expenditure / contributoryPayroll[t],
    incomeRate: (income - fund.income.interest[t]) / contributoryPayroll[t],
    dependency: projection.aged[t] / projection.workingAge[t],
    systemDependency: pensioners[t] / contributors[t],
    replacementRate: projection.averagePension[t] / averageWage[t],
    entryReplacementRate: projection.averageAward[t] / averageWage[t],
    ...peopleOf(projection, rates, t),
    newPensioners: projection.newPensioners[t],
    payingShare: projection.payingContributors[t] / contributors[t],
    averageWage: averageWage[t],
    averagePension: projection.averagePension[t],
    averageAward: projection.averageAward[t],
    payroll: contributoryPayroll[t],
    contributions: fund.income.contributions[t],
    subsidy: fund.income.subsidy[t],
    interest: fund.income.interest[t],
    accountsClosing: projection.accounts.closing[t],
    poolClosing: projection.pool.closing[t],
    pausedContributors: projection.pausedContributors[t],
    disabled: projection.disabled[t],
    ...kindsOf(projection, t),
    institutionContributors: projection.institutionContributors[t],
    institutionPensioners: projection.institutionPensioners[t],
  };
}

export type Exhaustion = Pick<OutlookSummary, 'exhaustionYear' | 'exhaustionMonth' | 'payableShare'>;

/** The year and month in which the fund crosses zero, straight between the year's opening and closing. */
export function exhaustionOf({ fund, firstYear }: Pick<Projection, 'fund' | 'firstYear'>): Exhaustion {
  const t = fund.closing.findIndex((closing) => closing < 0);
  if (t === -1) return { exhaustionYear: null, exhaustionMonth: null, payableShare: null };
  const share = Math.max(0, fund.opening[t]) / (fund.opening[t] - fund.closing[t]);
  return {
    exhaustionYear: firstYear + t,
    exhaustionMonth: Math.min(12, Math.floor(share * 12) + 1),
    payableShare: (fund.totalIncome[t] - fund.income.interest[t]) / fund.totalExpenditure[t],
  };
}

const horizons = [25, 50, 75];

function summaryOf(projection: Projection, years: readonly YearOutlook[], fundReturn: Float64Array): OutlookSummary {
  const peak = years.reduce((best, year) => (year.closing > best.closing ? year : best));
  const reached = horizons.filter((horizon) => horizon <= projection.years);
  return {
    firstDeficitYear: years.find(({ balance }) => balance < 0)?.year ?? null,
    peakYear: peak.year,
    peakFund: peak.closing,
    ...exhaustionOf(projection),
    actuarialBalance: actuarialBalance(projection, fundReturn, projection.years),
    actuarialBalances: Object.fromEntries(
      reached.map((horizon) => [horizon, actuarialBalance(projection, fundReturn, horizon)]),
    ),
  };
}

/** The figures that committees ask for, from a projection. `fundReturn[t]` belongs to its year `t`. Source: model.md §9. */
export function outlookOf(projection: Projection, fundReturn: Float64Array, rates: VitalRates): Outlook {
  const years = Array.from({ length: projection.years }, (_, t) => yearOutlook(projection, rates, t));
  return { years, summary: summaryOf(projection, years, fundReturn) };
}
