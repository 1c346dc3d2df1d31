import type { AssetClass } from '../portfolio/assetClass';
import type { Holding } from '../portfolio/holding';

/** What a fund is made of: shares of its value by class; what they leave of 1 stays under the fund's own class. */
export type Composition = ReadonlyMap<string, Readonly<Partial<Record<AssetClass, number>>>>;

/** Holdings with each fund of known composition replaced by what it holds; values and costs are kept in sum. */
export const seenThrough = (holdings: readonly Holding[], compositions: Composition): Holding[] =>
  holdings.flatMap((holding) => {
    const parts = compositions.get(holding.instrument);
    if (parts === undefined) return [holding];
    const shares = Object.entries(parts) as [AssetClass, number][];
    const rest = 1 - shares.reduce((sum, [, share]) => sum + share, 0);
    const whole: readonly (readonly [AssetClass, number])[] = [...shares, [holding.assetClass, rest]];
    return whole
      .filter(([, share]) => share !== 0)
      .map(([assetClass, share]) => ({
        ...holding,
        assetClass,
        marketValue: holding.marketValue * share,
        cost: holding.cost === null ? null : holding.cost * share,
      }));
  });
