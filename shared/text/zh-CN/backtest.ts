import type { backtest as english } from '../en/backtest';
import type { Translation } from '../shape';

export const backtest: Translation<typeof english> = {
  title: 'backtest',
};
