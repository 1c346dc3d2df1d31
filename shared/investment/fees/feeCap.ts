import type { InvestmentRule } from '../limits/limit';

/** What is charged to a fund, and what a manager has to lay aside of what he charged. */
export const feeKinds = ['management', 'custody', 'trustee', 'risk-reserve'] as const;
export type FeeKind = (typeof feeKinds)[number];

/** What a fee is a share of: mean net assets times years, or the management fee. */
export const feeBases = ['net-assets-a-year', 'management-fee'] as const;
export type FeeBase = (typeof feeBases)[number];

/** A rule on fees. */
export interface FeeCap extends InvestmentRule {
  readonly fee: FeeKind;
  readonly base: FeeBase;
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
