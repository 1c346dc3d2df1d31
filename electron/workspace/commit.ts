import { rename, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, syncFolder } from '../atomicWrite';
import { draftOf, type Place, type Replaced } from './layout';

/** Virus scanners hold a fresh file for a moment on Windows. */
const renamePatience = [50, 100, 200, 400, 800];
const mayPass = new Set(['EPERM', 'EACCES', 'EBUSY']);

async function putInPlace(draft: string, file: string): Promise<void> {
  for (const wait of renamePatience) {
    try {
      await rename(draft, file);
      return;
    } catch (error) {
      if (!mayPass.has(codeOf(error))) throw error;
      await sleep(wait);
    }
  }
  await rename(draft, file);
}

export async function promoteDrafts(place: Place, names: readonly Replaced[]): Promise<void> {
  for (const name of names) await putInPlace(place.of(draftOf(name)), place.of(name));
  await syncFolder(place.folder);
}

export async function dropDrafts(place: Place, names: readonly Replaced[]): Promise<void> {
  for (const name of names) await rm(place.of(draftOf(name)), { force: true });
}
