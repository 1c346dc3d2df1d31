import type { Bilingual } from '../../base/language';
import type { AssetClass } from '../portfolio/assetClass';

export const investedFunds = ['basic-pension', 'nssf', 'annuity'] as const;
export type InvestedFund = (typeof investedFunds)[number];

/** One investment rule as data: a measure that has to stay on one side of a limit. */
export interface Limit {
  readonly id: string;
  readonly fund: InvestedFund;
  readonly title: Bilingual;
  /** Classes whose market value is summed. */
  readonly classes: readonly AssetClass[];
  /** The sum of all together, or of each instrument for itself: then the largest share counts. */
  readonly per: 'portfolio' | 'instrument';
  readonly denominator: 'net-assets';
  /** Which side of the limit is lawful; the limit itself is. */
  readonly side: 'at-most' | 'at-least';
  /** Share of the denominator. */
  readonly limit: number;
  readonly law: {
    readonly ref: Bilingual;
    readonly article: Bilingual | null;
    readonly from: string;
    readonly until: string | null;
    /** A draft binds nobody; it is tested to show where a fund would stand. */
    readonly force: 'in-force' | 'draft';
  };
  readonly status: 'verified' | 'secondary' | 'unverified';
}

export const inForceOn = ({ law }: Limit, date: string): boolean =>
  law.from <= date && (law.until === null || date <= law.until);
