import { roundStep } from '../chartLines';
import type { BridgeBar } from '../document';

/** What a bar shows: where the bridge begins or ends, or a step up or down. */
export type BarLook = 'level' | 'rise' | 'fall';

/** Told apart in grey too: dark, mid-tone, and outlined. */
export const barInks: Readonly<Record<BarLook, { readonly fill: string; readonly stroke: string }>> = {
  level: { fill: '#16202b', stroke: '#16202b' },
  rise: { fill: '#7d9cc0', stroke: '#1c4a7e' },
  fall: { fill: '#ffffff', stroke: '#c0561a' },
};

export const lookOf = ({ from, to }: BridgeBar): BarLook => (from === null ? 'level' : to < from ? 'fall' : 'rise');

export interface BridgeScale {
  /** What levels are measured from. */
  readonly floor: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Levels are measured from zero where that lets the steps be seen; else from a floor just beyond all values, as for
 * dates, where what counts is the way from one to the other.
 */
export function bridgeScale(bars: readonly BridgeBar[]): BridgeScale {
  const reached = bars.flatMap(({ from, to }) => (from === null ? [to] : [from, to]));
  const [low, high] = [Math.min(...reached), Math.max(...reached)];
  const span = high - low;
  const step = roundStep(span);
  const [under, over] = [(Math.ceil(low / step) - 1) * step, (Math.floor(high / step) + 1) * step];
  if (span > 0 && low > span) return { floor: under, low: under, high: over };
  if (span > 0 && high < -span) return { floor: over, low: under, high: over };
  return { floor: 0, low: Math.min(0, low), high: Math.max(0, high) };
}

/** The place of each bar, in units of its own. */
export const barBox = { width: 400, height: 16 } as const;
const inset = 2;
const thinnest = 1;

export interface DrawnBar {
  readonly look: BarLook;
  readonly x: number;
  readonly width: number;
}

export function drawnBars(bars: readonly BridgeBar[]): readonly DrawnBar[] {
  const { floor, low, high } = bridgeScale(bars);
  const at = (value: number): number => inset + ((barBox.width - 2 * inset) * (value - low)) / (high - low || 1);
  return bars.map((bar) => {
    const [left = 0, right = 0] = [at(bar.from ?? floor), at(bar.to)].sort((a, b) => a - b);
    const width = Math.max(thinnest, right - left);
    return { look: lookOf(bar), x: Math.min(left, barBox.width - inset - width), width };
  });
}

/** Attributes of a bar's rectangle, the same in a file and in a window. */
export const barShape = ({ look, x, width }: DrawnBar) => ({
  ...{ x: hundredths(x), y: inset, width: hundredths(width), height: barBox.height - 2 * inset },
  ...barInks[look],
});

const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** Bars stacked on a bar that is not seen: one that crosses zero has a part on either side of it. */
export interface StackedBar {
  readonly unseen: number;
  readonly above: number;
  readonly below: number;
}

export function stacked({ from, to }: BridgeBar, floor: number): StackedBar {
  const [low = 0, high = 0] = [from ?? floor, to].sort((a, b) => a - b);
  if (low >= 0) return { unseen: low, above: high - low, below: 0 };
  if (high <= 0) return { unseen: high, above: 0, below: low - high };
  return { unseen: 0, above: high, below: low };
}
