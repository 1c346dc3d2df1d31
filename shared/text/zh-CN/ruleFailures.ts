export const ruleFailures = {
  'rule/not-yaml': {
    title: '无法读取规则文件',
    detail: '{{file}} 第 {{line}} 行第 {{column}} 列不是有效的 YAML。技术说明：{{reason}}',
    nextStep: '请更正 {{file}} 中的该行，检查前后的缩进、冒号和引号。',
  },
  'rule/invalid-field': {
    title: '规则中的字段无效',
    detail: '{{file}} 第 {{line}} 行，规则“{{id}}”：字段“{{field}}”无效。技术说明：{{reason}}',
    nextStep: '请更正 {{file}} 中的字段“{{field}}”；规则的各字段见使用指南。',
  },
  'rule/unknown-name': {
    title: '规则引用了不存在的名称',
    detail: '{{file}} 第 {{line}} 行，规则“{{id}}”：没有名为“{{name}}”的表、列或参数。{{suggestion}}',
    nextStep: '请更正 {{file}} 中的名称。',
  },
  'rule/not-listed': {
    title: '规则读取了未列明的表',
    detail: '{{file}} 第 {{line}} 行，规则“{{id}}”：查询读取了“{{name}}”，但规则未列明该表。',
    nextStep: '请在 {{file}} 的“tables”中补充“{{name}}”；预备表应列入“prepared”。',
  },
  'rule/rejected': {
    title: '规则的查询被拒绝',
    detail: '{{file}} 第 {{line}} 行，规则“{{id}}”。技术说明：{{reason}}',
    nextStep: '请更正查询：应为一条 SELECT 语句，返回“identity”所列各列和“amount_at_risk”。',
  },
  'rule/duplicate': {
    title: '规则重复',
    detail: '{{file}} 第 {{line}} 行：已有编号为“{{id}}”的规则。',
    nextStep: '请将其中一条规则改用其他编号。',
  },
  'rule/unknown': {
    title: '没有这条规则',
    detail: '没有编号为“{{id}}”的规则。{{suggestion}}',
    nextStep: '运行“audit rules”可查看全部规则。',
  },
  'rule/bad-value': {
    title: '规则的参数超出范围',
    detail: '规则“{{id}}”：“{{parameter}}”设为 {{value}}，应为 {{expected}}。',
    nextStep: '请重新设置“{{parameter}}”，或恢复规则原有的取值。',
  },
  'audit/no-data': {
    title: '没有可供审计的数据',
    detail: '{{folder}} 中没有文件能作为规则所需的表导入。',
    nextStep: '请指定含有参保人员、待遇发放、缴费或基金账簿的 CSV 或 Parquet 文件的文件夹。',
  },
} as const;
