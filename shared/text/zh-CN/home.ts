import type { home as english } from '../en/home';
import type { Translation } from '../shape';

export const home: Translation<typeof english> = {
  title: '首页',
  heading: '城镇职工基本养老保险基金（全国）',
  lead: '内置工作区包含全国人口、死亡率、生育率、迁移、工资数据，以及城镇职工基本养老保险的基金收支与制度参数。全部计算在本机完成，数据不会离开本机。',
  dataTitle: '导入数据',
  dataText: '载入业务文件或样例省份，查看读入与拒收的记录。',
  dataGo: '打开数据',
  projectTitle: '推演老龄化影响',
  projectText: '调整退休年龄或缴费比例，观察基金的长期走势。',
  projectGo: '打开测算',
  provincesTitle: '比较各省基金',
  provincesText: '三种统筹方式下31个省份的基金走势。',
  provincesGo: '打开各省',
  reportTitle: '准备委员会报告',
  reportText: '两页报告，包含当前测算结果、主要假设与数据来源。',
  reportGo: '导出 PDF',
  reliability: '数据核实情况',
  accounts: '官方基金收支数据',
  parameters: '法规与假设取值',
  verifiedShare: '{{count}}项中{{share}}已核实',
  runs: '最近测算',
  noRuns: '尚无完成的测算。',
  emptyIn: '基金耗尽：{{when}}',
  took: '{{time}}，用时{{milliseconds}}毫秒',
  files: '工作区数据表',
  column: {
    table: '数据表',
    rows: '行数',
    total: '合计',
  },
};
