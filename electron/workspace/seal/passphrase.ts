import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { failed, type Result, success } from '../../../shared/base/result';
import { shortestPassphrase } from '../../../shared/workspace/passphraseRule';

/** 128 MiB and about half a second a guess (RFC 7914; OWASP's first choice for scrypt). */
const cost = { N: 1 << 17, r: 8, p: 1 } as const;

const base64 = z.base64();
const power = z
  .number()
  .int()
  .min(1 << 14)
  .max(1 << 20)
  .refine((value) => Number.isInteger(Math.log2(value)));

const bodySchema = z.strictObject({
  format: z.literal(1),
  workspace: z.uuid(),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: power,
    r: z.number().int().min(1).max(16),
    p: z.number().int().min(1).max(4),
    salt: base64,
  }),
  /** The workspace's key under AES-256-GCM: nonce, ciphertext and tag. */
  wrapped: base64,
});
/** `check` tells a damaged file from a wrong passphrase. */
const sealFileSchema = bodySchema.extend({ check: z.string() });

type Body = z.infer<typeof bodySchema>;
export type SealFile = z.infer<typeof sealFileSchema>;

const nonceSize = 12;
const tagSize = 16;

const checkOf = ({ format, workspace, kdf, wrapped }: Body): string => {
  const { name, N, r, p, salt } = kdf;
  return createHash('sha256')
    .update(JSON.stringify([format, workspace, name, N, r, p, salt, wrapped]))
    .digest('hex');
};

/** What the wrapped key is bound to. */
const bindingOf = ({ workspace, kdf: { name, N, r, p, salt } }: Pick<Body, 'workspace' | 'kdf'>): Buffer =>
  Buffer.from(JSON.stringify([workspace, name, N, r, p, salt]));

/** The same words typed on another keyboard are the same passphrase. */
function keyFrom(passphrase: string, { N, r, p, salt }: Body['kdf']): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Wraps the workspace's key by a passphrase: a new one costs no more than this small file. */
export async function wrapKey(key: Buffer, passphrase: string, workspace: string): Promise<Result<SealFile>> {
  if ([...passphrase].length < shortestPassphrase) {
    return failed({ code: 'workspace/passphrase-short', low: shortestPassphrase });
  }
  const kdf = { name: 'scrypt', ...cost, salt: randomBytes(32).toString('base64') } as const;
  const nonce = randomBytes(nonceSize);
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(passphrase, kdf), nonce);
  cipher.setAAD(bindingOf({ workspace, kdf }));
  const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64');
  const body: Body = { format: 1, workspace, kdf, wrapped };
  return success({ ...body, check: checkOf(body) });
}

/** The seal file of a text, or null where it is damaged. */
export function readSealFile(text: string): SealFile | null {
  try {
    const parsed = sealFileSchema.safeParse(JSON.parse(text));
    return parsed.success && checkOf(parsed.data) === parsed.data.check ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The workspace's key, or null where the passphrase is wrong. */
export async function unwrapKey(file: SealFile, passphrase: string): Promise<Buffer | null> {
  const wrapped = Buffer.from(file.wrapped, 'base64');
  const end = wrapped.length - tagSize;
  const key = await keyFrom(passphrase, file.kdf);
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, nonceSize), { authTagLength: tagSize });
  decipher.setAAD(bindingOf(file)).setAuthTag(wrapped.subarray(end));
  const clear = decipher.update(wrapped.subarray(nonceSize, end));
  try {
    return Buffer.concat([clear, decipher.final()]);
  } catch {
    return null;
  }
}
