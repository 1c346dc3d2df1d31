import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, pipeline } from 'node:stream';
import { type Entry, open as openZip, type ZipFile } from 'yauzl';
import { failed, type Result, success } from '../../shared/base/result';
import { codeOf, syncFolder, troubleOf } from '../atomicWrite';
import { backedUp, type Manifest, manifestFile, manifestSchema } from './backup';
import { digestOf, gathered, notRead, notWritten, writeDurably } from './durable';
import { readJournalFile } from './journalFile';
import { draftOf, lockFile, type Place, placeOf, replaced } from './layout';
import { releaseLock, takeLock } from './lock';
import type { Bytes } from './seal/sealStream';

/** A part of a backup is not what its list says. */
class DamagedPart extends Error {
  readonly part: string;

  constructor(part: string) {
    super(part);
    this.part = part;
  }
}

const manifestLimit = 1 << 20;

/** Reads the parts of an archive one after the other, in the order in which they lie there. */
class Archive {
  /** The part that is read now. */
  part = manifestFile;
  readonly #zip: ZipFile;

  constructor(zip: ZipFile) {
    this.#zip = zip;
  }

  static open(file: string): Promise<Archive> {
    return new Promise((resolve, reject) => {
      openZip(file, { lazyEntries: true, autoClose: false }, (error, zip) =>
        error ? reject(error) : resolve(new Archive(zip)),
      );
    });
  }

  next(): Promise<Entry | null> {
    return new Promise((resolve, reject) => {
      const settle = (entry: Entry | null): void => {
        this.#zip.removeAllListeners();
        this.part = entry?.fileName ?? this.part;
        resolve(entry);
      };
      this.#zip.once('entry', settle);
      this.#zip.once('end', () => settle(null));
      this.#zip.once('error', reject);
      this.#zip.readEntry();
    });
  }

  content(entry: Entry): Promise<Bytes> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        // An error may come before anyone reads. The archive's own stream would then never end; this one keeps the error.
        const content = new PassThrough();
        pipeline(stream, content, () => undefined);
        return resolve(content);
      });
    });
  }

  close(): void {
    this.#zip.close();
  }
}

async function readManifest(archive: Archive): Promise<Manifest> {
  const entry = await archive.next();
  if (entry?.fileName !== manifestFile || entry.uncompressedSize > manifestLimit) throw new DamagedPart(manifestFile);
  const text = (await gathered(await archive.content(entry))).toString('utf8');
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new DamagedPart(manifestFile);
  return parsed.data;
}

/** Unpacks every part that the list names, and nothing else, and holds each against its SHA-256. */
async function unpack(archive: Archive, manifest: Manifest, place: Place): Promise<void> {
  const missing = new Map(manifest.files.map((file) => [file.name as string, file]));
  for (let entry = await archive.next(); entry !== null; entry = await archive.next()) {
    const file = missing.get(entry.fileName);
    if (file === undefined || entry.uncompressedSize !== file.bytes) throw new DamagedPart(entry.fileName);
    const written = await writeDurably(place.of(file.name), await archive.content(entry), 'wx');
    if (written.sha256 !== file.sha256) throw new DamagedPart(file.name);
    missing.delete(entry.fileName);
  }
  for (const name of missing.keys()) throw new DamagedPart(name);
}

/** Whether journal and files belong together, which their own hashes do not say. */
async function checkWhole(place: Place, manifest: Manifest): Promise<void> {
  const journal = await readJournalFile(place);
  const last = journal?.lines.at(-1);
  if (!journal || !last || journal.fault !== null || journal.torn > 0 || last.hash !== manifest.head) {
    throw new DamagedPart('journal.jsonl');
  }
  for (const name of replaced) {
    const expected = name === 'tables.duckdb' ? last.tables : last.workspace;
    if (((await digestOf(place.of(name)))?.sha256 ?? null) !== expected) throw new DamagedPart(name);
  }
}

async function unpackChecked(file: string, place: Place): Promise<Result<Manifest>> {
  let archive: Archive | null = null;
  try {
    archive = await Archive.open(file);
    const manifest = await readManifest(archive);
    await unpack(archive, manifest, place);
    await checkWhole(place, manifest);
    await syncFolder(place.folder);
    return success(manifest);
  } catch (error) {
    if (error instanceof DamagedPart) return failed({ code: 'workspace/backup-damaged', file, part: error.part });
    // Neither disk nor folder refused: the archive itself can't be read.
    if (troubleOf(error) === 'other') {
      return failed({ code: 'workspace/backup-damaged', file, part: archive?.part ?? manifestFile });
    }
    return notWritten(place.folder, error);
  } finally {
    archive?.close();
  }
}

export interface Restored {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Where the files that were there before now lie; null where there were none. */
  readonly keptIn: string | null;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Puts the checked folder in the place of another, which is kept beside it under another name. */
async function swap(draft: Place, target: Place, stamp: string): Promise<string | null> {
  const before = await filesIn(target.folder);
  const keptIn = before.length === 0 ? null : `${target.folder}.before-${stamp}`;
  if (keptIn !== null) await rename(target.folder, keptIn);
  else await rm(target.folder, { recursive: true, force: true });
  await rename(draft.folder, target.folder);
  if (keptIn !== null) await rm(path.join(keptIn, lockFile), { force: true });
  await syncFolder(path.dirname(target.folder));
  return keptIn;
}

const isOurs = (names: readonly string[]): boolean => {
  const known: readonly string[] = [...backedUp, ...replaced.map(draftOf), lockFile];
  return names.every((name) => known.includes(name));
};

/** A lock on what is there, so that nobody works in a folder that is moved away under them. */
async function withFolderFree<T>(target: Place, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const names = await filesIn(target.folder);
  if (!isOurs(names)) return failed({ code: 'workspace/already-there', folder: target.folder });
  if (names.length === 0) return work();
  const lock = await takeLock(target);
  if (lock.kind === 'taken') {
    const { folder } = target;
    if (lock.owner === null) return failed({ code: 'workspace/read-only', folder });
    const { who, host, since } = lock.owner;
    return failed({ code: 'workspace/in-use', folder, who, host, since });
  }
  try {
    return await work();
  } finally {
    await releaseLock(target, lock.owner);
  }
}

/** Restores a backup: everything is unpacked and checked beside the target before anything there is touched. */
export async function restore(file: string, folder: string): Promise<Result<Restored>> {
  const target = placeOf(folder);
  const draft = placeOf(
    path.join(path.dirname(target.folder), `.${path.basename(target.folder)}.${randomUUID()}.part`),
  );
  if (!existsSync(file)) return notRead(file, Object.assign(new Error('no such file'), { code: 'ENOENT' }));
  return withFolderFree(target, async () => {
    try {
      await mkdir(draft.folder, { recursive: true, mode: 0o700 });
      const manifest = await unpackChecked(path.resolve(file), draft);
      if (!manifest.ok) return manifest;
      const stamp = new Date().toISOString().replace(/[:.]/g, '-');
      const keptIn = await swap(draft, target, stamp);
      return success({ folder: target.folder, manifest: manifest.value, keptIn });
    } catch (error) {
      return notWritten(target.folder, error);
    } finally {
      await rm(draft.folder, { recursive: true, force: true });
    }
  });
}
