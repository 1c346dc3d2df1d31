import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ByteSource } from '../../shared/data/reading/source';

const portion = 4 << 20;

/** A file that the user gave, read by ranges: Chromium never holds more of it than is asked for. */
export const sourceOf = (file: File): ByteSource => ({
  name: file.name,
  size: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
});

export async function digestOf(file: File): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += portion) {
    hash.update(new Uint8Array(await file.slice(from, from + portion).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
