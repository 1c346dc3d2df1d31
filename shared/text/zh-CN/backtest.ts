import type { backtest as english } from '../en/backtest';
import type { Translation } from '../shape';

export const backtest: Translation<typeof english> = {
  title: '回溯检验',
  heading: '以{{from}}年为起点的模型结果与实际数据对照',
  lead: '使用同一引擎，以{{from}}年为起点推演至已有决算的年份，逐年列示全部偏差。',
  loading: '正在回溯检验',
  emptyTitle: '没有回溯检验方案',
  emptyHint: '请在 scenarios 文件夹中加入标识以“backtest-”开头的方案文件，然后重新打开本软件。',
  termsTitle: '检验条件',
  given: '给定的数据',
  fitted: '拟合的参数',
  predicted: '由模型得出',
  nothingHidden:
    '偏差 = 模型值 ÷ 官方数 − 1。已拟合的部分必然吻合，不能作为证据；请以领取人数和第一年之后的支出评价模型。',
  actual: '官方数',
  model: '模型值',
  residual: '偏差',
  status: '数据状态',
  chartTitle: '{{name}}：{{year}}年偏差最大，为{{residual}}',
};
