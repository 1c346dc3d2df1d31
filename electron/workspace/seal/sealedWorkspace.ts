import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { failed, type Result, success } from '../../../shared/base/result';
import { atomicWrite, codeOf } from '../../atomicWrite';
import { type Cover, noCover, sealedCover } from '../cover';
import { notRead } from '../durable';
import { type Place, sealFile } from '../layout';
import { readSealFile, type SealFile, unwrapKey, wrapKey } from './passphrase';
import { SealBroken } from './sealStream';

const keySize = 32;

async function readSeal(place: Place): Promise<Result<SealFile | null>> {
  let text: string;
  try {
    text = await readFile(place.of(sealFile), 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? success(null) : notRead(place.of(sealFile), error);
  }
  const file = readSealFile(text);
  return file === null
    ? failed({ code: 'workspace/file-damaged', folder: place.folder, file: sealFile })
    : success(file);
}

async function keyOf(place: Place, file: SealFile, passphrase: string | null): Promise<Result<Buffer>> {
  const { folder } = place;
  if (passphrase === null) return failed({ code: 'workspace/passphrase-needed', folder });
  const key = await unwrapKey(file, passphrase);
  return key === null ? failed({ code: 'workspace/wrong-passphrase', folder }) : success(key);
}

/** What covers the files of a folder: nothing where it has no seal, else the seal that the passphrase opens. */
export async function coverOf(place: Place, passphrase: string | null): Promise<Result<Cover>> {
  const file = await readSeal(place);
  if (!file.ok) return file;
  if (file.value === null) return success(noCover);
  const key = await keyOf(place, file.value, passphrase);
  return key.ok ? success(sealedCover(key.value, file.value.workspace)) : key;
}

const saveSeal = (place: Place, file: SealFile) =>
  atomicWrite(place.of(sealFile), `${JSON.stringify(file, null, 1)}\n`);

/** Gives a new folder a seal of its own, or none without a passphrase. */
export async function newCover(place: Place, workspace: string, passphrase: string | null): Promise<Result<Cover>> {
  if (passphrase === null) return success(noCover);
  const key = randomBytes(keySize);
  const file = await wrapKey(key, passphrase, workspace);
  if (!file.ok) return file;
  const saved = await saveSeal(place, file.value);
  return saved.ok ? success(sealedCover(key, workspace)) : saved;
}

/** Wraps the same key anew: the files stay as they are. Copies of the old seal file still open with the old words. */
export async function changePassphrase(place: Place, before: string, after: string): Promise<Result<null>> {
  const file = await readSeal(place);
  if (!file.ok) return file;
  if (file.value === null) return failed({ code: 'workspace/file-damaged', folder: place.folder, file: sealFile });
  const key = await keyOf(place, file.value, before);
  if (!key.ok) return key;
  const wrapped = await wrapKey(key.value, after, file.value.workspace);
  if (!wrapped.ok) return wrapped;
  const saved = await saveSeal(place, wrapped.value);
  return saved.ok ? success(null) : saved;
}

/** Runs work that reads sealed content of `file`; a broken seal is told as what it is. */
export async function unsealing<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SealBroken)) return notRead(file, error);
    const code = error.trouble === 'not-sealed' ? 'changed' : error.trouble;
    return failed({ code: `workspace/seal-${code}`, file });
  }
}
