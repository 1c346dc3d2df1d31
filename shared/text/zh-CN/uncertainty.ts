import type { uncertainty as english } from '../en/uncertainty';
import type { Translation } from '../shape';

export const uncertainty: Translation<typeof english> = {
  title: '不确定性',
  empty: {
    title: '基金前景有多大把握？',
    hint: '模拟死亡率、生育、工资、物价和投资收益的大量路径，查看基金可能走向的范围。',
    noScenario: '请等待工作区打开，或先在“预测”页选择方案。',
  },
};
