import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Signature } from '../../../shared/evidence/manifest';
import type { Bundle } from '../../../shared/evidence/openBundle';
import type { Sign } from '../../../shared/evidence/packBundle';
import { atomicWrite, messageOf, troubleOf } from '../../atomicWrite';
import { fingerprintOf, signerOf } from '../../signature';
import { readBytes } from '../datasetsFolder';

const publicEnding = '.pub';

export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly fingerprint: string;
}

const derOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });

/** Makes a pair of keys: the private one for its owner's eyes only, the public one beside it. Nothing is overwritten. */
export async function makeKeys(file: string): Promise<Result<KeyPair>> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  try {
    await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    return failed({ code: 'file/not-written', path: file, trouble: troubleOf(error), detail: messageOf(error) });
  }
  const shown = `${file}${publicEnding}`;
  const written = await atomicWrite(shown, publicKey.export({ format: 'pem', type: 'spki' }));
  if (!written.ok) return written;
  return success({ privateKey: file, publicKey: shown, fingerprint: fingerprintOf(derOf(publicKey)) });
}

async function readKey(file: string, read: (pem: Buffer) => KeyObject): Promise<Result<KeyObject>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    const key = read(Buffer.from(bytes.value));
    if (key.asymmetricKeyType === 'ed25519') return success(key);
  } catch {
    // What is no key at all is told like a key of another kind.
  }
  return failed({ code: 'evidence/not-a-key', file });
}

/** Signs with the private key of a file. */
export async function signerFrom(file: string): Promise<Result<Sign>> {
  const key = await readKey(file, createPrivateKey);
  if (!key.ok) return key;
  const publicKey = derOf(createPublicKey(key.value)).toString('base64');
  return success((manifest): Signature => {
    return { algorithm: 'Ed25519', publicKey, signature: sign(null, manifest, key.value).toString('base64') };
  });
}

/**
 * Fingerprint of the key that signed a bundle, null where none did. With the file of a public key, the bundle must be
 * signed with that one.
 */
export async function signerAsked(
  file: string,
  bundle: Bundle,
  known: string | undefined,
): Promise<Result<string | null>> {
  const { signature, manifestBytes } = bundle;
  const fingerprint = signature && signerOf(signature, manifestBytes);
  if (signature !== null && fingerprint === null) return failed({ code: 'evidence/wrong-signature', file });
  if (known !== undefined) {
    const key = await readKey(known, createPublicKey);
    if (!key.ok) return key;
    if (signature?.publicKey !== derOf(key.value).toString('base64')) {
      return failed({ code: 'evidence/not-signed', file, key: known });
    }
  }
  return success(fingerprint);
}
