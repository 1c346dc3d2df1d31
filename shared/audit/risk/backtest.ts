/** How well scores put the units that turned out bad before the others. */
export interface RiskBacktest {
  readonly units: number;
  readonly positives: number;
  /** Chance that a bad unit has the higher score of a pair, ties by half; null without both kinds. */
  readonly area: number | null;
  /** Standard error of the area. */
  readonly standardError: number | null;
  /** Share of the units looked at, share of the bad ones found, and how many times better than chance. */
  readonly lifts: readonly { readonly share: number; readonly found: number; readonly lift: number }[];
}

const shares = [0.05, 0.1, 0.2, 0.5] as const;

/** Σ of the ranks of the positives, ties at the middle of their ranks. Source: Mann & Whitney (1947). */
function rankSum(scored: readonly (readonly [score: number, isBad: boolean])[]): number {
  const sorted = [...scored].sort((a, b) => a[0] - b[0]);
  let total = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to][0] === sorted[from][0]) to += 1;
    const bad = sorted.slice(from, to).filter(([, isBad]) => isBad).length;
    total += (bad * (from + to + 1)) / 2;
    from = to;
  }
  return total;
}

/** Source: Hanley & McNeil, Radiology 143 (1982). */
function errorOf(area: number, bad: number, good: number): number {
  const [q1, q2] = [area / (2 - area), (2 * area ** 2) / (1 + area)];
  return Math.sqrt((area * (1 - area) + (bad - 1) * (q1 - area ** 2) + (good - 1) * (q2 - area ** 2)) / (bad * good));
}

export function backtest(
  scores: readonly { readonly unit: string; readonly score: number }[],
  bad: ReadonlySet<string>,
): RiskBacktest {
  const scored = scores.map(({ unit, score }) => [score, bad.has(unit)] as const);
  const positives = scored.filter(([, isBad]) => isBad).length;
  const good = scored.length - positives;
  const both = positives > 0 && good > 0;
  const area = both ? (rankSum(scored) - (positives * (positives + 1)) / 2) / (positives * good) : null;
  const falling = [...scored].sort((a, b) => b[0] - a[0]);
  const lifts = shares.flatMap((share) => {
    const looked = Math.round(share * scored.length);
    if (looked === 0 || positives === 0) return [];
    const found = falling.slice(0, looked).filter(([, isBad]) => isBad).length / positives;
    return [{ share: looked / scored.length, found, lift: found / (looked / scored.length) }];
  });
  return {
    units: scored.length,
    positives,
    area,
    standardError: area === null ? null : errorOf(area, positives, good),
    lifts,
  };
}
