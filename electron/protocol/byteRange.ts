export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** One range of RFC 9110 §14.1.2: `bytes=a-b`, `bytes=a-` or `bytes=-n`; null when it can't be satisfied. */
export function byteRange(header: string, size: number): ByteRange | null {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [from, to] = [parts?.[1] ?? '', parts?.[2] ?? ''];
  if (from === '' && to === '') {
    return null;
  }
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last && first < size ? { first, last } : null;
}
