import type { Benchmark } from '../benchmark/benchmark';
import { type BlendSteps, blendSteps, type Rebalancing } from '../benchmark/blend';
import type { Holding } from '../portfolio/holding';
import type { PairedSeries } from '../returns/returnSeries';
import type { AttributionInput } from './attribution';
import type { AttributedPeriod } from './brinson';
import { type SegmentDays, segmentDays } from './segmentDays';

/** Values by segment, from those by name; null where there is none of the name. */
const onSegments = (
  segments: readonly string[],
  names: readonly string[],
  values: readonly (number | null)[],
): (number | null)[] => segments.map((segment) => values[names.indexOf(segment)] ?? null);

const orZero = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? 0);

/** Returns with those of the other where there is none, so that what one of them lacks is all allocation. */
const orOther = (values: readonly (number | null)[], others: readonly (number | null)[]): number[] =>
  values.map((value, k) => value ?? others[k] ?? 0);

/** Days that portfolio and benchmark both have, each as a period. */
function periodsOf(
  segments: readonly string[],
  own: SegmentDays,
  steps: BlendSteps,
  periodOf: (day: SegmentDays['days'][number], at: number) => AttributedPeriod,
): AttributionInput {
  const at = new Map(steps.dates.map((date, k) => [date, k]));
  const shared = own.days.flatMap((day) => {
    const place = at.get(day.date);
    return place === undefined ? [] : [{ date: day.date, period: periodOf(day, place) }];
  });
  return { segments, dates: shared.map(({ date }) => date), periods: shared.map(({ period }) => period) };
}

/** By class, day by day, against a blend whose indices are named as the classes are. */
export function attributionByClass(
  holdings: readonly Holding[],
  { indices, weights }: Benchmark,
  rebalancing: Rebalancing,
): AttributionInput {
  const own = segmentDays(holdings, ({ assetClass }) => assetClass);
  const steps = blendSteps(indices, weights, rebalancing);
  const segments = [...new Set([...own.segments, ...steps.names])];
  return periodsOf(segments, own, steps, (day, at) => {
    const portfolio = onSegments(segments, own.segments, day.returns);
    const benchmark = onSegments(segments, steps.names, steps.partReturns[at]);
    return {
      portfolioWeights: orZero(onSegments(segments, own.segments, day.weights)),
      benchmarkWeights: orZero(onSegments(segments, steps.names, steps.weights[at])),
      portfolioReturns: orOther(portfolio, benchmark),
      benchmarkReturns: orOther(benchmark, portfolio),
    };
  });
}

/**
 * By manager or mandate, day by day. Nothing says how much each should manage, so that its own weight is its benchmark
 * weight too and the whole blend its benchmark: all that it brings is selection.
 */
export function attributionByMandate(
  holdings: readonly Holding[],
  { indices, weights }: Benchmark,
  { rebalancing, segmentOf }: { readonly rebalancing: Rebalancing; readonly segmentOf: (one: Holding) => string },
): AttributionInput {
  const own = segmentDays(holdings, segmentOf);
  const steps = blendSteps(indices, weights, rebalancing);
  return periodsOf(own.segments, own, steps, (day, at) => ({
    portfolioWeights: day.weights,
    benchmarkWeights: day.weights,
    portfolioReturns: day.returns.map((value) => value ?? steps.returns[at]),
    benchmarkReturns: own.segments.map(() => steps.returns[at]),
  }));
}

/** Returns of each segment beside those of the blend, on the days on which the segment held something. */
export function pairedSegments({ segments, dates, periods }: AttributionInput): ReadonlyMap<string, PairedSeries> {
  return new Map(
    segments.map((segment, k) => {
      const held = dates.map((_, t) => t).filter((t) => periods[t].portfolioWeights[k] !== 0);
      return [
        segment,
        {
          dates: held.map((t) => dates[t]),
          portfolio: held.map((t) => periods[t].portfolioReturns[k]),
          benchmark: held.map((t) => periods[t].benchmarkReturns[k]),
        },
      ];
    }),
  );
}
