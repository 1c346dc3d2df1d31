import { readFile, rename } from 'node:fs/promises';
import type { Result } from '../shared/base/result';
import { defaultSettings, type Settings, settingsSchema } from '../shared/ipc/contract';
import { atomicWrite, codeOf } from './atomicWrite';
import { note } from './log';

/** Settings in memory with their file; a file that can't be used is set aside, never overwritten. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): Promise<Result<Settings>>;
}

async function readSettings(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      note('settings/not-read', { code: codeOf(error) });
    }
    return defaultSettings;
  }
  const parsed = settingsSchema.safeParse(parseJson(text));
  if (parsed.success) {
    return parsed.data;
  }
  await setAside(file);
  return defaultSettings;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function setAside(file: string): Promise<void> {
  note('settings/damaged');
  try {
    await rename(file, `${file}.damaged`);
  } catch (error) {
    note('settings/not-set-aside', { code: codeOf(error) });
  }
}

export async function openSettings(file: string, changed: (settings: Settings) => void): Promise<SettingsStore> {
  let current = await readSettings(file);
  return {
    read: () => current,
    async write(settings) {
      const written = await atomicWrite(file, `${JSON.stringify(settings, null, 2)}\n`);
      if (!written.ok) {
        return written;
      }
      current = settings;
      changed(settings);
      return { ok: true, value: settings };
    },
  };
}
