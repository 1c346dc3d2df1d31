import type { EvidenceDamage } from '../base/failure';
import { failed, type Result, success } from '../base/result';
import { sha256Of } from '../base/sha256';
import { bytesSource } from '../data/reading/byteStream';
import { ReadingStopped } from '../data/reading/source';
import { packedPart, type ZipMember, zipMembers } from '../data/reading/zipDirectory';
import {
  digestLine,
  digestName,
  type Entries,
  formatOf,
  knownFormat,
  type Manifest,
  manifestName,
  readManifest,
  readSignature,
  type Signature,
  signatureName,
} from './manifest';
import { zipped } from './packBundle';

/** A bundle whose every byte is what its manifest says. */
export interface Bundle {
  readonly manifest: Manifest;
  readonly digest: string;
  /** Not yet held against any key. */
  readonly signature: Signature | null;
  readonly manifestBytes: Uint8Array;
  /** The entries that the manifest lists. */
  readonly entries: Entries;
}

/** A bundle is read whole into memory; those that the program makes have a few megabytes. */
export const largestBundle = 512 * 2 ** 20;

/** Letters, digits, dots and dashes, in folders; no part begins with a dot, so that none leads out of its folder. */
const safeName = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*(\/[\p{L}\p{N}_-][\p{L}\p{N}._-]*)*$/u;

/** Opens a bundle in memory; its names lead to no file. */
export async function openBundle(file: string, bytes: Uint8Array): Promise<Result<Bundle>> {
  const packed = await entriesIn(file, bytes);
  if (!packed.ok) return packed;
  const entries = packed.value;
  const format = formatOf(entries.get(manifestName));
  if (format !== null && format > knownFormat) {
    return failed({ code: 'evidence/newer-format', file, found: format, known: knownFormat });
  }
  return checked(file, bytes, entries);
}

async function entriesIn(file: string, bytes: Uint8Array): Promise<Result<Entries>> {
  const source = bytesSource(file, bytes);
  const entries = new Map<string, Uint8Array>();
  try {
    for (const member of await zipMembers(source)) {
      const damage = damageOf(member, entries);
      if (damage !== null) return failed({ code: 'evidence/damaged', file, part: member.name, damage });
      const { from, to } = await packedPart(source, member);
      entries.set(member.name, bytes.subarray(from, to));
    }
    return success(entries);
  } catch (error) {
    if (error instanceof ReadingStopped) return failed(error.failure);
    throw error;
  }
}

function damageOf({ name, method, packed, size }: ZipMember, before: Entries): EvidenceDamage | null {
  if (!safeName.test(name)) return 'bad-name';
  if (before.has(name)) return 'twice';
  return method === 0 && packed === size ? null : 'packed';
}

function checked(file: string, bytes: Uint8Array, all: Entries): Result<Bundle> {
  const damaged = (part: string, damage: EvidenceDamage): Result<never> =>
    failed({ code: 'evidence/damaged', file, part, damage });
  const manifestBytes = all.get(manifestName);
  if (manifestBytes === undefined) return damaged(manifestName, 'missing');
  if (!sameBytes(all.get(digestName), digestLine(manifestBytes))) return damaged(manifestName, 'changed');
  const manifest = readManifest(manifestBytes);
  if (manifest === null) return damaged(manifestName, 'changed');
  const signed = all.get(signatureName);
  const signature = signed === undefined ? null : readSignature(signed);
  if (signed !== undefined && signature === null) return damaged(signatureName, 'changed');
  const entries = new Map(all);
  for (const name of [manifestName, digestName, signatureName]) entries.delete(name);
  const wrong = wrongEntry(manifest, entries);
  if (wrong !== null) return damaged(wrong.part, wrong.damage);
  // What no hash covers, such as dates in the archive's own directory, is held against the one form of a bundle.
  if (!sameBytes(zipped(all), bytes)) return damaged('ZIP', 'form');
  return success({ manifest, digest: sha256Of(manifestBytes), signature, manifestBytes, entries });
}

function wrongEntry(manifest: Manifest, entries: Entries): { part: string; damage: EvidenceDamage } | null {
  const listed = new Set(manifest.entries.map(({ name }) => name));
  for (const part of entries.keys()) if (!listed.has(part)) return { part, damage: 'unlisted' };
  for (const { name: part, bytes, sha256 } of manifest.entries) {
    const entry = entries.get(part);
    if (entry === undefined) return { part, damage: 'missing' };
    if (entry.length !== bytes || sha256Of(entry) !== sha256) return { part, damage: 'changed' };
  }
  return null;
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
