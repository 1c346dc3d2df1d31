import type { cliReports as english } from '../en/cliReports';
import type { Translation } from '../shape';

export const cliReports: Translation<typeof english> = {
  'report-diff': {
    line: 'fundscope report-diff OLD.json NEW.json [--format pdf|docx|xlsx|html|csv|parquet|json --out 文件] [--from-datasets 文件夹]',
    summary: '比较两份报告：哪些数据变动、原因何在',
    details:
      'OLD 和 NEW 为用 report --format json 写出的报告。按单元比较数据，比较文字，并按 SHA-256 校验值比较输入。两次测算均能以相同输入重新进行且结果一致的，将精算平衡、累计结余耗尽时间和累计结余的变动按两次测算的差异逐项分解（Shapley 值），并列出变化的参数及其法规依据；否则说明原因。--from-datasets 指定 OLD 所用数据和政策参数所在的文件夹。结果以文字显示；给出 --out 时按所选格式（默认 pdf）写成报告，语言与 NEW 相同。',
    more: '……另有 {{count}} 行，用 --out 写出全部内容。',
  },
};
