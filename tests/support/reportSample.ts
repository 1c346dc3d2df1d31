import type { Run, YearOutlook } from '../../shared/balance/outlook';
import type { Language } from '../../shared/base/language';
import type { Reference, Sourced, YearAccount } from '../../shared/data/baseData';
import type { Parameter, ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { uncalibrated } from '../../shared/projection/calibration';
import type { Projection } from '../../shared/projection/projection';
import type { ReportInput } from '../../shared/report/reportContext';

/**
 * A small run made by hand, so that a report can be checked without the engine: income 10 % of payroll, expenditure
 * growing from `cost0` of payroll by `costStep` a year, payroll 10 trillion yuan growing by 2 % a year, no interest.
 */
export interface SampleShape {
  readonly cost0: number;
  readonly costStep: number;
  readonly opening: number;
  readonly years: number;
}

const firstYear = 2024;

export const emptied: SampleShape = { cost0: 0.09, costStep: 0.002, opening: 4e12, years: 75 };
export const deficitOnly: SampleShape = { cost0: 0.09, costStep: 0.0002, opening: 90e12, years: 75 };
export const sound: SampleShape = { cost0: 0.09, costStep: 0, opening: 4e12, years: 75 };

export function sampleRun(shape: SampleShape, scenario = 'current-law'): Run {
  const rows = sampleRows(shape);
  const exhausted = rows.find(({ closing }) => closing < 0);
  const richest = rows.reduce((best, row) => (row.closing > best.closing ? row : best));
  return {
    scenario,
    inputs: { 'tables/population.csv': 'a'.repeat(64), 'parameters/contribution.yaml': 'b'.repeat(64) },
    engineVersion: '0.1.0',
    calibration: uncalibrated,
    // The report reads only the first year from the projection; its surfaces are the engine's own matter.
    projection: { firstYear, years: shape.years } as Projection,
    fundReturn: new Float64Array(shape.years).fill(0.03),
    outlook: {
      years: rows,
      summary: {
        firstDeficitYear: rows.find(({ balance }) => balance < 0)?.year ?? null,
        peakYear: richest.year,
        peakFund: richest.closing,
        exhaustionYear: exhausted?.year ?? null,
        exhaustionMonth: exhausted ? 3 : null,
        payableShare: exhausted ? exhausted.income / exhausted.expenditure : null,
        actuarialBalance: -0.0312,
        actuarialBalances: { 25: 0.0101, 50: -0.0144, 75: -0.0312 },
      },
    },
  };
}

function sampleRows({ cost0, costStep, opening, years }: SampleShape): YearOutlook[] {
  let fund = opening;
  return Array.from({ length: years }, (_, t) => {
    const payroll = 10e12 * 1.02 ** t;
    const income = 0.1 * payroll;
    const expenditure = (cost0 + costStep * t) * payroll;
    const start = fund;
    fund += income - expenditure;
    const contributors = 387.1e6 - 1.5e6 * t;
    const pensioners = 147.39e6 + 2.5e6 * t;
    return {
      year: firstYear + t,
      population: 1.4087e9 - 4e6 * t,
      contributors,
      payingContributors: contributors * 0.8,
      pensioners,
      income,
      expenditure,
      balance: income - expenditure,
      closing: fund,
      fundRatio: start / expenditure,
      reserveMonths: (12 * fund) / expenditure,
      costRate: expenditure / payroll,
      incomeRate: 0.1,
      dependency: 0.24 + 0.01 * t,
      systemDependency: pensioners / contributors,
      replacementRate: 0.46 - 0.001 * t,
      entryReplacementRate: 0.41,
      births: 9.5e6 - 5e4 * t,
      deaths: 11e6 + 2e5 * t,
      netMigration: -3e5,
      totalFertility: 1.02,
      lifeExpectancyMale: 75.5 + 0.1 * t,
      lifeExpectancyFemale: 80.9 + 0.1 * t,
      medianAge: 40 + 0.3 * t,
      workingAge: 880e6 - 5e6 * t,
      aged: 211e6 + 8e6 * t,
      newPensioners: 9e6,
      payingShare: 0.8,
      averageWage: 96_000 * 1.03 ** t,
      averagePension: 44_000 * 1.02 ** t,
      averageAward: 39_000 * 1.03 ** t,
      payroll,
      contributions: 0.9 * income,
      subsidy: 0.08 * income,
      interest: 0.02 * income,
      accountsClosing: 3e12 * 1.03 ** t,
      poolClosing: fund - 3e12 * 1.03 ** t,
      pausedContributors: 76e6,
      disabled: 1e5 * t,
      pensionersOld: 6e6 - 5e5 * t,
      pensionersMiddle: 120e6,
      pensionersNew: 21e6 + 1e6 * t,
      pensionOld: 45_000 * 1.02 ** t,
      pensionMiddle: 46_000 * 1.02 ** t,
      pensionNew: 30_000 * 1.02 ** t,
      institutionContributors: 40e6,
      institutionPensioners: 22e6,
    };
  });
}

const sourced = (value: number, line: number): Sourced => ({
  value,
  reference: 'mohrss-communique-2023',
  status: 'verified',
  file: 'tables/statistics.csv',
  line,
});

export const sampleAccounts: readonly YearAccount[] = [2022, 2023].map((year) => ({
  year,
  measures: {
    contributors: sourced(year === 2023 ? 379_250_000 : 367_110_000, 1),
    pensioners: sourced(year === 2023 ? 141_960_000 : 136_440_000, 2),
    income: sourced(year === 2023 ? 7.0506e12 : 6.3324e12, 3),
    expenditure: sourced(year === 2023 ? 6.3757e12 : 5.9035e12, 4),
    closing: sourced(year === 2023 ? 6.3639e12 : 5.6889e12, 5),
  },
}));

const employerRate: Parameter = {
  id: 'contribution.employerRate',
  label: { zh: '单位缴费比例', en: 'Employer contribution rate' },
  unit: 'ratio',
  range: [0, 0.3],
  path: 'step',
  verifiedOn: '2026-01-15',
  values: [
    {
      from: '2019-05-01',
      value: 0.16,
      basis: {
        kind: 'law',
        ref: { zh: '国办发〔2019〕13号', en: 'Guobanfa (2019) No. 13' },
        published: '2019-04-01',
        status: 'verified',
      },
    },
  ],
  file: 'contribution.yaml',
  line: 1,
};

const wageGrowth: Parameter = {
  id: 'economy.wageGrowth',
  label: { zh: '平均工资增长率', en: 'Growth of the average wage' },
  unit: 'per year',
  range: [-0.1, 0.3],
  path: 'linear',
  verifiedOn: null,
  values: [
    {
      from: '2020-01-01',
      value: 0.06,
      basis: { kind: 'assumed', why: { zh: '参考近年走势', en: 'Follows recent years' } },
    },
    {
      from: '2030-01-01',
      value: 0.04,
      basis: { kind: 'assumed', why: { zh: '参考近年走势', en: 'Follows recent years' } },
    },
  ],
  file: 'economy.yaml',
  line: 1,
};

export const sampleParameters: ParameterSet = {
  byId: new Map([employerRate, wageGrowth].map((parameter) => [parameter.id, parameter])),
  files: {},
};

export const currentLaw: Scenario = {
  id: 'current-law',
  title: { zh: '现行法律', en: 'Current law' },
  firstYear,
  years: 75,
  fertility: 'medium',
  reforms: [],
};

export const higherRate: Scenario = {
  ...currentLaw,
  id: 'higher-rate',
  title: { zh: '提高单位缴费比例', en: 'Higher employer rate' },
  reforms: [
    {
      id: 'rate-20',
      title: { zh: '单位缴费比例20%', en: 'Employer rate 20%' },
      changes: [
        {
          parameter: 'contribution.employerRate',
          unit: 'ratio',
          values: [
            {
              from: '2025-01-01',
              value: 0.2,
              basis: { kind: 'assumed', why: { zh: '用户设定', en: 'Set by the user' } },
            },
          ],
        },
      ],
    },
  ],
};

const sampleReferences: readonly Reference[] = [
  {
    id: 'mohrss-communique-2023',
    title: { zh: '2023年度人力资源和社会保障事业发展统计公报', en: 'MOHRSS statistical communiqué 2023' },
    publisher: { zh: '人力资源和社会保障部', en: 'Ministry of Human Resources and Social Security' },
    readOn: '2026-11-21',
    licence: { zh: '官方统计数据', en: 'Official statistics' },
    status: 'verified',
    note: { zh: '', en: '' },
  },
  {
    id: 'nbs-wages',
    title: { zh: '城镇单位就业人员平均工资', en: 'Average wages of urban units' },
    publisher: { zh: '国家统计局', en: 'National Bureau of Statistics of China' },
    readOn: '2026-11-21',
    licence: { zh: '官方统计数据', en: 'Official statistics' },
    status: 'unverified',
    note: { zh: '', en: '' },
  },
];

export const sampleInput = (shape: SampleShape, language: Language): ReportInput => ({
  run: sampleRun(shape),
  scenario: currentLaw,
  baseline: null,
  accounts: sampleAccounts,
  references: sampleReferences,
  parameters: sampleParameters,
  language,
  day: '2026-11-21',
});
