import { type Zippable, zipSync } from 'fflate';

// The first moment that a ZIP entry can carry, in whatever time zone: nothing of when and where it was written.
const zipStart = new Date(1980, 0, 1);

/** A ZIP archive of these entries in this order; the same entries give the same bytes. */
export function steadyZip(entries: Iterable<readonly [string, Uint8Array]>, packing: 'stored' | 'deflate'): Uint8Array {
  const zip: Zippable = {};
  for (const [name, bytes] of entries) zip[name] = [bytes, { mtime: zipStart }];
  return zipSync(zip, { level: packing === 'stored' ? 0 : 6 });
}
