import type { reportPages as english } from '../en/reportPages';
import type { Translation } from '../shape';

export const reportPages: Translation<typeof english> = {
  contents: '目录',
  continued: '{{caption}}（续）',
  change: '修改文字',
  problem: {
    page: '第{{page}}页容纳不下全部内容，超出{{pixels}}像素',
    chapter: '“{{title}}”中有内容高于一页',
    fonts: '页面字体未能载入',
  },
  annex: '附录：数字来源',
  run: {
    heading: '测算信息',
    caption: '本次测算',
    fact: '项目',
    value: '内容',
    subject: '测算对象',
    engine: '计算引擎',
    seed: '随机种子',
    noSeed: '未使用随机抽样',
    inputs: '全部输入的 SHA-256',
  },
  origins: {
    heading: '数字一览',
    lead: '本报告所载每个数字在此列示一次，归于其首次出现的标题之下，依次为报告所载文字、精确值，以及取数的测算单元或计算公式。',
    number: '序号',
    printed: '报告所载',
    exact: '精确值',
    cell: '测算单元或公式',
  },
  formula: {
    ratio: '{{a}} ÷ {{b}}',
    growth: '{{b}} ÷ {{a}} − 1',
    difference: '{{b}} − {{a}}',
    span: '{{b}} − {{a}} + 1',
    size: '{{a}} 的绝对值',
  },
};
