import type { Bilingual } from '../../base/language';
import type { AssetClass } from '../portfolio/assetClass';

export const investedFunds = ['basic-pension', 'nssf', 'annuity'] as const;
export type InvestedFund = (typeof investedFunds)[number];

/** Where a rule stands and when it holds. */
export interface InvestmentLaw {
  readonly ref: Bilingual;
  readonly article: Bilingual | null;
  readonly from: string;
  readonly until: string | null;
  /** A draft binds nobody; it is tested to show where a fund would stand. */
  readonly force: 'in-force' | 'draft';
}

/** Whether the text was read, or a summary of it, or neither. */
export type ReadingStatus = 'verified' | 'secondary' | 'unverified';

/**
 * What is measured: the sum of all together, or of each instrument or each bank or issuer for itself, of which the
 * largest counts. Holdings do not name a debtor; those limits are tested on deposits and bonds one by one.
 */
export const limitScopes = ['portfolio', 'instrument', 'debtor'] as const;
export type LimitScope = (typeof limitScopes)[number];

/** What it is a share of: net assets, or all that is counted. */
export const limitDenominators = ['net-assets', 'counted'] as const;
export type LimitDenominator = (typeof limitDenominators)[number];

/** A rule as data: a measure that has to stay on one side of a limit. */
export interface InvestmentRule {
  readonly id: string;
  readonly fund: InvestedFund;
  readonly title: Bilingual;
  /** Which side of the limit is lawful; the limit itself is. */
  readonly side: 'at-most' | 'at-least';
  /** As a share. */
  readonly limit: number;
  readonly law: InvestmentLaw;
  readonly status: ReadingStatus;
}

/** A rule on what is held. */
export interface Limit extends InvestmentRule {
  /** Classes whose market value is summed. */
  readonly classes: readonly AssetClass[];
  readonly per: LimitScope;
  readonly denominator: LimitDenominator;
}

export const inForceOn = ({ law }: InvestmentRule, date: string): boolean =>
  law.from <= date && (law.until === null || date <= law.until);
