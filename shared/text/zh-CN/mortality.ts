import type { mortality as english } from '../en/mortality';
import type { Translation } from '../shape';

export const mortality: Translation<typeof english> = {
  path: {
    label: '死亡率路径',
    changed: '死亡率：当前推演为“{{before}}”，此处为“{{after}}”。',
    source: '以联合国1990—2025年人口数、60至94岁拟合',
    'un-medium': '联合国中方案',
    'lee-carter': 'Lee–Carter 预测',
    'li-lee': 'Li–Lee 预测（男女一致）',
    cbd: 'Cairns–Blake–Dowd 预测',
  },
};
