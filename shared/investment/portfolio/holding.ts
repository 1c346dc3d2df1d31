import type { AssetClass } from './assetClass';

/** What a portfolio holds of one instrument at the end of a day, yuan; money borrowed by repo is negative. */
export interface Holding {
  readonly portfolio: string;
  readonly date: string;
  readonly instrument: string;
  readonly assetClass: AssetClass;
  readonly manager: string;
  readonly marketValue: number;
  /** What was paid for it; null where the file does not say. */
  readonly cost: number | null;
}

/** Holdings of one portfolio by day, days in rising order. */
export function byDay(holdings: readonly Holding[]): ReadonlyMap<string, readonly Holding[]> {
  const days = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const day = days.get(holding.date) ?? [];
    day.push(holding);
    days.set(holding.date, day);
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Net assets: what is owned less what is owed. */
export const netAssets = (holdings: readonly Holding[]): number =>
  holdings.reduce((sum, { marketValue }) => sum + marketValue, 0);
