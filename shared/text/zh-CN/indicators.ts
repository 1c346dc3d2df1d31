import type { indicators as english } from '../en/indicators';
import type { Translation } from '../shape';

export const indicators: Translation<typeof english> = {
  title: '指标',
  empty: {
    title: '还没有可以计算指标的测算',
    hint: '请等待测算完成，或先在“预测”页选择方案。',
  },
};
