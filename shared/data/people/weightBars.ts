import type { PairWeight, WeightStep } from './waterfall';

/** One bar of the waterfall: where the weight stood before a step and where it stands after. */
export interface WeightBar extends Pick<WeightStep, 'level' | 'weight'> {
  readonly step: WeightStep['step'] | 'total';
  readonly from: number;
  readonly to: number;
}

/** The steps of a pair put end to end, each from where the last one ended; the total from zero. */
export function weightBars({ steps, weight }: PairWeight): readonly WeightBar[] {
  const bars: WeightBar[] = [];
  for (const step of steps) {
    const from = bars.at(-1)?.to ?? 0;
    bars.push({ ...step, from, to: from + step.weight });
  }
  return [...bars, { step: 'total', level: null, weight, from: 0, to: weight }];
}
