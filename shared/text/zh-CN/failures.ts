import type { failures as english } from '../en/failures';
import type { Translation } from '../shape';
import { caseFailures } from './caseFailures';
import { evidenceDamage, evidenceFailures } from './evidenceFailures';
import { investmentFailures } from './investmentFailures';
import { loadingFailures } from './loadingFailures';
import { ruleFailures } from './ruleFailures';
import { workspaceFailures } from './workspaceFailures';

export const failures: Translation<typeof english> = {
  suggestion: '您是否想输入“{{nearest}}”？',
  empty: '（空）',
  expected: {
    number: '数字（小数点用“.”）',
    integer: '整数',
    oneLine: '单行文字',
    notEmpty: '非空的值',
  },
  place: '{{file}} 第 {{line}} 行',
  missing: {
    run: '尚无已完成的测算。',
    earlierRun: '尚无可供比较的其他方案的测算。',
    provinces: '尚无已完成的分省测算。',
    cases: '尚无审计疑点。',
    portfolio: '尚无可供计算的投资组合。',
  },
  make: {
    run: '请打开“测算”界面，等待测算完成。',
    earlierRun: '请打开“测算”界面，测算另一方案或调整参数。',
    provinces: '请打开“各省”界面，等待测算完成。',
    cases: '请先在“监督审计”界面运行规则。',
    portfolio: '请打开“投资”界面，载入投资组合或样例。',
  },
  trouble: {
    'disk-full': '磁盘已满',
    'read-only': '文件夹或磁盘为只读',
    missing: '文件夹或文件不存在',
    'no-permission': '当前账户没有权限',
    'in-use': '文件正被其他程序占用',
    other: '系统拒绝了该操作',
  },
  remedy: {
    'disk-full': '请清理磁盘空间或改用其他磁盘，然后重试。',
    'read-only': '请选择可写入的文件夹，然后重试。',
    missing: '请检查路径，或选择已有的文件夹。',
    'no-permission': '请选择您自己的文件夹，或申请该文件夹的权限。',
    'in-use': '请先在其他程序中关闭该文件，然后重试。',
    other: '请换一个文件夹重试；如仍失败，请连同技术信息一并反馈。',
  },
  'dataset/missing': {
    title: '缺少数据文件',
    detail: '未找到数据文件 {{file}}。',
    nextStep: '请将 {{file}} 放回 datasets 文件夹，或重新安装本程序。',
  },
  'dataset/not-utf8': {
    title: '数据文件不是 UTF-8 文本',
    detail: '{{file}} 含有非 UTF-8 字节，可能已损坏或以其他编码保存。',
    nextStep: '请将 {{file}} 另存为 UTF-8 编码的 CSV，或恢复原文件。',
  },
  'dataset/missing-column': {
    title: '数据文件缺少列',
    detail: '{{file}} 第 1 行：表头缺少“{{column}}”列。',
    nextStep: '请在 {{file}} 中补上“{{column}}”列，或恢复原文件。',
  },
  'dataset/bad-value': {
    title: '数据文件中有不正确的值',
    detail: '{{file}} 第 {{line}} 行“{{column}}”列：现为“{{value}}”，应为 {{expected}}。',
    nextStep: '请更正 {{file}} 中的这个单元格，或恢复原文件。',
  },
  'dataset/duplicate-key': {
    title: '数据文件中有重复的行',
    detail: '{{file}} 第 {{line}} 行：“{{key}}”前面已出现过。',
    nextStep: '请删除 {{file}} 中重复的一行，或恢复原文件。',
  },
  'dataset/incomplete': {
    title: '数据文件不完整',
    detail: '{{file}} 缺少数据：{{missing}}。',
    nextStep: '请在 {{file}} 中补齐缺少的行，或恢复原文件。',
  },
  'dataset/unknown-reference': {
    title: '数据所注来源未登记',
    detail: '{{file}} 第 {{line}} 行：来源“{{reference}}”不在 tables/references.csv 中。',
    nextStep: '请在 tables/references.csv 中登记“{{reference}}”，或更正 {{file}} 中的来源名称。',
  },
  'parameter/not-yaml': {
    title: '参数文件无法读取',
    detail: '{{file}} 第 {{line}} 行第 {{column}} 列：不是有效的 YAML。技术信息：{{reason}}',
    nextStep: '请更正 {{file}} 的这一行，注意其前后的缩进、冒号和引号。',
  },
  'parameter/invalid-field': {
    title: '参数中有无效字段',
    detail: '{{file}} 第 {{line}} 行“{{id}}”：字段“{{field}}”无效。技术信息：{{reason}}',
    nextStep: '请更正 {{file}} 中“{{id}}”的字段“{{field}}”。',
  },
  'parameter/duplicate': {
    title: '参数重复定义',
    detail: '{{file}} 第 {{line}} 行：“{{id}}”前面已定义过。',
    nextStep: '请只保留一处“{{id}}”的定义，删除另一处。',
  },
  'parameter/unknown': {
    title: '参数名称不存在',
    detail: '{{place}}：没有名为“{{id}}”的参数。',
    nextStep: '请更正 {{file}} 中的参数名称。{{suggestion}}',
  },
  'parameter/unused': {
    title: '参数未被使用',
    detail: '{{file}}：程序不读取“{{id}}”。',
    nextStep: '请从 {{file}} 中删除“{{id}}”，或更正其名称。',
  },
  'parameter/wrong-unit': {
    title: '参数单位不符',
    detail: '{{place}}“{{id}}”：单位为“{{unit}}”，应为“{{expected}}”。',
    nextStep: '请将“{{id}}”的值换算为“{{expected}}”，并更正 {{file}} 中的单位。',
  },
  'parameter/out-of-range': {
    title: '参数超出范围',
    detail: '{{place}}“{{id}}”：{{value}} 不在 {{low}} 至 {{high}} 之间。',
    nextStep: '请将“{{id}}”设为 {{low}} 至 {{high}} 之间的值。比率写作 0.16，不写作 16。',
  },
  'parameter/not-in-force': {
    title: '参数在该日尚无取值',
    detail: '“{{id}}”在 {{day}} 没有生效的取值。',
    nextStep: '请为“{{id}}”补充 {{day}} 当日或之前起执行的取值，或推迟测算起始年份。',
  },
  'parameter/missing': {
    title: '缺少参数',
    detail: '没有任何参数文件定义“{{id}}”。',
    nextStep: '请在 datasets/parameters 的文件中补充“{{id}}”，或恢复原文件。',
  },
  'scenario/unknown': {
    title: '没有这个方案',
    detail: '没有名为“{{id}}”的方案。',
    nextStep: '请从 datasets/scenarios 中选择一个方案。{{suggestion}}',
  },
  'solver/beyond-horizon': {
    title: '目标超出测算期',
    detail: '测算自 {{firstYear}} 年起，共 {{years}} 年。',
    nextStep: '请选择测算期内的目标，或延长测算年数。',
  },
  'scenario/unknown-parent': {
    title: '方案所依据的上级方案不存在',
    detail: '{{place}}：没有名为“{{id}}”的方案。',
    nextStep: '请更正 {{file}} 中的“parent”。{{suggestion}}',
  },
  'scenario/cycle': {
    title: '方案之间互相引用，形成循环',
    detail: '{{place}}：{{chain}}。',
    nextStep: '请删去其中一个方案的“parent”，或改为其他方案。',
  },
  'scenario/no-common-ground': {
    title: '这两个方案无法合并',
    detail: '“{{first}}”与“{{second}}”没有共同的上级方案，无法判断各自改动了什么。',
    nextStep: '请选择方案树中同一方案之下的两个方案。',
  },
  'scenario/bad-name': {
    title: '方案标识不可用',
    detail: '{{file}} 的 id 为“{{id}}”。',
    nextStep: '请改用由文字、数字及 . _ + - 组成、且与内置方案不同的标识。',
  },
  'scenario/bad-horizon': {
    title: '测算期间不可行',
    detail: '自 {{firstYear}} 年起 {{years}} 年：只能测算 {{low}} 年至 {{high}} 年。',
    nextStep: '请在 {{low}} 年至 {{high}} 年之间选择起始年份和年数。',
  },
  'calibration/not-possible': {
    title: '模型无法与决算数校准',
    detail: '{{year}} 年的“{{item}}”无法吻合。技术信息：{{reason}}',
    nextStep: '请核对 tables/statistics.csv 中 {{year}} 年的决算数，或改用其他起始年份。',
  },
  'mortality/no-deaths': {
    title: '死亡率模型所需的死亡数据缺失',
    detail: '{{fromYear}}—{{toYear}} 年 {{fromAge}}—{{toAge}} 岁没有死亡人数，或没有暴露数。',
    nextStep: '请剔除这些年龄或年份，或合并为更宽的分组后重新拟合。',
  },
  'mortality/no-fit': {
    title: '死亡率模型无法拟合这些死亡数据',
    detail: '{{model}} 模型，{{fromYear}}—{{toYear}} 年 {{fromAge}}—{{toAge}} 岁：拟合不收敛。',
    nextStep: '请核对死亡人数和暴露数，增加年份或减少年龄，或改用其他模型。',
  },
  'mortality/not-single-ages': {
    title: '该死亡率模型需要单岁年龄数据',
    detail: '{{fromAge}}—{{toAge}} 岁不是连续的单岁年龄，无法区分出生队列。',
    nextStep: '请提供单岁年龄的死亡人数和暴露数，或改用不含队列效应的模型。',
  },
  'mortality/not-rising': {
    title: '外推起点附近的死亡率不随年龄上升',
    detail: '{{fromAge}}—{{toAge}} 岁的死亡概率没有上升，或过于接近 0 或 1，不适用该曲线。',
    nextStep: '请改用其他衔接年龄，或用更多年龄拟合。',
  },
  'reconciliation/no-measure': {
    title: '两次测算无法就这一指标比较',
    detail: '“{{scenario}}”没有 {{year}} 年的“{{measure}}”。',
    nextStep: '请选择两次测算都覆盖的年份，或不用 {{year}} 年的这一指标。',
  },
  'mapping/invalid': {
    title: '字段对应文件无法使用',
    detail: '{{file}} 不是由本程序导出，或导出后被改动：字段“{{field}}”，{{reason}}。',
    nextStep: '请重新导出该文件，或重新对应各列。',
  },
  'query/not-read-only': {
    title: '该查询未被执行',
    detail: '每个单元只接受一条只读查询，且只能读取工作区中的数据表。“{{sql}}”：{{reason}}',
    nextStep: '请写一条针对工作区数据表的 SELECT、WITH、VALUES、DESCRIBE、SHOW、SUMMARIZE 或 EXPLAIN 语句。',
  },
  'query/rejected': {
    title: '数据库拒绝了一条语句',
    detail: '{{reason}} 语句：{{sql}}',
    nextStep: '请更正该语句；如非您所写，请将此内容反馈给我们。',
  },
  'database/not-started': {
    title: '数据库未能启动',
    detail: '技术信息：{{reason}}',
    nextStep: '请关闭其他程序以释放内存后重新启动；如仍失败，请重新安装本程序。',
  },
  'file/not-written': {
    title: '文件未能写入',
    detail: '{{path}}：{{trouble}}。未留下不完整的文件。技术信息：{{detail}}',
    nextStep: '{{remedy}}',
  },
  'file/not-read': {
    title: '文件未能读取',
    detail: '{{path}}：{{trouble}}。技术信息：{{detail}}',
    nextStep: '{{remedy}}',
  },
  'report/not-ready': {
    title: '报告暂时无法生成',
    detail: '{{missing}}',
    nextStep: '{{remedy}}',
  },
  'report/no-findings': {
    title: '没有可以出函的疑点',
    detail: '规则 {{rule}} 在现有数据中未查出疑点，或尚未运行。',
    nextStep: '请运行该规则，或选择查出疑点的规则。',
  },
  'report/not-a-report': {
    title: '文件不是报告',
    detail: '{{file}}：“{{field}}”处的内容与 JSON 格式的报告不符。',
    nextStep: '请选择由本版本 Fundscope 以 JSON 格式写出的报告。',
  },
  'report/names-persons': {
    title: '报告未写出：内容会暴露个人身份',
    detail: '表“{{table}}”的“{{columns}}”列有 {{rows}} 行以明文载有个人身份信息。',
    nextStep: '请将该列脱敏或删去。',
  },
  'report/few-persons': {
    title: '报告未写出：分组过细，可识别到个人',
    detail: '表“{{table}}”按“{{columns}}”分组后，有 {{rows}} 行对应的人数不足 {{least}} 人。',
    nextStep: '请采用更粗的分组（如加宽年龄组），或合并小组，或删去某一列。',
  },
  'print/not-drawn': {
    title: 'PDF 未能生成',
    detail: '技术信息：{{detail}}',
    nextStep: '请重试，或将报告导出为 DOCX。',
  },
  'worker/crashed': {
    title: '后台计算意外停止',
    detail: '“{{worker}}”部分意外停止，数据没有丢失。技术信息：{{detail}}',
    nextStep: '请重新运行；如再次停止，请重启本程序并反馈技术信息。',
  },
  'request/invalid': {
    title: '程序拒绝了窗口的请求',
    detail: '请求“{{channel}}”：{{detail}}',
    nextStep: '请重启本程序；如再次出现，请反馈此内容。',
  },
  'usage/unknown-command': {
    title: '没有这个命令',
    detail: '“{{command}}”不是可用的命令。',
    nextStep: '用 help 查看全部命令。{{suggestion}}',
  },
  'usage/bad-option': {
    title: '选项无效',
    detail: '{{option}}：现为“{{value}}”，应为 {{expected}}。',
    nextStep: '请更正 {{option}} 后重新运行；help 会说明其取值。',
  },
  damage: evidenceDamage,
  ...caseFailures,
  ...evidenceFailures,
  ...investmentFailures,
  ...loadingFailures,
  ...ruleFailures,
  ...workspaceFailures,
  cancelled: {
    title: '已取消',
    detail: '已按要求停止，没有任何改动。',
    nextStep: '需要时可重新开始。',
  },
};
