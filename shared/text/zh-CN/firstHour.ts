import type { firstHour as english } from '../en/firstHour';
import type { Translation } from '../shape';

export const firstHour: Translation<typeof english> = {
  title: '入门引导',
  choose: '内容',
  progress: '已完成 {{done}}/{{of}} 步',
  finished: '已全部完成。所做的工作保留在工作区；可以继续其他内容，或改用自己的数据。',
  step: '第{{number}}步：{{what}}',
  isDone: '已完成',
  again: '重新开始',
  close: '暂时离开，下次由此继续',
  journey: {
    audit: '审计基金',
    ageing: '推演老龄化影响',
    report: '准备委员会报告',
  },
  steps: {
    loadSample: {
      what: '装入样例省份：虚构的统筹地区，其中植入了若干违规问题。',
      why: '数据不属于任何真实个人，各步骤可以放心操作。',
      go: '装入样例',
    },
    runRules: {
      what: '对数据表运行全部规则。',
      why: '每条规则查找违反某项规定的行；无法运行的，说明缺少什么。',
      go: '运行全部规则',
    },
    openFinding: {
      what: '在页面中部选择一个“养老金核定与重算不符”的疑点。',
      why: '养老金逐项重算，明细行可以一直追到原始文件的行号。',
      go: '查看疑点',
    },
    decideFinding: {
      what: '在右侧对该疑点作出认定：属实或排除。',
      why: '未经核实的疑点只是线索；认定结论记入日志。',
      go: '返回疑点',
    },
    priceFindings: {
      what: '查看疑点对基金的影响。',
      why: '对有无流失各测算一次，差额折算为可支付月数等指标。',
      go: '查看影响测算',
    },
    seeOutlook: {
      what: '查看现行制度下全国基金何时耗尽。',
      why: '缴费的人逐年减少，领取的人逐年增加；后续各步都以此为起点。',
      go: '打开测算',
    },
    traceFigure: {
      what: '打开一个数字，查看其计算方法。',
      why: '每个数字都能追到公式、输入和来源文件。',
      go: '查看“基金耗尽”的由来',
    },
    delayRetirement: {
      what: '移动“在现行改革之外再延迟的月数”滑块。',
      why: '结果在一秒内更新，提案成文之前就能看出效果。',
      go: '查看滑块',
    },
    compareRuns: {
      what: '在方案树中勾选另一个方案，如低生育率。',
      why: '两种前景并列，比单一数字更能说明问题。',
      go: '查看方案',
    },
    findRate: {
      what: '用求解功能找出使基金维持到目标年份的单位缴费比例。',
      why: '缺口换算成费率，更便于判断大小。',
      go: '打开求解',
    },
    seeChances: {
      what: '抽取随机路径，查看基金耗尽的概率。',
      why: '一次测算只是众多可能之一，委员会应当了解把握有多大。',
      go: '打开不确定性',
    },
    chooseScenario: {
      what: '选定报告所用的方案，等待测算完成。',
      why: '报告以当前测算为准，包括对假设的调整。',
      go: '打开测算',
    },
    checkProgram: {
      what: '由程序重新计算公开发表的数值。',
      why: '签发报告之前，应确认当前程序能够复现这些数值。',
      go: '打开验证',
    },
    checkSources: {
      what: '查看数字的来源和核实情况。',
      why: '未核实的项目均有标注，报告中也照样标注。',
      go: '打开来源',
    },
    readPages: {
      what: '按打印效果逐页审阅委员会材料。',
      why: '文字可以修改，数字始终与测算结果绑定。',
      go: '查看页面',
    },
    exportReport: {
      what: '导出委员会材料。',
      why: '导出记录附文件哈希值，可据以辨别不同副本。',
      go: '前往导出',
    },
  },
};
