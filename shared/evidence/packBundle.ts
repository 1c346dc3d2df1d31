import { sha256Of } from '../base/sha256';
import { steadyZip } from '../base/steadyZip';
import {
  digestLine,
  digestName,
  type Entries,
  jsonBytes,
  manifestName,
  manifestOf,
  type Signature,
  signatureName,
} from './manifest';

export interface PackedBundle {
  readonly bytes: Uint8Array;
  /** SHA-256 of the manifest, which holds that of every entry: one number for the whole bundle. */
  readonly digest: string;
}

/** Signs the bytes of a manifest. */
export type Sign = (manifest: Uint8Array) => Signature;

/** One file of all entries by name. The same entries and key give the same bytes, on every machine. */
export function packBundle(entries: Entries, engineVersion: string, sign: Sign | null): PackedBundle {
  const sorted: Entries = new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  const manifest = jsonBytes(manifestOf(sorted, engineVersion));
  const head: [string, Uint8Array][] = [
    [manifestName, manifest],
    [digestName, digestLine(manifest)],
  ];
  if (sign !== null) head.push([signatureName, jsonBytes(sign(manifest))]);
  return { bytes: zipped([...head, ...sorted]), digest: sha256Of(manifest) };
}

/**
 * Entries are stored, not deflated: a bundle then has one form only, whatever library packs it, and every byte of the
 * file can be held against it.
 */
export const zipped = (entries: Iterable<readonly [string, Uint8Array]>): Uint8Array => steadyZip(entries, 'stored');
