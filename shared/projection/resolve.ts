import { agesIn, grid } from '../base/grid';
import { failed, type Result, success } from '../base/result';
import { sha256Of } from '../base/sha256';
import type { AccountMeasure, BaseData, BySex } from '../data/baseData';
import { applyReforms } from '../parameters/applyReforms';
import { type ParameterId, parameterIds } from '../parameters/catalogue';
import { mortalityOf, type ParameterSet, type Scenario } from '../parameters/parameter';
import { yearlyValues } from '../parameters/yearlyValues';
import { indexation } from '../pension/adjustment';
import { monthsDivisorAt } from '../pension/award';
import { withMortalityPath } from '../population/mortalityPath';
import { resolvePopulation, survivorshipAt } from '../population/resolvePopulation';
import { shiftedVitals } from '../population/shiftedVitals';
import { yearlyCashChanges } from './cashChanges';
import { openingBalances } from './openingBalance';
import { pastRate } from './pastRate';
import { type FittedYear, type ProfileName, type ProjectionInputs, profileNames } from './projectionInputs';
import { resolveBaseIndex } from './resolveBaseIndex';
import { resolveCalendars } from './resolveCalendars';
import { averageWages, publishedOr } from './resolveWages';
import { scenarioBase } from './scenarioBase';

type Series = Readonly<Record<ParameterId, Float64Array>>;

function resolveSeries(law: ParameterSet, firstYear: number, years: number): Result<Series> {
  const series = {} as Record<ParameterId, Float64Array>;
  for (const id of parameterIds) {
    const parameter = law.byId.get(id);
    if (!parameter) return failed({ code: 'parameter/missing', id });
    const values = yearlyValues(parameter, firstYear, years);
    if (!values.ok) return values;
    series[id] = values.value;
  }
  return success(series);
}

/** The last age of a profile stands for all higher ones. */
const upToAge = (profile: Float64Array, ages: number): Float64Array =>
  Float64Array.from({ length: ages }, (_, x) => profile[Math.min(x, profile.length - 1)]);

function resolveProfiles(base: BaseData, ages: number): Result<Record<ProfileName, Float64Array>> {
  const profiles = {} as Record<ProfileName, Float64Array>;
  for (const name of profileNames) {
    const profile = base.profiles[name];
    if (!profile) return failed({ code: 'dataset/incomplete', file: 'member_profiles.csv', missing: name });
    profiles[name] = upToAge(profile, ages);
  }
  return success(profiles);
}

function officialYear(base: BaseData, year: number, measures: readonly AccountMeasure[]): Result<FittedYear> {
  const account = base.accounts.find((candidate) => candidate.year === year);
  const absent = measures.find((measure) => !account?.measures[measure]);
  if (absent) return failed({ code: 'dataset/incomplete', file: 'statistics.csv', missing: `${year} ${absent}` });
  const value = (measure: AccountMeasure) => account?.measures[measure]?.value ?? Number.NaN;
  return success({
    year,
    contributors: value('contributors'),
    pensioners: value('pensioners'),
    closing: value('closing'),
    income: value('income'),
    expenditure: value('expenditure'),
  });
}

function officialYears(base: BaseData, firstYear: number): Result<Pick<ProjectionInputs, 'opening' | 'fitted'>> {
  const opening = officialYear(base, firstYear - 1, ['contributors', 'pensioners', 'closing']);
  if (!opening.ok) return opening;
  const fitted = officialYear(base, firstYear, ['contributors', 'pensioners', 'income', 'expenditure']);
  return fitted.ok ? success({ opening: opening.value, fitted: fitted.value }) : fitted;
}

function calendarSurvivorship(base: BaseData, firstYear: number, years: number, ages: number): BySex {
  const rates = { male: grid(firstYear, years, ages), female: grid(firstYear, years, ages) };
  for (let year = firstYear; year < firstYear + years; year++) {
    for (const sex of ['male', 'female'] as const) agesIn(rates[sex], year).set(survivorshipAt(base, sex, year));
  }
  return rates;
}

function adjustments(base: BaseData, firstYear: number, series: Series): Float64Array {
  return series['economy.cpi'].map((cpi, t) => {
    const growth = series['economy.wageGrowth'][t];
    const byFormula = indexation(cpi, growth, series['benefit.indexationCpi'][t], series['benefit.indexationWage'][t]);
    return publishedOr(base.economy.pensionAdjustment, firstYear + t, byFormula);
  });
}

