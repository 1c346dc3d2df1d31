import type { indicatorTable as english } from '../en/indicatorTable';
import type { Translation } from '../shape';

export const indicatorTable: Translation<typeof english> = {
  reason: {
    'beyond-run': '测算年限不及该期限',
    'nothing-paid': '该期间无人缴费',
    'no-rate': '测算期内没有满足条件的费率',
    'never-closes': '压低待遇调整也无法实现收支平衡',
    'floor-broken': '将使养老金低于下限',
    'closed-already': '无需压低待遇调整即可实现收支平衡',
    'grows-faster-than-interest': '缺口增长不低于收益率，没有有限值',
    'life-unfinished': '测算结束时该代人尚在世',
    'past-unknown': '测算起点前已经缴费，其价值未知',
    nobody: '没有对应人员',
    'no-gdp': '缺少测算首年的国内生产总值',
  },
  topic: {
    balance: '精算平衡',
    obligation: '无资金支持的义务',
    rate: '缴费率',
    mechanism: '自动平衡机制',
    debt: '隐性养老金债务',
    cost: '支出水平及其成因',
    adequacy: '待遇充足性',
    cohort: '代际',
    support: '储备、国有资本与财政',
  },
};
