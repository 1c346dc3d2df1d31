import type { valuationReport as english } from '../en/valuationReport';
import type { Translation } from '../shape';

export const valuationReport: Translation<typeof english> = {
  title: '城镇职工基本养老保险基金精算估值报告',
  subtitle: '评估基准日：{{year}}年12月31日 · 全国 · 测算至{{to}}年',
  summary: '摘要',
  resultsInBrief: '主要结果',
  reasons: '结果的成因',
  scope: {
    title: '目的与范围',
    heading: '评估对象、使用者与目的',
    text: '本次估值的范围为全国城镇职工基本养老保险（含机关事业单位工作人员），以{{year}}年决算为起点，测算{{years}}年，评估基金能否支付法律规定的待遇。本次估值不对基金资产估价，也不包括城乡居民基本养老保险。',
    layout:
      '报告内容参照国际社会保障协会与国际劳工组织《社会保障精算工作指引》和国际精算协会《国际精算实务标准第2号》（ISAP 2）对社会保障计划报告的要求编排。是否符合上述标准，由精算师在精算意见中说明。',
    toWrite: '【待精算师撰写】委托方、使用者、所依据的法律规定，以及对工作范围的限制。',
  },
  data: {
    title: '数据及其质量',
    accountsHeading: '历年决算数据',
    accounts:
      '测算以下列公开发布的决算数据为起点。{{from}}年至{{to}}年共{{count}}个数据，其中{{verified}}个已与原始发布文本核对，其余逐项标明核实情况。',
    caption: '公开发布的决算数据',
    checksHeading: '数据检验',
    continuity:
      '年末累计结余应等于上年末累计结余加当年收入减当年支出。差异最大的是{{year}}年，为{{gap}}，相当于当年支出的{{share}}。差异可能来自数据取整、决算调整，或公布的收支口径未包含的项目。',
    noContinuity: '没有连续两年同时公布累计结余、收入和支出，无法检验累计结余的滚存关系。',
    fit: '为与{{year}}年决算一致，应缴保费的实际到账比例取{{collected}}，覆盖率取其参数的{{coverage}}倍。',
    members: '本次估值没有使用参保人员个人记录。参保人员的年龄性别分布采用假定的结构，并按公布的总数校准。',
    toWrite: '【待精算师撰写】数据对本次估值是否充分、可靠，对数据提供方提出过哪些核对要求，数据不足之处如何处理。',
  },
  rules: {
    title: '制度规定',
    heading: '纳入估值的法律规定',
    intro: '以下规定均取自法律、法规和规范性文件，逐项注明文号及与原文核对的情况。',
  },
  assumptions: {
    title: '假设及其理由',
    heading: '没有法律规定的取值',
    intro: '以下取值没有法律规定，逐项注明所依据的研究或选取理由。',
    toWrite: '【待精算师撰写】哪些假设由他方规定，哪些是精算师的最佳估计，各项假设之间是否一致。',
  },
  method: { title: '估值方法' },
  results: { title: '估值结果', yearsHeading: '逐年结果', chartsHeading: '图示' },
  previous: {
    title: '与上次估值的衔接',
    heading: '上次与本次结果',
    none: '未提供上次估值结果，本章未作衔接分析。仅凭本报告不能判断结果较上次发生了哪些变化。',
  },
  limits: {
    title: '本次估值的局限',
    heading: '结果不能说明的事项',
    projection: '结果反映在所列法律、数据和假设之下的推演，并非预言，实际经验将与之不同。',
    behaviour: '除假设另有规定外，费率、退休年龄或待遇变动时，模型中参保人员的行为不随之改变。',
    wholeCountry: '基金按全国一个整体测算。各省之间不能相互调剂时，部分省份可能早于全国出现缺口。',
    law: '法律规定以报告日为准，并计入本方案的调整；对尚未出台的规定不作预判。',
    marks: '所用参数中有{{count}}个属于自行设定，或其来源尚未与原文核对，均已在表中逐项标明。',
  },
  advice: {
    title: '建议与精算意见',
    heading: '建议',
    toWrite: '【待精算师撰写】根据结果提出的建议、各项建议的依据，以及下次估值前应关注的事项。',
    opinionHeading: '精算意见',
    opinion: '【待精算师撰写】对数据充分性、假设与方法、制度财务可持续性以及是否符合适用准则的意见。',
    signature: '【待精算师撰写】姓名、资格、单位、地点与日期。',
  },
};
