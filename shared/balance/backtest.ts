import type { Bilingual } from '../base/language';
import { type Result, success } from '../base/result';
import type { AccountMeasure, BaseData, Verification } from '../data/baseData';
import type { ParameterSet, Scenario } from '../parameters/parameter';
import type { YearOutlook } from './outlook';
import { runScenario } from './runScenario';

export type BacktestMeasure = 'contributors' | 'pensioners' | 'income' | 'expenditure' | 'closing';

export interface BacktestRow {
  readonly year: number;
  readonly model: number;
  readonly actual: number | null;
  /** model / actual − 1 */
  readonly residual: number | null;
  readonly status: Verification | null;
}

export interface BacktestItem {
  readonly measure: BacktestMeasure;
  readonly rows: readonly BacktestRow[];
}

export interface Backtest {
  readonly firstYear: number;
  /** What the run was given, what was fitted and what it had to find by itself. */
  readonly given: readonly Bilingual[];
  readonly fitted: readonly Bilingual[];
  readonly predicted: readonly Bilingual[];
  readonly items: readonly BacktestItem[];
}

const measures = [
  'contributors',
  'pensioners',
  'income',
  'expenditure',
  'closing',
] as const satisfies readonly (BacktestMeasure & AccountMeasure & keyof YearOutlook)[];

const given: readonly Bilingual[] = [
  {
    zh: '各年工资、物价、养老金调整与记账利率的实际值；人口自基准年7月1日起推算',
    en: 'Wages, prices, pension increases and crediting rates as they were; population projected from 1 July of the base year',
  },
  {
    zh: '各年法定费率、缴费基数上下限、最低缴费年限',
    en: 'Statutory contribution rates, floor and cap of the base, and the minimum years as they were',
  },
];

const fitted: readonly Bilingual[] = [
  { zh: '参保职工路径（2017、2021、2024年三点）', en: 'The path of contributors (three points: 2017, 2021, 2024)' },
  {
    zh: '第一年的收入、支出水平，以及2018—2024年征缴率的下降',
    en: 'Income and expenditure of the first year, and the fall of the collection rate over 2018-2024',
  },
  {
    zh: '2020年阶段性减免的幅度：由当年收入的下降反推',
    en: "The size of the relief of 2020: taken from the fall of that year's income",
  },
  {
    zh: '2018、2019年并入的机关事业单位人数：由同期领取人数增幅高于前后各年的部分反推',
    en: 'Institution staff and pensioners who join in 2018 and 2019: read from what pensioners grew by beyond the years around',
  },
  {
    zh: '年龄分布与岗位比例：设定时参看过这些年份的残差',
    en: 'Age profiles and group shares: settled with the residuals of these very years in view',
  },
];

const predicted: readonly Bilingual[] = [
  {
    zh: '领取人数与支出（第一年之后）；累计结余部分取决于已拟合的收入',
    en: 'Pensioners, and expenditure after the first year; the fund in part, since income was fitted',
  },
];

function rowOf(base: BaseData, measure: BacktestMeasure, outlook: YearOutlook): BacktestRow {
  const official = base.accounts.find(({ year }) => year === outlook.year)?.measures[measure];
  const model = outlook[measure];
  return {
    year: outlook.year,
    model,
    actual: official?.value ?? null,
    residual: official ? model / official.value - 1 : null,
    status: official?.status ?? null,
  };
}

/** A run from a past year beside the official accounts, with every residual. Source: features.md C19, E12. */
export function backtest(base: BaseData, parameters: ParameterSet, scenario: Scenario): Result<Backtest> {
  const run = runScenario(base, parameters, scenario);
  if (!run.ok) return run;
  const items = measures.map((measure) => ({
    measure,
    rows: run.value.outlook.years.map((outlook) => rowOf(base, measure, outlook)),
  }));
  return success({ firstYear: scenario.firstYear, given, fitted, predicted, items });
}
