/** Buffers behind the typed arrays in `value`, each once; those in `kept` stay with the sender. */
export function buffersIn(value: unknown, kept: ReadonlySet<ArrayBuffer> = new Set()): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) {
      return;
    }
    seen.add(part);
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer && !kept.has(part.buffer)) {
        found.add(part.buffer);
      }
      return;
    }
    for (const inner of part instanceof Map ? part.values() : Object.values(part)) {
      visit(inner);
    }
  };
  visit(value);
  return [...found];
}
