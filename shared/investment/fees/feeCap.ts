import type { Bilingual } from '../../base/language';
import type { InvestedFund, InvestmentLaw, ReadingStatus } from '../limits/limit';

/** What is charged to a fund, and what a manager has to lay aside of what he charged. */
export const feeKinds = ['management', 'custody', 'trustee', 'risk-reserve'] as const;
export type FeeKind = (typeof feeKinds)[number];

/** What a fee is a share of: mean net assets times years, or the management fee. */
export const feeBases = ['net-assets-a-year', 'management-fee'] as const;
export type FeeBase = (typeof feeBases)[number];

/** One rule on fees as data. */
export interface FeeCap {
  readonly id: string;
  readonly fund: InvestedFund;
  readonly title: Bilingual;
  readonly fee: FeeKind;
  readonly base: FeeBase;
  readonly side: 'at-most' | 'at-least';
  readonly limit: number;
  readonly law: InvestmentLaw;
  readonly status: ReadingStatus;
}

/** A fee of a portfolio for a time, both days included; no manager: of the whole portfolio. Yuan. */
export interface FeeCharge {
  readonly portfolio: string;
  readonly manager: string;
  readonly kind: FeeKind;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}
