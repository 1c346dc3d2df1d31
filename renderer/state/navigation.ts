import { create } from 'zustand';

export const screenIds = [
  'home',
  'data',
  'audit',
  'projection',
  'balance',
  'investment',
  'backtest',
  'regions',
  'calculator',
  'reports',
  'verify',
  'sources',
  'settings',
] as const;
export type ScreenId = (typeof screenIds)[number];

interface Navigation {
  readonly screen: ScreenId;
}

export const useNavigation = create<Navigation>(() => ({ screen: 'projection' }));

export const goTo = (screen: ScreenId): void => useNavigation.setState({ screen });
