/** More points than this cannot be told apart. */
export const mostDrawn = 500;

/**
 * Places of the values that are drawn: all, or the ends and, of each stretch, the least and greatest of every line; of a
 * stretch with a gap its first.
 */
export function drawnPlaces(lines: readonly (readonly number[])[]): readonly number[] {
  const count = lines[0]?.length ?? 0;
  if (count <= mostDrawn) return Array.from({ length: count }, (_, at) => at);
  const stretches = Math.floor((mostDrawn - 2) / (2 * lines.length));
  const bounds = Array.from({ length: stretches + 1 }, (_, k) => Math.floor((k * count) / stretches));
  const kept = new Set([0, count - 1]);
  for (const [k, from] of bounds.slice(0, -1).entries()) {
    for (const line of lines) {
      const stretch = line.slice(from, bounds[k + 1]);
      for (const extreme of [Math.min(...stretch), Math.max(...stretch)]) {
        kept.add(from + Math.max(0, stretch.indexOf(extreme)));
      }
    }
  }
  return [...kept].sort((a, b) => a - b);
}
