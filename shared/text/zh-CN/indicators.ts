import type { indicators as english } from '../en/indicators';
import type { Translation } from '../shape';

export const indicators: Translation<typeof english> = {
  title: '指标',
  job: '正在计算指标',
  loading: '正在计算指标：按开放、封闭、已积累权益等口径将方案测算一百年……',
  empty: {
    title: '还没有可以计算指标的测算',
    hint: '请等待测算完成，或先在“预测”页选择方案。',
  },
  group: {
    label: '人群口径',
    open: '开放人群',
    closed: '封闭人群',
  },
  groupNote: {
    open: '测算起点的参保人和退休人员，加上以后所有新参保人员。',
    closed: '只含测算起点的参保人和退休人员，不再有新参保人员。',
  },
  horizon: '自选期限',
  years: '{{count}}年',
  column: { topic: '类别', title: '指标', unit: '单位' },
  unit: { ratio: '%', 'per year': '%/年', years: '年', year: '年份', months: '月' },
  none: '无值：{{reason}}',
  hint: '点击数值查看定义、公式和出处。',
  cost: {
    title: '支出占GDP之比由{{from}}年的{{before}}变为{{to}}年的{{after}}，其中{{factor}}影响最大',
    note: '养老金支出占国内生产总值的百分比；各部分之和等于总变化，没有残差',
    before: '{{year}}年',
    factor: {
      dependency: '人口抚养比',
      coverage: '领取覆盖面',
      benefit: '养老金与工资之比',
      labour: '工资占产出',
      other: '其他支出',
    },
    step: '步骤',
    part: '占GDP百分点',
    level: '累计',
  },
  cohort: {
    born: '{{year}}年出生，{{kind}}',
    others: '同一代人',
    figure: { netToEachMember: '人均', internalReturn: '内部收益率', moneysWorth: '回报倍数' },
    formula: {
      netToEachMember: '今后养老金现值减去今后缴费现值，除以该出生年参保人数的最大值。',
      internalReturn: '使一生养老金与一生缴费现值相等的利率。',
      moneysWorth: '按基金收益率折现，一生养老金现值与一生缴费现值之比。',
    },
    accounts: '各代人账户：从{{year}}年起，每名参保人{{low}}至{{high}}',
    accountsNote: '今后养老金现值减缴费现值，按人数最多时每名成员计，{{unit}}；按出生年份',
    returns: '{{year}}年出生者缴费的年回报率为{{value}}',
    returnsNote: '单位和个人缴费的内部收益率，按出生年份；更晚出生者在测算期末仍在世',
    worth: '{{year}}年出生者的养老金现值为缴费现值的{{value}}',
    worthNote: '养老金现值与缴费现值之比，按基金收益率折现，按出生年份',
    birthYear: '出生年份',
    kind: {
      all: '全部',
      men: '男性',
      women: '女性',
      employed: '企业职工',
      flexible: '灵活就业人员',
      institution: '机关事业单位',
    },
  },
  abroad: {
    title: '各国对收支平衡的定义',
    us: {
      name: '美国：75年精算平衡',
      text: '受托人要求75年末仍有一年支出的结余。此处为缴费工资的{{value}}。',
    },
    canada: {
      name: '加拿大：稳态费率',
      text: '使相隔较远的两个规定年份基金与支出之比相同的最低费率。此处为{{value}}。',
    },
    japan: {
      name: '日本：有限均衡',
      text: '削减待遇调整，直到百年收支平衡且期末有一年支出的结余，替代率不低于一半。此处：{{value}}。',
    },
    sweden: {
      name: '瑞典：平衡比率',
      text: '缴费资产与基金之和除以养老金债务，低于1时自动放缓调整。此处为{{value}}。',
    },
  },
  inspector: {
    of: '{{name}}，{{years}}',
    atOpening: '{{name}}，测算起点',
    definition: '定义',
    horizons: '各期限数值',
    source: '出处',
    published: '{{title}}，{{published}}',
    group: '人群口径',
    better: { label: '方向', more: '越大越好', less: '越小越好', neither: '无优劣之分' },
  },
};
