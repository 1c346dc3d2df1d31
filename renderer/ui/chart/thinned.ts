/** More points than this cannot be told apart. */
const most = 500;

/** Places of as many as can be drawn, evenly apart, the first and the last among them. */
export function drawnPlaces(count: number): number[] {
  const drawn = Math.min(count, most);
  return Array.from({ length: drawn }, (_, k) => (drawn === 1 ? 0 : Math.round((k * (count - 1)) / (drawn - 1))));
}
