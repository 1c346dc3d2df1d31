/** Height that one line of labels takes. */
export const lineHeight = 14;
const letterWidth = 11;

interface Placed {
  readonly key: string;
  readonly y: number;
}

/** Moves labels apart, top to bottom, so that no two share a line. */
export function spread(wanted: readonly Placed[], bottom: number): Map<string, number> {
  const placed = [...wanted].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
  for (const [index, label] of placed.entries()) {
    const above = placed[index - 1];
    label.y = above === undefined ? label.y : Math.max(label.y, above.y + lineHeight);
  }
  for (let index = placed.length - 1; index >= 0; index--) {
    const [label, below] = [placed[index], placed[index + 1]];
    if (label !== undefined) {
      label.y = Math.min(label.y, below === undefined ? bottom : below.y - lineHeight);
    }
  }
  return new Map(placed.map(({ key, y }) => [key, y]));
}

/** Letters that would stand on the same line share one, each once. */
export function clustered<L extends { readonly letter: string; readonly y: number }>(
  letters: readonly L[],
): readonly (readonly L[])[] {
  const clusters: L[][] = [];
  for (const one of [...letters].sort((a, b) => a.y - b.y)) {
    const last = clusters.at(-1);
    const [first] = last ?? [];
    if (last === undefined || first === undefined || one.y - first.y >= lineHeight) {
      clusters.push([one]);
    } else if (!last.some(({ letter }) => letter === one.letter)) {
      last.push(one);
    }
  }
  return clusters.map((cluster) => cluster.sort((a, b) => a.letter.localeCompare(b.letter)));
}

/** Letters inside the drawing move to the right until none covers another. */
export function besideEachOther<L extends { readonly x: number; readonly y: number }>(letters: readonly L[]): L[] {
  const placed: L[] = [];
  for (const letter of [...letters].sort((a, b) => a.x - b.x)) {
    const near = placed.filter(({ y }) => Math.abs(y - letter.y) < lineHeight);
    placed.push({ ...letter, x: Math.max(letter.x, ...near.map(({ x }) => x + letterWidth)) });
  }
  return placed;
}
