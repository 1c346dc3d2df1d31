import { linked } from '../returns/linking';
import { sumOf } from '../statistics/moments';
import { type AllocationRule, type AttributedPeriod, brinson, type Effects, withoutInteraction } from './brinson';
import { bySegment, type LinkingMethod, linkEffects } from './linking';

/** Periods in rising order; the lists of each follow `segments`. */
export interface AttributionInput {
  readonly segments: readonly string[];
  readonly dates: readonly string[];
  readonly periods: readonly AttributedPeriod[];
}

export interface AttributionQuestion {
  readonly rule: AllocationRule;
  readonly linking: LinkingMethod;
  /** Whether interaction counts with selection. */
  readonly merged: boolean;
}

export const effectNames = ['allocation', 'selection', 'interaction'] as const;
export type EffectName = (typeof effectNames)[number];

export interface AttributionResult {
  readonly portfolio: number;
  readonly benchmark: number;
  /** Linked effects by segment, in the order of the segments. */
  readonly effects: Readonly<Record<EffectName, readonly number[]>>;
  /** Of all segments together. */
  readonly sums: Readonly<Record<EffectName, number>>;
  /** All effects of a segment together, in the order of the segments. */
  readonly bySegment: readonly number[];
  /** portfolio − benchmark. */
  readonly excess: number;
  /** portfolio − benchmark − all effects. */
  readonly residual: number;
}

/** Why a portfolio did better or worse than its benchmark over all periods, by segment. */
export function attribute(
  { periods }: AttributionInput,
  { rule, linking, merged }: AttributionQuestion,
): AttributionResult {
  const single = periods.map((period): Effects => {
    const effects = brinson(period, rule);
    return merged ? withoutInteraction(effects) : effects;
  });
  const totals = {
    portfolio: single.map(({ portfolio }) => portfolio),
    benchmark: single.map(({ benchmark }) => benchmark),
  };
  const of = (name: EffectName): number[] =>
    bySegment(
      linkEffects(
        totals,
        single.map((each) => each[name]),
        linking,
      ),
    );
  const effects = { allocation: of('allocation'), selection: of('selection'), interaction: of('interaction') };
  const [portfolio, benchmark] = [linked(totals.portfolio), linked(totals.benchmark)];
  const sums = {
    allocation: sumOf(effects.allocation),
    selection: sumOf(effects.selection),
    interaction: sumOf(effects.interaction),
  };
  const excess = portfolio - benchmark;
  const residual = effectNames.reduce((left, name) => left - sums[name], excess);
  const together = effects.allocation.map((_, k) => sumOf(effectNames.map((name) => effects[name][k])));
  return { portfolio, benchmark, excess, effects, sums, bySegment: together, residual };
}
