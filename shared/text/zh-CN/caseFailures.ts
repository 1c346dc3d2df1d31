/** What can't be done with the case of a finding. */
export const caseFailures = {
  'price/no-share': {
    title: '无法确定该统筹区占基金的份额',
    detail: '数据中缺少最近十二个月的待遇支付或缴费记录，无法与基金总量比较。',
    nextStep: '请直接填写份额，或导入缺少的数据表，或仅按本统筹区测算。',
  },
  'case/bad-move': {
    title: '当前阶段不能直接转入所选阶段',
    detail: '案件须先作出认定，才能登记追回或办结。',
    nextStep: '请先作出认定，或从可选阶段中选择。',
  },
  'case/no-verdict': {
    title: '作出认定须有结论',
    detail: '已认定的案件须注明问题属实还是排除。',
    nextStep: '请选择“属实”或“排除”。',
  },
  'case/early-verdict': {
    title: '结论应在认定时作出',
    detail: '线索及核实中的案件尚无结论。',
    nextStep: '请将案件转入“已认定”，同时填写结论。',
  },
  'case/too-much': {
    title: '追回金额超过应追金额',
    detail: '登记追回{{amount}}元，应追金额为{{most}}元。',
    nextStep: '滞纳金和罚款请单独登记；确需增加的，请先调增认定金额。',
  },
};
