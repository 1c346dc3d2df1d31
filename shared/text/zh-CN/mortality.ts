import type { mortality as english } from '../en/mortality';
import type { Translation } from '../shape';

export const mortality: Translation<typeof english> = {
  path: {
    label: '死亡率路径',
    changed: '死亡率：当前推演为“{{before}}”，此处为“{{after}}”。',
    source: '以联合国1990—2025年人口数、60至94岁拟合',
    'un-medium': '联合国中方案',
    'lee-carter': 'Lee–Carter 预测',
    'li-lee': 'Li–Lee 预测（男女一致）',
    cbd: 'Cairns–Blake–Dowd 预测',
  },
  model: {
    gompertz: 'Gompertz 律',
    makeham: 'Makeham 律',
    'heligman-pollard': 'Heligman–Pollard 律',
    'lee-carter': 'Lee–Carter（最小二乘）',
    'lee-carter-poisson': 'Lee–Carter（泊松）',
    'li-lee': 'Li–Lee',
    cbd: 'Cairns–Blake–Dowd',
    apc: '年龄—时期—队列',
  },
  sex: {
    male: '男',
    female: '女',
    both: '合计',
  },
  column: {
    age: '年龄',
    year: '年份',
    cohort: '出生年',
    sex: '性别',
    ages: '年龄段',
    exposure: '暴露人年',
    actual: '实际死亡',
    expected: '预期死亡',
    ratio: '实际/预期',
    interval: '95% 区间',
    credibility: '可信度',
    blended: '可信度加权比',
  },
  fit: {
    heading: '{{model}}，{{sex}}',
    residuals: '残差：均值 {{mean}}，标准差 {{deviation}}，最大 {{value}}（{{year}} 年 {{age}} 岁）',
    lawResiduals: '残差：均值 {{mean}}，标准差 {{deviation}}，最大 {{value}}（{{age}} 岁）',
    undetermined: '数据不足以确定的参数：{{names}}',
  },
};
