/** Linear between order statistics: type 7 of Hyndman & Fan (1996), as R, numpy and DuckDB's quantile_cont have it. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const next = sorted[Math.min(low + 1, sorted.length - 1)];
  return sorted[low] + (next - sorted[low]) * (place - low);
}
