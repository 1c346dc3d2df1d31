import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from '../atomicWrite';
import { isAlive } from './isAlive';
import { lockFile, type Place } from './layout';

/** Who has a workspace open for writing, told so that a process that is gone can be recognised. */
const ownerSchema = z.object({
  token: z.string(),
  pid: z.number().int(),
  host: z.string(),
  who: z.string(),
  since: z.string(),
  /** Start of the machine and of the process in its own count, where the system tells them. */
  boot: z.string().nullable(),
  started: z.string().nullable(),
});
export type Owner = z.infer<typeof ownerSchema>;

export type Lock =
  | { readonly kind: 'held'; readonly owner: Owner }
  /** `owner` is null where the folder can't be written at all. */
  | { readonly kind: 'taken'; readonly owner: Owner | null };

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

const bootId = (): string | null => readOrNull('/proc/sys/kernel/random/boot_id');

/** The 22nd field of /proc/PID/stat (proc(5)); the second, in brackets, may itself hold blanks. */
const startOf = (pid: number): string | null =>
  readOrNull(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')[19] ?? null;

const ownerNow = (): Owner => ({
  token: randomUUID(),
  pid: process.pid,
  host: hostname(),
  who: userInfo().username,
  since: new Date().toISOString(),
  boot: bootId(),
  started: startOf(process.pid),
});

/** Only what this machine can know: an owner on another one counts as there. */
function isGone({ host, pid, boot, started }: Owner): boolean {
  if (host !== hostname()) return false;
  const otherBoot = boot !== null && bootId() !== null && boot !== bootId();
  const otherProcess = started !== null && startOf(pid) !== null && started !== startOf(pid);
  return otherBoot || otherProcess || !isAlive(pid);
}

/** The owner a lock names, 'unreadable' where its writing was cut short, null where there is no lock. */
async function readOwner(file: string): Promise<Owner | 'unreadable' | null> {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : 'unreadable';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : 'unreadable';
  }
}

async function claim(file: string): Promise<Owner | 'there' | 'not-writable'> {
  const owner = ownerNow();
  try {
    await writeFile(file, `${JSON.stringify(owner)}\n`, { flag: 'wx', flush: true });
    return owner;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'there';
    // On a full disk the file is made but stays empty.
    if (codeOf(error) === 'ENOSPC') await rm(file, { force: true });
    return 'not-writable';
  }
}

const takeoverPatience = 2000;
/** A lock that can't be read may be one that is being written just now. */
const unreadablePatience = 2000;

const ageOf = async (file: string): Promise<number> => {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
};

async function isStale(file: string): Promise<boolean> {
  const owner = await readOwner(file);
  if (owner === 'unreadable') return (await ageOf(file)) > unreadablePatience;
  return owner !== null && isGone(owner);
}

/** One at a time removes a stale lock, and looks again before it does: a fresh one is never removed. */
async function removeStale(file: string): Promise<void> {
  const turn = `${file}.turn`;
  try {
    await mkdir(turn);
  } catch {
    if ((await ageOf(turn)) > takeoverPatience) await rm(turn, { recursive: true, force: true });
    return;
  }
  try {
    if (await isStale(file)) await rm(file, { force: true });
  } finally {
    await rmdir(turn);
  }
}

const attempts = 40;

/** Takes the lock of a workspace, from a process that is gone if need be; the one who has it is named otherwise. */
export async function takeLock(place: Place): Promise<Lock> {
  const file = place.of(lockFile);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const claimed = await claim(file);
    if (claimed === 'not-writable') return { kind: 'taken', owner: null };
    if (claimed !== 'there') return { kind: 'held', owner: claimed };
    if (await isStale(file)) {
      await removeStale(file);
    } else {
      const owner = await readOwner(file);
      if (owner !== null && owner !== 'unreadable') return { kind: 'taken', owner };
    }
    await sleep(unreadablePatience / attempts + 25);
  }
  return { kind: 'taken', owner: null };
}

/** Whether the lock is still the one that was taken: someone may have removed it by hand. */
export async function stillHeld(place: Place, { token }: Owner): Promise<boolean> {
  const owner = await readOwner(place.of(lockFile));
  return owner !== null && owner !== 'unreadable' && owner.token === token;
}

export async function releaseLock(place: Place, owner: Owner): Promise<void> {
  if (await stillHeld(place, owner)) await rm(place.of(lockFile), { force: true });
}
