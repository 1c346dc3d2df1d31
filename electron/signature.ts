import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Signature } from '../shared/evidence/manifest';

/** SHA-256 of a public key: short enough to be read out over the telephone. */
export const fingerprintOf = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex');

/** Fingerprint of the key that a manifest is signed with; null where the signature is not one of it by that key. */
export function signerOf({ publicKey, signature }: Omit<Signature, 'algorithm'>, manifest: Uint8Array): string | null {
  const bytes = Buffer.from(publicKey, 'base64');
  try {
    const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' });
    const holds = key.asymmetricKeyType === 'ed25519' && verify(null, manifest, key, Buffer.from(signature, 'base64'));
    return holds ? fingerprintOf(bytes) : null;
  } catch {
    return null;
  }
}
