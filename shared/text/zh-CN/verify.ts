import type { verify as english } from '../en/verify';
import type { Translation } from '../shape';

export const verify: Translation<typeof english> = {
  title: '验证',
  heading: '本软件可复现的公开数值',
  lead: '由当前引擎重新计算公开生命表与教材中的已知结果。也可打开同格式的自有文件进行核对。',
  loading: '正在核对已知结果',
  passed: '通过',
  failed: '未通过',
  unsupported: '不支持',
  open: '核对自有文件',
  again: '重新核对',
  tableName: '已知结果',
  column: {
    state: '结果',
    id: '算例',
    fn: '函数',
    values: '数值个数',
    expected: '期望值',
    actual: '计算值',
    difference: '差异',
    source: '来源',
    file: '文件',
  },
};
