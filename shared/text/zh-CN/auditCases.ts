/** The case of a finding: its stages, what is set of it, how money comes back. */
export const auditCases = {
  stage: {
    lead: '线索',
    verified: '已核实',
    decided: '已认定',
    recovered: '已追回',
    closed: '已办结',
  },
  verdict: { confirmed: '属实', dismissed: '排除' },
  status: { open: '待办', confirmed: '已查实', dismissed: '已排除', recovered: '已追回' },
  noLongerFound: '不再出现',
  noLongerFoundHint: '最近一次运行未再发现该疑点：数据已更正，或规则及其参数已改变。',
  set: {
    separator: '，',
    confirmedAmount: '认定{{amount}}元',
    wholeAmount: '按全部涉嫌金额认定',
    recovered: '追回{{amount}}元',
    penalties: '收到滞纳金和罚款{{amount}}元',
    owner: '经办人{{owner}}',
    due: '办理期限{{day}}',
    note: '修改备注',
  },
};
