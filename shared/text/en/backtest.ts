export const backtest = {
  title: 'backtest',
} as const;
