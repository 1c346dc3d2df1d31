import { create } from 'zustand';

/** In the order of the screen's head. */
export const investmentParts = [
  'portfolio',
  'returns',
  'risk',
  'attribution',
  'limits',
  'safety',
  'liabilities',
  'allocation',
] as const;
export type InvestmentPart = (typeof investmentParts)[number];

export const useInvestmentPlace = create<{ readonly part: InvestmentPart }>(() => ({ part: 'portfolio' }));

export const showInvestmentPart = (part: InvestmentPart): void => useInvestmentPlace.setState({ part });
