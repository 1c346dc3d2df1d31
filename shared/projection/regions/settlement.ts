import type { ProjectionInputs } from '../projectionInputs';
import {
  type AdjustedRegion,
  type AdjustmentRule,
  centralAdjustment,
  type Exchange,
  nationalPooling,
  noExchange,
  type Regime,
  sharedSubsidy,
} from './pooling';
import { totalOf, wholeParts } from './shareOut';

/** Yuan that leave and reach each region. */
export interface Transfers {
  readonly out: Float64Array;
  readonly into: Float64Array;
}

/** Whole yuan on both sides of the moves: what leaves is what arrives, exactly. */
export function wholeMoves({ out, into }: Transfers): Transfers {
  const all = Math.round(totalOf(out));
  return { out: wholeParts(out, all), into: wholeParts(into, all) };
}

/** What the funds of all regions take and spend in a year before they settle among themselves, yuan by region. */
export interface RegionsMoney {
  readonly opening: Float64Array;
  readonly contributions: Float64Array;
  readonly other: Float64Array;
  /** Benefits and what goes along with them. */
  readonly spent: Float64Array;
  /** What members who move bring and take. */
  readonly transfers: Transfers;
  /** The country's fiscal subsidy by the national rule. */
  readonly subsidy: number;
  /** The regions in the year before; only the central adjustment looks at them. */
  readonly before: readonly AdjustedRegion[];
}

/** How regions settle in a year. */
export interface SettlementRule {
  readonly regime: Regime;
  readonly fundReturn: number;
  readonly subsidyToGap: number;
  readonly localShare: number;
  readonly adjustment: AdjustmentRule;
}

export function settlementRule({ series }: ProjectionInputs, regime: Regime, t: number): SettlementRule {
  const index = t + 1;
  return {
    regime,
    fundReturn: series['economy.fundReturn'][index],
    subsidyToGap: series['pooling.subsidyToGap'][index],
    localShare: series['pooling.localShare'][index],
    adjustment: {
      rate: series['pooling.adjustmentRate'][index],
      wageShare: series['pooling.adjustmentWageShare'][index],
      coveredShare: series['pooling.coveredShare'][index],
    },
  };
}

/** Yuan by region: each one's part of the subsidy, what they pay one another, interest. */
export interface Settlement extends Exchange {
  readonly subsidy: Float64Array;
  readonly interest: Float64Array;
}

/** `results` are those of the year without interest and without what regions pay one another. */
function exchangeOf(results: Float64Array, { opening, before }: RegionsMoney, rule: SettlementRule): Exchange {
  if (rule.regime === 'own') return noExchange(results.length);
  if (rule.regime === 'adjustment') return centralAdjustment(before, rule.adjustment);
  const pooled = Array.from(results, (result, r) => ({ result, opening: opening[r] }));
  return nationalPooling(pooled, rule.localShare);
}

/**
 * Interest on what a region holds over the year; in one pool on what all hold together, shared by it. A fund below zero
 * earns nothing. Source: docs/decisions/0006-a-fund-below-zero.md.
 */
function interestOf(held: Float64Array, { fundReturn, regime }: SettlementRule): Float64Array {
  const positive = held.map((amount) => Math.max(0, amount));
  if (regime !== 'national') return positive.map((amount) => fundReturn * amount);
  const all = fundReturn * Math.max(0, totalOf(held));
  const shared = totalOf(positive);
  return positive.map((amount) => (shared > 0 ? (all * amount) / shared : 0));
}

/** The subsidy of all shared between the regions, then pooling, then interest. */
export function settle(money: RegionsMoney, rule: SettlementRule): Settlement {
  const { opening, contributions, other, spent, transfers } = money;
  const gaps = spent.map((amount, r) => Math.max(0, amount - contributions[r] - other[r]));
  const subsidy = sharedSubsidy(money.subsidy, spent, gaps, rule.subsidyToGap);
  const results = contributions.map(
    (paid, r) => paid + other[r] + subsidy[r] + transfers.into[r] - spent[r] - transfers.out[r],
  );
  const { paid, received } = exchangeOf(results, money, rule);
  const held = results.map((result, r) => opening[r] + (result + received[r] - paid[r]) / 2);
  return { subsidy, paid, received, interest: interestOf(held, rule) };
}