function openingBalancesOf(
  base: BaseData,
  law: ParameterSet,
  series: Series,
  { profiles, lastYear }: { readonly profiles: Record<ProfileName, Float64Array>; readonly lastYear: number },
): Result<Pick<ProjectionInputs, 'openingBalance' | 'institutionBalance'>> {
  const employeeRate = law.byId.get('contribution.employeeRate');
  const notionalRate = law.byId.get('account.notionalRate');
  if (!employeeRate || !notionalRate) return failed({ code: 'parameter/missing', id: 'contribution.employeeRate' });
  const since = (startYear: number) => ({
    startYear,
    lastYear,
    nonPrivateWeight: series['economy.nonPrivateWeight'][0],
    rateIn: (year: number) => pastRate(employeeRate, year),
    creditingIn: (year: number) => pastRate(notionalRate, year),
  });
  const { creditedYears, creditedYearsInstitution } = profiles;
  return success({
    openingBalance: openingBalances(base, creditedYears, since(series['account.startYear'][0])),
    institutionBalance: openingBalances(
      base,
      creditedYearsInstitution,
      since(series['account.institutionStartYear'][0]),
    ),
  });
}

const populationOn = ({ population }: BaseData, year: number) => ({
  male: agesIn(population.male, year),
  female: agesIn(population.female, year),
});

const divisorsByMonth = ({ monthsDivisor }: BaseData, ages: number): Float64Array =>
  Float64Array.from({ length: ages * 12 }, (_, month) => monthsDivisorAt(monthsDivisor, month));

/** Nothing is published beyond 2100: fertility, mortality and migration then stay as they are in the last year. */
const horizon = { earliest: 2003, latest: 2150 };

/** The figures that a scenario starts from, with the mortality that it asks for. */
function groundOf(data: BaseData, scenario: Scenario): Result<BaseData> {
  const { firstYear, years } = scenario;
  const { earliest, latest } = horizon;
  const inside = firstYear >= earliest && years >= 1 && firstYear + years - 1 <= latest;
  return inside
    ? withMortalityPath(scenarioBase(data, scenario), mortalityOf(scenario))
    : failed({ code: 'scenario/bad-horizon', firstYear, years, low: earliest, high: latest });
}

const withVitalShift = (base: BaseData, series: Series, firstYear: number): BaseData =>
  shiftedVitals(base, {
    firstYear,
    births: series['population.birthsFactor'],
    lifeYears: series['population.lifeYears'],
  });

/**
 * Law, assumptions and figures as the yearly arrays of one scenario: dates and names end here, the kernel looks
 * nothing up. Source: model.md §13; architecture.md, Contracts.
 */
export function resolve(data: BaseData, parameters: ParameterSet, scenario: Scenario): Result<ProjectionInputs> {
  const ground = groundOf(data, scenario);
  if (!ground.ok) return ground;
  const { firstYear, years } = scenario;
  const law = applyReforms(parameters, scenario.reforms);
  if (!law.ok) return law;
  const series = resolveSeries(law.value, firstYear - 1, years + 1);
  if (!series.ok) return series;
  const base = withVitalShift(ground.value, series.value, firstYear - 1);
  const official = officialYears(base, firstYear);
  if (!official.ok) return official;
  const population = resolvePopulation(base, firstYear, years + 1, scenario.fertility);
  if (!population.ok) return population;
  const { ages } = population.value;
  const profiles = resolveProfiles(base, ages);
  if (!profiles.ok) return profiles;
  const lastYear = firstYear - 1;
  const balances = openingBalancesOf(base, law.value, series.value, { profiles: profiles.value, lastYear });
  if (!balances.ok) return balances;
  const wageGrowth = series.value['economy.wageGrowth'];
  return success({
    firstYear,
    years,
    ages,
    population: population.value,
    previousPopulation: populationOn(base, firstYear - 1),
    survivorship: calendarSurvivorship(base, firstYear - 1, years + 1, ages),
    series: series.value,
    averageWage: averageWages(base, firstYear - 1, wageGrowth, series.value['economy.nonPrivateWeight'][0]),
    adjustment: adjustments(base, firstYear - 1, series.value),
    notionalRate: series.value['account.notionalRate'].map((rate, t) =>
      publishedOr(base.economy.accountCrediting, firstYear - 1 + t, rate),
    ),
    ...resolveCalendars(series.value, { firstYear: firstYear - 1, years: years + 1, ages }),
    profiles: profiles.value,
    baseIndex: resolveBaseIndex(series.value, profiles.value),
    divisorByMonth: divisorsByMonth(base, ages),
    ...balances.value,
    ...official.value,
    cashChanges: yearlyCashChanges(scenario),
    hashes: { ...base.files, ...parameters.files, [`scenario:${scenario.id}`]: sha256Of(JSON.stringify(scenario)) },
  });
}
