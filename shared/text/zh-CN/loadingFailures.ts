/** What can happen while a file is read and loaded. */
export const loadingFailures = {
  'import/no-such-heading': {
    title: '文件中没有该列标题',
    detail: '映射规定“{{column}}”取自标题“{{heading}}”，但 {{file}} 中没有这一列。',
    nextStep: '请为“{{column}}”选择其他标题后重新导入。',
  },
  'import/missing-column': {
    title: '缺少必需的列',
    detail: '{{file}} 中没有与“{{column}}”对应的列，而 {{table}} 表的每一行都需要它。',
    nextStep: '请选择“{{column}}”所在的列标题，或请报送单位补充该列。',
  },
  'import/already-loaded': {
    title: '文件已导入',
    detail: '{{file}} 已于 {{day}} 导入 {{table}} 表，文件内容完全相同。',
    nextStep: '无需处理。如需重新导入，请先撤销原导入，或选择替换。',
  },
  'import/too-large': {
    title: '文件超出窗口可容纳的规模',
    detail: '{{file}} 约有 {{rows}} 行，此处约可容纳 {{limit}} 行。未导入任何数据。',
    nextStep: '请在命令行使用“fundscope import”导入（不受内存限制），或拆分文件。',
  },
  'import/bad-total': {
    title: '控制总数无法使用',
    detail: '“{{column}}”的控制总数“{{declared}}”不是数字，或文件中没有相应的数值列。',
    nextStep: '请以纯数字填写数值列的合计；核对行数时请将列留空。',
  },
  'import/which-table': {
    title: '无法判断属于哪张表',
    detail: '{{file}} 的列与各表均不能明确对应（最接近：{{tables}}）。',
    nextStep: '请用 --as 指定表，或在窗口中选择表和各列。',
  },
  'import/unknown': {
    title: '没有该次导入',
    detail: '本工作区中没有编号为“{{id}}”的导入。',
    nextStep: '请从列表中选择一次导入。',
  },
  'import/counts-differ': {
    title: '行数不平',
    detail: '共读取 {{read}} 行，但导入 {{loaded}} 行、拒绝 {{rejected}} 行，两者不符。未导入任何数据。',
    nextStep: '请连同技术信息一并反馈；工作区保持原状。',
  },
  'reading/unknown-format': {
    title: '无法读取此类文件',
    detail: '{{file}} 不是本程序能够读取的数据表格式（识别结果：{{format}}）。',
    nextStep: '请另存为 CSV、Excel（.xlsx）、Parquet、Arrow 或 JSON 后重新打开。',
  },
  'reading/damaged': {
    title: '文件已损坏',
    detail: '{{file}} 内容不完整或前后矛盾：{{detail}}。',
    nextStep: '请从来源处重新拷贝该文件，或请提供方重新导出。',
  },
  'reading/too-large': {
    title: '文件过大，此格式无法读取',
    detail: '读取 {{file}} 需一次占用超过 {{megabytes}} MB 内存。',
    nextStep: '请先解压、拆分文件，或另存为可分段读取的 CSV。',
  },
  'reading/inflated': {
    title: '压缩包解压后体积异常',
    detail: '{{file}} 解压后超过自身大小的 {{ratio}} 倍，与恶意压缩包的特征相符。',
    nextStep: '来源不明时请勿打开；确认无误的，请自行解压后再打开其中的文件。',
  },
  'reading/encrypted': {
    title: '文件受密码保护',
    detail: '{{file}} 已加密，无法读取其中内容。',
    nextStep: '请在原程序中打开，取消密码后另存一份。',
  },
  'reading/no-table': {
    title: '文件中没有数据表',
    detail: '{{file}} 已读取，但其中没有任何含行和列的工作表或文件。',
    nextStep: '请确认文件是否正确，或另选文件。',
  },
  'reading/unknown-part': {
    title: '文件中没有该部分',
    detail: '{{file}} 中没有名为“{{part}}”的工作表或文件。',
    nextStep: '请从以下名称中选择：{{known}}。',
  },
};
