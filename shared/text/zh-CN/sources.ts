import type { sources as english } from '../en/sources';
import type { Translation } from '../shape';

export const sources: Translation<typeof english> = {
  title: '来源',
  heading: '数据与制度参数来源',
  lead: '逐项列出数据来源的发布机构、使用许可与核实情况，以及每个参数所依据的法规、研究或理由。标注“未核实”的数据尚未与原文核对。',
  kind: '列示内容',
  references: '数据',
  parameters: '法规与假设',
  statusFilter: '按核实情况筛选',
  all: '全部',
  column: {
    status: '核实情况',
    title: '标题',
    publisher: '发布机构',
    readOn: '查阅日期',
    licence: '使用许可',
    id: '标识',
    note: '说明',
    parameter: '参数',
    from: '生效日期',
    value: '取值',
    basis: '法规、研究或理由',
    file: '文件与行号',
  },
};
