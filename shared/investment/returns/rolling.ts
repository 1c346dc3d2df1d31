/** A figure of the last `window` periods, once for each period from which on there are as many. */
export function rolling<Item, Answer>(
  items: readonly Item[],
  window: number,
  measure: (part: readonly Item[]) => Answer,
): Answer[] {
  const count = items.length - window + 1;
  return count <= 0 ? [] : Array.from({ length: count }, (_, k) => measure(items.slice(k, k + window)));
}
