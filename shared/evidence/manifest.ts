import { strToU8 } from 'fflate';
import { z } from 'zod';
import { sha256Of } from '../base/sha256';
import { textOf } from '../data/utf8';

export const manifestName = 'manifest.json';
/** Beside the manifest, in the form that `sha256sum -c` reads. */
export const digestName = 'manifest.sha256';
export const signatureName = 'signature.json';
export const knownFormat = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  kind: z.literal('fundscope-evidence'),
  format: z.literal(knownFormat),
  engineVersion: z.string().min(1),
  entries: z.array(z.strictObject({ name: z.string().min(1), bytes: z.number().int().min(0), sha256: digest })),
});

/** What lies in a bundle: each entry but the manifest itself, its digest and a signature. */
export type Manifest = z.infer<typeof manifestSchema>;

const signatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** SubjectPublicKeyInfo, in Base64. */
  publicKey: z.base64().min(1),
  /** Of the bytes of the manifest, in Base64. */
  signature: z.base64().min(1),
});
export type Signature = z.infer<typeof signatureSchema>;

export type Entries = ReadonlyMap<string, Uint8Array>;

/** JSON as every part of a bundle is written. */
export const jsonBytes = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 1)}\n`);

export function manifestOf(entries: Entries, engineVersion: string): Manifest {
  const listed = [...entries].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) }));
  return { kind: 'fundscope-evidence', format: knownFormat, engineVersion, entries: listed };
}

export const digestLine = (manifest: Uint8Array): Uint8Array => strToU8(`${sha256Of(manifest)}  ${manifestName}\n`);

/** The JSON that bytes hold, or undefined where they hold none. */
export function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(textOf(bytes) ?? '');
  } catch {
    return undefined;
  }
}

/** The format that a manifest says it has, whatever else is in it; null where it is no manifest. */
export function formatOf(bytes: Uint8Array | undefined): number | null {
  const read = z.object({ kind: manifestSchema.shape.kind, format: z.number() }).safeParse(jsonOf(bytes));
  return read.success ? read.data.format : null;
}

export const readManifest = (bytes: Uint8Array | undefined): Manifest | null =>
  manifestSchema.safeParse(jsonOf(bytes)).data ?? null;

export const readSignature = (bytes: Uint8Array): Signature | null =>
  signatureSchema.safeParse(jsonOf(bytes)).data ?? null;
