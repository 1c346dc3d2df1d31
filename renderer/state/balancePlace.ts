import { create } from 'zustand';

export const balanceParts = ['overview', 'solver', 'sensitivity', 'change', 'uncertainty', 'indicators'] as const;
export type BalancePart = (typeof balanceParts)[number];

export const useBalancePlace = create<{ readonly part: BalancePart }>(() => ({ part: 'overview' }));

export const showBalancePart = (part: BalancePart): void => useBalancePlace.setState({ part });
